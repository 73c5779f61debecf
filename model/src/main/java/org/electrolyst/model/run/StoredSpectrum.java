package org.electrolyst.model.run;

import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.spectrum.SpectrumConditions;

/**
 * A spectrum in the database.
 *
 * @param id its identity
 * @param run the run it belongs to
 * @param source file and number in the file it came from
 * @param spectrum the points
 * @param conditions how it was measured
 */
public record StoredSpectrum(
        RecordId id, RecordId run, DataSource source, ImpedanceSpectrum spectrum, SpectrumConditions conditions) {}
