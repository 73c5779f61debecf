/** What people and scripts see on the terminal. */
@NullMarked
package org.electrolyst.app.output;

import org.jspecify.annotations.NullMarked;
