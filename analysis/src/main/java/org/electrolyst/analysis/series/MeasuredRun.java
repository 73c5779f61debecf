package org.electrolyst.analysis.series;

import java.util.List;

/**
 * What a run measured on one cell.
 *
 * @param source names it in the results
 * @param spectra of its temperature series, in the order they were measured
 * @param triples its Bruce-Vincent experiments
 */
public record MeasuredRun(String source, List<MeasuredSpectrum> spectra, List<MeasuredTriple> triples) {
    public MeasuredRun {
        spectra = List.copyOf(spectra);
        triples = List.copyOf(triples);
    }
}
