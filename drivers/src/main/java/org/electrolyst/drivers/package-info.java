/** What every instrument has: an identity, a safe state, and the ways in which it can fail. */
@NullMarked
package org.electrolyst.drivers;

import org.jspecify.annotations.NullMarked;
