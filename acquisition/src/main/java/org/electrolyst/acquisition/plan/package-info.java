/** Plans: what to measure, under which conditions and within which limits. Plain values; nothing here opens a port. */
@NullMarked
package org.electrolyst.acquisition.plan;

import org.jspecify.annotations.NullMarked;
