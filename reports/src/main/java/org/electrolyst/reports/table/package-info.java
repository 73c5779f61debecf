/** Tables of text and numbers with units and sensible digits, before any file format. */
@NullMarked
package org.electrolyst.reports.table;

import org.jspecify.annotations.NullMarked;
