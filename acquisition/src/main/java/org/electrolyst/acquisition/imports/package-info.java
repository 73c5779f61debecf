/** Files of measured spectra and polarization curves of other programs, read by their content into values. */
@NullMarked
package org.electrolyst.acquisition.imports;

import org.jspecify.annotations.NullMarked;
