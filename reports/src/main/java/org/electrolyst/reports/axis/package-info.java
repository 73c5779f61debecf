/** Ranges, ticks, units and colours that the charts of every output share. */
@NullMarked
package org.electrolyst.reports.axis;

import org.jspecify.annotations.NullMarked;
