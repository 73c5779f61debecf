package org.electrolyst.model.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.model.measurement.PointStatus;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.spectrum.SpectrumConditions;

/**
 * A spectrum in the database.
 *
 * @param id its identity
 * @param run the run it belongs to
 * @param source file and number in the file it came from, or step of the measurement and part of the step
 * @param spectrum every point that was measured, overloaded ones too
 * @param conditions how it was measured
 * @param series its place in the measurement; empty where it was imported
 * @param status what the instrument said of each point; no elements where the spectrum was imported
 */
public record StoredSpectrum(
        RecordId id,
        RecordId run,
        DataSource source,
        ImpedanceSpectrum spectrum,
        SpectrumConditions conditions,
        Optional<SeriesRecord> series,
        List<PointStatus> status) {
    public StoredSpectrum {
        status = List.copyOf(status);
        if (status.size() != (series.isPresent() ? spectrum.size() : 0)) {
            throw new IllegalArgumentException(
                    "a spectrum of " + spectrum.size() + " points has " + status.size() + " point states");
        }
    }

    /** A spectrum that another program measured. */
    public static StoredSpectrum imported(
            RecordId id, RecordId run, DataSource source, ImpedanceSpectrum spectrum, SpectrumConditions conditions) {
        return new StoredSpectrum(id, run, source, spectrum, conditions, Optional.empty(), List.of());
    }

    /** Whether analysis may use it: it was imported, or it is complete and no later attempt took its place. */
    public boolean forAnalysis() {
        return series.map(SeriesRecord::forAnalysis).orElse(true);
    }

    /** Indices, from 0, of the points that were beyond the instrument's range: their values are wrong. */
    public List<Integer> overloadedPoints() {
        return IntStream.range(0, status.size())
                .filter(i -> status.get(i).overload())
                .boxed()
                .toList();
    }
}
