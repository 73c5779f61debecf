/** Pictures of spectra and temperature series. */
@NullMarked
package org.electrolyst.reports.plot;

import org.jspecify.annotations.NullMarked;
