/** Files that are either complete or not there. */
@NullMarked
package org.electrolyst.reports.file;

import org.jspecify.annotations.NullMarked;
