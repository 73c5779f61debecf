package org.electrolyst.reports.workbook;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StoredResult;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.reports.ReportContent;
import org.electrolyst.reports.SampleReport;

/**
 * A stored result of a known kind.
 *
 * @param stored where it comes from
 * @param result the numbers
 */
record Typed<R extends Result>(StoredResult stored, R result) {
    static <R extends Result> List<Typed<R>> of(SampleReport sample, Class<R> kind) {
        return sample.results().stream()
                .filter(stored -> kind.isInstance(stored.result()))
                .map(stored -> new Typed<>(stored, kind.cast(stored.result())))
                .toList();
    }

    /** Whether any sample has such a result. */
    static boolean any(ReportContent content, Class<? extends Result> kind) {
        return content.samples().stream()
                .flatMap(sample -> sample.results().stream())
                .anyMatch(stored -> kind.isInstance(stored.result()));
    }

    /** What it was computed from: the id of a spectrum, else its source. */
    String subject() {
        return stored.spectrum().map(RecordId::toString).orElse(result.source());
    }

    /** Temperatures of the sample's spectra where they are known, K. */
    static Map<RecordId, OptionalDouble> temperaturesK(SampleReport sample) {
        return sample.spectra().stream()
                .collect(Collectors.toMap(
                        StoredSpectrum::id, s -> s.conditions().temperatureK(), (first, same) -> first));
    }
}
