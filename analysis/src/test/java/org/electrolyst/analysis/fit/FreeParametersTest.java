package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.electrolyst.analysis.fit.Fits.fit;
import static org.electrolyst.analysis.fit.Fits.value;

import java.util.List;
import java.util.Map;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;

class FreeParametersTest {
    private static final Circuit CIRCUIT = Circuit.parse("R0-p(R1,CPE1)-p(R2,CPE2)");
    private static final ImpedanceSpectrum SPECTRUM = Fits.noisy(
            CIRCUIT.impedance(SimulatedSpectra.frequencies(1e6, 0.1, 8), 25, 400, 1e-8, 0.9, 800, 3e-5, 0.9),
            0.003,
            11);

    @Test
    void aTiedParameterFollowsTheOther() {
        FitResult result = fit(CIRCUIT.toString(), SPECTRUM, tied("R2 = 2*R1", "CPE2.n = CPE1.n"));
        assertThat(value(result, "R2")).isCloseTo(2 * value(result, "R1"), withinPercentage(1e-9));
        assertThat(value(result, "CPE2.n")).isEqualTo(value(result, "CPE1.n"));
        assertThat(value(result, "R1")).isCloseTo(400, withinPercentage(1));
        assertThat(result.degreesOfFreedom()).isEqualTo(2 * SPECTRUM.size() - 5);
        assertThat(Fits.standardError(result, "R2"))
                .isCloseTo(2 * Fits.standardError(result, "R1"), withinPercentage(1e-6));
        assertThat(result.covariance().orElseThrow().parameters()).contains("R1", "R2");
    }

    /** A true constraint adds knowledge. */
    @Test
    void aTieLowersTheErrors() {
        FitResult free = fit(CIRCUIT.toString(), SPECTRUM);
        FitResult bound = fit(CIRCUIT.toString(), SPECTRUM, tied("R2 = 2*R1"));
        assertThat(Fits.standardError(bound, "R1")).isLessThan(0.7 * Fits.standardError(free, "R1"));
    }

    @Test
    void tiesMayFollowOneAnotherInAnyOrder() {
        for (List<String> ties : List.of(List.of("R2 = 2*R1", "R1 = 16*R0"), List.of("R1 = 16*R0", "R2 = 2*R1"))) {
            FreeParameters free = new FreeParameters(CIRCUIT, rules(ties.toArray(String[]::new)));
            double[] values = new double[7];
            free.values(free.unknowns(new double[] {25, 1, 1e-8, 0.9, 1, 1e-5, 0.8}), values);
            assertThat(values).containsExactly(new double[] {25, 400, 1e-8, 0.9, 800, 1e-5, 0.8}, within(1e-9));
        }
    }

    @Test
    void theSlopesOfTiedParametersAreThoseOfTheResiduals() {
        FitProblem problem = new FitProblem(
                CIRCUIT, Observations.of(SPECTRUM, FitSettings.defaults()), rules("R2 = 3*R1", "CPE2.n = 0.9*CPE1.n"));
        double[] x = problem.unknownsOf(new double[] {20, 300, 2e-8, 0.85, 900, 2e-5, 0.765});
        double[] r = new double[problem.residuals()];
        double[][] jacobian = new double[problem.unknowns()][r.length];
        problem.evaluate(x, r, jacobian);
        for (int j = 0; j < x.length; j++) {
            double step = 1e-6;
            double[] above = r.clone();
            double[] below = r.clone();
            x[j] += step;
            problem.evaluate(x, above);
            x[j] -= 2 * step;
            problem.evaluate(x, below);
            x[j] += step;
            for (int i = 0; i < r.length; i++) {
                assertThat(jacobian[j][i]).isCloseTo((above[i] - below[i]) / (2 * step), within(1e-7));
            }
        }
    }

    @Test
    void staysWithinTheBoundsGiven() {
        FitSettings bounded = FitSettings.defaults()
                .with(ParameterRules.none().bounding(Map.of("R1", new Range(1, 350), "R2", new Range(500, 1e4))));
        FitResult result = fit(CIRCUIT.toString(), SPECTRUM, bounded);
        assertThat(value(result, "R1")).isCloseTo(350, withinPercentage(1e-9));
        assertThat(Fits.parameter(result, "R1").atBound()).isTrue();
        assertThat(value(result, "R2")).isBetween(500.0, 1e4);
        assertThat(Fits.parameter(result, "R2").atBound()).isFalse();
    }

    @Test
    void namesParameterValueBoundAndUnitOfWhatCannotBe() {
        ParameterRules none = ParameterRules.none();
        assertThatThrownBy(() ->
                        free(none.bounding(Map.of("R1", new Range(10, 20))).fixing(Map.of("R1", 30.0))))
                .hasMessage("the fixed value 30.0 of R1 lies outside 10.0 to 20.0 Ω");
        assertThatThrownBy(() ->
                        free(none.bounding(Map.of("R1", new Range(10, 20))).starting(Map.of("R1", 5.0))))
                .hasMessage("the start value 5.0 of R1 lies outside 10.0 to 20.0 Ω");
        assertThatThrownBy(() -> free(none.bounding(Map.of("CPE1.n", new Range(1.1, 1.2)))))
                .hasMessage("the bounds 1.1 to 1.2 of CPE1.n lie outside 0.1 to 1.0");
        assertThatThrownBy(() -> free(none.bounding(Map.of("R9", new Range(1, 2)))))
                .hasMessageContaining("has no parameter R9; it has R0, R1");
    }

    @Test
    void refusesTiesThatContradict() {
        assertThatThrownBy(() -> free(rules("R2 = CPE1.Q"))).hasMessage("the tie R2 = CPE1.Q joins Ω to S s^n");
        assertThatThrownBy(() -> free(rules("R2 = R1", "R1 = 2*R2"))).hasMessage("the tie R1 = 2.0*R2 closes a circle");
        assertThatThrownBy(() -> free(rules("R2 = R1", "R2 = R0"))).hasMessage("R2 is tied twice");
        assertThatThrownBy(() -> free(rules("R2 = R1").fixing(Map.of("R2", 1.0))))
                .hasMessageContaining("R2 follows R1");
        assertThatThrownBy(() -> free(rules("R2 = 2*R1").fixing(Map.of("R1", 9e17))))
                .hasMessage("the tied value 1.8E18 of R2 lies outside 1.0E-9 to 1.0E18 Ω");
    }

    @Test
    void readsTiesAsTheyAreWritten() {
        assertThat(Tie.parse("R2 = 2*R1")).isEqualTo(new Tie("R2", 2, "R1"));
        assertThat(Tie.parse(" CPE2.n=CPE1.n ")).isEqualTo(new Tie("CPE2.n", 1, "CPE1.n"));
        assertThat(Tie.parse(new Tie("R2", 1e-3, "R1").toString())).isEqualTo(new Tie("R2", 1e-3, "R1"));
        for (String wrong :
                List.of("R2", "R2 = ", "R2 = -1*R1", "R2 = 1..2*R1", "R2 = R1 + R0", "R2 = 0*R1", "R1=R1")) {
            assertThatThrownBy(() -> Tie.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static FreeParameters free(ParameterRules rules) {
        return new FreeParameters(CIRCUIT, rules);
    }

    private static ParameterRules rules(String... ties) {
        return ParameterRules.none()
                .tying(java.util.Arrays.stream(ties).map(Tie::parse).toList());
    }

    private static FitSettings tied(String... ties) {
        return FitSettings.defaults().with(rules(ties));
    }
}
