package org.electrolyst.app.lab;

import java.util.List;
import org.electrolyst.acquisition.imports.ImportError;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.model.sample.Cell;

/** What an argument that names spectra turned out to be. */
public sealed interface SpectrumSource {
    /** How many results it leads to. */
    int size();

    /**
     * Spectra in order.
     *
     * @param spectra at least none
     * @param cell what is known of the cell
     */
    record Found(List<MeasuredSpectrum> spectra, Cell cell) implements SpectrumSource {
        public Found {
            spectra = List.copyOf(spectra);
        }

        @Override
        public int size() {
            return spectra.size();
        }
    }

    /**
     * No spectra.
     *
     * @param source the argument
     * @param error why
     */
    record Failed(String source, ImportError error) implements SpectrumSource {
        @Override
        public int size() {
            return 1;
        }
    }
}
