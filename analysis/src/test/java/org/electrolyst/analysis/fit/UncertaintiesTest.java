package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;

class UncertaintiesTest {
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e6, 1, 7);
    private static final double SUM_OF_SQUARES = 1e-4;

    /** Two equal arcs are one arc: how its resistance is shared among them no measurement can tell. */
    @Test
    void theDataDetermineTheSumOfTwoEqualArcsButNeitherOfThem() {
        double[] values = {300, 1e-8, 600, 0.5e-8};
        Uncertainties shared = uncertainties("p(R1,C1)-p(R2,C2)", values);

        assertThat(shared.determines(new double[] {300, 0, 0, 0})).isFalse();
        assertThat(shared.determines(new double[] {0, 0, 600, 0})).isFalse();
        assertThat(shared.determines(new double[] {300, 0, 600, 0})).isTrue();
    }

    @Test
    void theSumOfTwoEqualArcsIsKnownAsWellAsTheOneArcThatTheyMake() {
        Uncertainties one = uncertainties("p(R1,C1)", 900, 1e-8 / 3);
        Uncertainties shared = uncertainties("p(R1,C1)-p(R2,C2)", 300, 1e-8, 600, 0.5e-8);

        // The same data have two parameters more to determine.
        double moreParameters = (2.0 * FREQUENCIES.size() - 2) / (2.0 * FREQUENCIES.size() - 4);
        assertThat(shared.variance(new double[] {300, 0, 600, 0}) / one.variance(new double[] {900, 0}))
                .isCloseTo(moreParameters, within(1e-6));
    }

    private static Uncertainties uncertainties(String code, double... values) {
        Circuit circuit = Circuit.parse(code);
        ImpedanceSpectrum spectrum = circuit.impedance(FREQUENCIES, values);
        FitProblem problem = Fits.problem(circuit, spectrum);
        return new Uncertainties(problem, problem.unknownsOf(values), SUM_OF_SQUARES);
    }
}
