/** Runs with their source files, spectra, curves and notes. */
@NullMarked
package org.electrolyst.store.run;

import org.jspecify.annotations.NullMarked;
