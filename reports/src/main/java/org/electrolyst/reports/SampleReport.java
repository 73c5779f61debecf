package org.electrolyst.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunSummary;
import org.electrolyst.model.run.StoredResult;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.sample.Sample;

/**
 * What is known of one sample.
 *
 * @param sample its name and cell
 * @param runs the runs that measured it
 * @param spectra its spectra, in the order they are shown in
 * @param results the one result for each subject that the report is to show
 */
public record SampleReport(
        Sample sample, List<RunSummary> runs, List<StoredSpectrum> spectra, List<StoredResult> results) {
    public SampleReport {
        runs = List.copyOf(runs);
        spectra = List.copyOf(spectra);
        results = List.copyOf(results);
    }

    /** The circuit fits of stored spectra, by spectrum. */
    public Map<RecordId, FitResult> fitsBySpectrum() {
        Map<RecordId, FitResult> fits = new HashMap<>();
        for (StoredResult stored : results) {
            if (stored.spectrum().isPresent() && stored.result() instanceof FitResult fit) {
                fits.put(stored.spectrum().get(), fit);
            }
        }
        return Map.copyOf(fits);
    }
}
