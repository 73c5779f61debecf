package org.electrolyst.app.lab;

import java.util.List;
import java.util.Optional;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunSummary;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.Sample;

/**
 * What is analysed or reported as a whole: a sample with all its runs, or one run.
 *
 * @param label the argument that named it: a sample's id or {@code r3}
 * @param sample the sample, if one is known
 * @param run the run, where a single one was named
 * @param runs the runs that belong to it, oldest first
 * @param spectra their spectra
 */
public record Target(
        String label,
        Optional<Sample> sample,
        Optional<RecordId> run,
        List<RunSummary> runs,
        List<StoredSpectrum> spectra) {
    public Target {
        runs = List.copyOf(runs);
        spectra = List.copyOf(spectra);
    }

    /** Geometry and electrodes, as far as they are known. */
    public Cell cell() {
        return sample.map(Sample::cell).orElse(Cell.unknown());
    }
}
