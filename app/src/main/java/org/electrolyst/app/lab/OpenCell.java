package org.electrolyst.app.lab;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.run.SeriesRecord;
import org.electrolyst.model.run.StoredRest;

/**
 * When the cell of a run was open, and when it was polarised.
 *
 * @param rests measurements of the open cell
 * @param polarised when each spectrum and hold began
 */
record OpenCell(List<StoredRest> rests, List<Instant> polarised) {
    /**
     * How long the cell was open between the last spectrum or hold before this spectrum and itself, s, as far as that was
     * recorded; empty where it is the first of the run.
     */
    OptionalDouble secondsBefore(SeriesRecord spectrum) {
        return polarised.stream()
                .filter(began -> began.isBefore(spectrum.startedAt()))
                .max(Instant::compareTo)
                .map(last -> OptionalDouble.of(rests.stream()
                        .filter(rest -> rest.series().startedAt().isAfter(last)
                                && rest.series().startedAt().isBefore(spectrum.startedAt()))
                        .mapToDouble(OpenCell::seconds)
                        .sum()))
                .orElse(OptionalDouble.empty());
    }

    private static double seconds(StoredRest rest) {
        return rest.points().stream().mapToDouble(VoltagePoint::timeS).max().orElse(0);
    }
}
