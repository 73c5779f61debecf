package org.electrolyst.analysis.correction;

import java.util.List;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** What became of a spectrum that was to be corrected. */
public sealed interface CorrectionOutcome {
    /**
     * A corrected spectrum, its points in the order of the measured one.
     *
     * @param spectrum the cell without leads and fixture
     * @param uncertaintyRealOhm standard uncertainty that the correction adds to Z' of each point, Ω; the same error in all
     * @param uncertaintyImaginaryOhm the same of Z'', Ω
     * @param flags what was taken off and how much it changed, for the results that follow
     */
    record Corrected(
            ImpedanceSpectrum spectrum,
            DoubleVector uncertaintyRealOhm,
            DoubleVector uncertaintyImaginaryOhm,
            List<Flag> flags)
            implements CorrectionOutcome {
        public Corrected {
            flags = List.copyOf(flags);
        }
    }

    /**
     * Nothing was corrected.
     *
     * @param code stable name for scripts, in camel case
     * @param message what is the case and what to do
     */
    record Refused(String code, String message) implements CorrectionOutcome {}
}
