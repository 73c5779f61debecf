/** The laboratory's memory: one SQLite database of samples, runs, raw data and results. */
@NullMarked
package org.electrolyst.store;

import org.jspecify.annotations.NullMarked;
