package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.electrolyst.analysis.fit.Fits.fit;
import static org.electrolyst.analysis.fit.Fits.noisy;
import static org.electrolyst.analysis.fit.Fits.parameter;
import static org.electrolyst.analysis.fit.Fits.simulated;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.fixtures.spectra.TwoArcElectrolyte;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.Optimum;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;

/** Each flag is raised where it should be and silent where it should not. */
class FitFlagsTest {
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e6, 0.1, 8);
    private static final ImpedanceSpectrum ARC =
            noisy(simulated("R0-p(R1,CPE1)", FREQUENCIES, 25, 400, 2e-6, 0.9), 0.003, 11);

    @Test
    void aGoodFitOfASuitableCircuitHasNoFlag() {
        assertThat(fit("R0-p(R1,CPE1)", ARC).flags()).isEmpty();
    }

    @Test
    void saysThatResidualsComeInRuns() {
        Flag flag = flag(fit("R0-p(R1,C1)", ARC), "systematicResiduals").orElseThrow();
        assertThat(flag.message())
                .contains("Z': ")
                .contains("runs where")
                .contains("p = ")
                .contains("Durbin-Watson");
    }

    @Test
    void saysThatDataAreComputed() {
        ImpedanceSpectrum exact = simulated("R0-p(R1,CPE1)", FREQUENCIES, 25, 400, 2e-6, 0.9);
        FitResult result = fit("R0-p(R1,CPE1)", exact);
        assertThat(flag(result, "exactFit")).isPresent();
        assertThat(flag(fit("R0-p(R1,CPE1)", noisy(exact, 1e-9, 1)), "exactFit"))
                .isEmpty();
        assertThat(parameter(result, "R1").standardError().orElseThrow()).isLessThan(1e-9);
    }

    /** No residual at all: no information criterion, errors of zero, and nothing that is not a number. */
    @Test
    void statesAFitWithoutAnyResidual() {
        ImpedanceSpectrum exact = simulated("R0", FREQUENCIES, 64);
        FitResult result = fit("R0", exact);
        assertThat(result.chiSquared()).isLessThan(1e-25);
        assertThat(parameter(result, "R0").lower95().orElseThrow()).isCloseTo(64, within(1e-9));
    }

    @Test
    void saysWhichEndOfItsRangeAParameterLiesAtAndWhatTheDataAllow() {
        ImpedanceSpectrum box = noisy(simulated("R0-p(R1,C1)", FREQUENCIES, 29.1, 46.7, 10.4e-6), 0.002, 2);
        FitResult result = fit("R0-p(R1,CPE1)", box);
        FittedParameter n = parameter(result, "CPE1.n");
        assertThat(n.atBound()).isTrue();
        assertThat(n.standardError()).isEmpty();
        assertThat(n.upper95()).hasValue(1);
        assertThat(n.lower95().orElseThrow()).isBetween(0.99, 0.9999);
        assertThat(flag(result, "atBound").orElseThrow().message())
                .contains("CPE1.n")
                .contains("(1.000)")
                .contains("to 1.00")
                .contains("count it as free");
        assertThat(parameter(result, "R1").standardError()).isPresent();
        assertThat(flag(fit("R0-p(R1,CPE1)", ARC), "atBound")).isEmpty();
    }

    @Test
    void namesPairsThatAreDeterminedTogetherOnly() {
        ImpedanceSpectrum diffusion =
                noisy(simulated("R0-W1", SimulatedSpectra.frequencies(1e4, 1, 10), 50, 200), 0.005, 4);
        assertThat(flag(fit("R0-Wo1", diffusion), "correlated").orElseThrow().message())
                .contains("Wo1.Z0 and Wo1.tau")
                .contains("0.99");
        assertThat(flag(fit("R0-p(R1,CPE1)", ARC), "correlated")).isEmpty();
    }

    @Test
    void saysHowLittleIsKnownOfAParameter() {
        assertThat(flag(fit("R0-R1-p(R2,CPE2)", ARC), "notIdentifiable")
                        .orElseThrow()
                        .message())
                .contains("the data do not determine R0");
        assertThat(flag(fit("R0-p(R1,CPE1)", ARC), "notIdentifiable")).isEmpty();
    }

    @Test
    void warnsOfAnArcBeyondTheFrequencies() {
        ImpedanceSpectrum fast = noisy(simulated("p(R1,C1)-CPE2", FREQUENCIES, 1000, 2e-11, 1e-5, 0.9), 0.003, 3);
        assertThat(flag(fit("p(R1,C1)-CPE2", fast), "outsideWindow")
                        .orElseThrow()
                        .message())
                .contains("R1")
                .contains("above the highest frequency, 1 MHz");
        assertThat(flag(fit("R0-p(R1,CPE1)", ARC), "outsideWindow")).isEmpty();
    }

    /** An arc too many has several places to go, and the noise alone decides which fits best. */
    @Test
    void namesAnotherOptimumThatTheNoiseDoesNotRuleOut() {
        FitResult result = fit(
                "R0-p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)-CPE4",
                TwoArcElectrolyte.draw(3).measured(new Noise(3)));
        Optimum other = result.optima().get(1);
        String message = flag(result, "severalOptima").orElseThrow().message();
        assertThat(message)
                .contains("chi-squared " + QuantityFormat.number(other.chiSquared(), 4))
                .contains("here " + QuantityFormat.number(result.chiSquared(), 4));
        for (FittedParameter p : result.parameters()) {
            double there = other.values().get(p.name());
            boolean outside =
                    there < p.lower95().orElse(0) || there > p.upper95().orElse(Double.MAX_VALUE);
            assertThat(message.contains(p.name() + " = " + QuantityFormat.number(there, 4)))
                    .as(p.name())
                    .isEqualTo(outside);
        }
    }

    /** The circuit lets one arc be ideal, none is: which one is taken makes another optimum, and not one as good. */
    @Test
    void isSilentOnOptimaThatTheDataRuleOut() {
        List<FitResult> withWorseOptimum = IntStream.range(0, Cases.count(40, 100))
                .mapToObj(k -> fit(
                        "R0-p(R1,C1)-p(R2,CPE2)-CPE3", TwoArcElectrolyte.draw(k).measured(new Noise(k))))
                .filter(fit -> fit.optima().size() == 2)
                .filter(fit -> fit.optima().get(1).chiSquared() > 1.2 * fit.chiSquared())
                .toList();
        assertThat(withWorseOptimum).isNotEmpty();
        assertThat(withWorseOptimum)
                .allSatisfy(fit -> assertThat(flag(fit, "severalOptima")).isEmpty());
    }

    @Test
    void isSilentOnOptimaWhereTheCircuitSuitsTheData() {
        for (int k = 0; k < Cases.count(10, 300); k++) {
            ImpedanceSpectrum clean = TwoArcElectrolyte.draw(k).measured(new Noise(k));
            assertThat(flag(fit(TwoArcElectrolyte.CIRCUIT, clean), "severalOptima"))
                    .as("spectrum %s", k)
                    .isEmpty();
        }
    }

    /** With known standard deviations chi-squared is a chi-squared: its mean and its variance. */
    @Test
    void chiSquaredOfMeasuredSigmaHasItsDistribution() {
        int spectra = Cases.count(100, 1000);
        FitSettings sigma = FitSettings.defaults().with(new ErrorModel.Relative(TwoArcElectrolyte.RELATIVE_NOISE, 0));
        double sum = 0;
        double squares = 0;
        int degreesOfFreedom = 0;
        for (int k = 0; k < spectra; k++) {
            FitResult result =
                    fit(TwoArcElectrolyte.CIRCUIT, TwoArcElectrolyte.draw(k).measured(new Noise(k)), sigma);
            sum += result.chiSquared();
            squares += result.chiSquared() * result.chiSquared();
            degreesOfFreedom = result.degreesOfFreedom();
        }
        double mean = sum / spectra;
        double variance = squares / spectra - mean * mean;
        assertThat(mean).isCloseTo(degreesOfFreedom, within(4 * Math.sqrt(2.0 * degreesOfFreedom / spectra)));
        // The variance of a sample variance of n numbers is some 2σ⁴/n.
        double expected = 2.0 * degreesOfFreedom;
        assertThat(variance).isCloseTo(expected, within(4 * expected * Math.sqrt(2.2 / spectra)));
    }

    private static Optional<Flag> flag(FitResult result, String code) {
        List<Flag> flags = result.flags();
        return flags.stream().filter(flag -> flag.code().equals(code)).findFirst();
    }
}
