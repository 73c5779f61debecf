/** What a report shows: samples with their spectra and results, as they are stored. */
@NullMarked
package org.electrolyst.reports;

import org.jspecify.annotations.NullMarked;
