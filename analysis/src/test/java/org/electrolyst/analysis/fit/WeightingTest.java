package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Residuals of one point, by hand; and what known errors make of chi-squared. */
class WeightingTest {
    private static final Circuit RESISTOR_CAPACITOR = Circuit.parse("R0-C1");
    /** Z = 3 - 4j Ω, measured; the model gives 6 - 4.5j Ω. */
    private static final ImpedanceSpectrum POINT =
            new ImpedanceSpectrum(DoubleVector.of(1), DoubleVector.of(3), DoubleVector.of(-4));

    private static final double[] MODEL = {6, 1 / (2 * Math.PI * 4.5)};

    @Test
    void dividesResidualsByTheStandardDeviationOnce() {
        assertThat(residuals(Weighting.UNIT)).containsExactly(new double[] {3, -0.5}, within(1e-12));
        assertThat(residuals(Weighting.MODULUS)).containsExactly(new double[] {3 / 5.0, -0.1}, within(1e-12));
        assertThat(residuals(Weighting.PROPORTIONAL)).containsExactly(new double[] {1, -0.125}, within(1e-12));
        assertThat(residuals(Weighting.POISSON))
                .containsExactly(new double[] {3 / Math.sqrt(5), -0.5 / Math.sqrt(5)}, within(1e-12));
        FitSettings measured =
                FitSettings.defaults().with(new ErrorModel.PerPoint(DoubleVector.of(0.1), DoubleVector.of(0.25)));
        assertThat(residuals(POINT, measured)).containsExactly(new double[] {30, -2}, within(1e-9));
        FitSettings stated = FitSettings.defaults().with(new ErrorModel.Relative(0.06, 0.4));
        assertThat(residuals(POINT, stated)).containsExactly(new double[] {6, -1}, within(1e-9));
    }

    /** 5 % of |Z|, where one component vanishes. */
    @Test
    void proportionalWeightsHaveAFloor() {
        ImpedanceSpectrum real = new ImpedanceSpectrum(DoubleVector.of(1), DoubleVector.of(5), DoubleVector.of(0));
        assertThat(residuals(real, FitSettings.defaults().with(Weighting.PROPORTIONAL)))
                .containsExactly(new double[] {0.2, -4.5 / 0.25}, within(1e-12));
    }

    /** 1/(3 - 4j) = 0.12 + 0.16j and 1/(6 - 4.5j) = (6 + 4.5j)/56.25; sigma_Y = sigma_Z/25. */
    @Test
    void errorsOfAdmittancesFollowFromThoseOfImpedances() {
        double[] y =
                residuals(POINT, FitSettings.defaults().with(Weighting.UNIT).with(Immittance.ADMITTANCE));
        assertThat(y).containsExactly(new double[] {25 * (6 / 56.25 - 0.12), 25 * (4.5 / 56.25 - 0.16)}, within(1e-12));
        double[] both =
                residuals(POINT, FitSettings.defaults().with(Weighting.UNIT).with(Immittance.BOTH));
        double half = Math.sqrt(0.5);
        assertThat(both).containsExactly(new double[] {3 * half, -0.5 * half, y[0] * half, y[1] * half}, within(1e-12));
    }

    /** dY = -dZ/Z² turns unequal errors of the components by twice the phase: here by 90 degrees, and they change places. */
    @Test
    void unequalErrorsOfTheComponentsAreTurned() {
        ImpedanceSpectrum diagonal = new ImpedanceSpectrum(DoubleVector.of(1), DoubleVector.of(1), DoubleVector.of(-1));
        FitSettings unequal = FitSettings.defaults()
                .with(new ErrorModel.PerPoint(DoubleVector.of(0.1), DoubleVector.of(0.3)))
                .with(Immittance.ADMITTANCE);
        double yRe = 6 / 56.25 - 0.5;
        double yIm = 4.5 / 56.25 - 0.5;
        assertThat(residuals(diagonal, unequal))
                .containsExactly(new double[] {yRe / (0.3 / 2), yIm / (0.1 / 2)}, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Immittance.class)
    void theSlopesAreThoseOfTheResiduals(Immittance immittance) {
        Circuit circuit = Circuit.parse("R0-p(R1,CPE1)-W1");
        ImpedanceSpectrum spectrum =
                circuit.impedance(SimulatedSpectra.frequencies(1e5, 1, 3), 12, 300, 3e-7, 0.85, 40);
        FitProblem problem = new FitProblem(
                circuit, Observations.of(spectrum, FitSettings.defaults().with(immittance)), ParameterRules.none());
        double[] x = problem.unknownsOf(new double[] {15, 200, 5e-7, 0.8, 30});
        double[] r = new double[problem.residuals()];
        double[][] jacobian = new double[x.length][r.length];
        problem.evaluate(x, r, jacobian);
        double[] above = r.clone();
        double[] below = r.clone();
        for (int j = 0; j < x.length; j++) {
            x[j] += 1e-6;
            problem.evaluate(x, above);
            x[j] -= 2e-6;
            problem.evaluate(x, below);
            x[j] += 1e-6;
            for (int i = 0; i < r.length; i++) {
                assertThat(jacobian[j][i]).isCloseTo((above[i] - below[i]) / 2e-6, within(1e-7));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Immittance.class)
    void everyImmittanceFindsTheSameValuesAndErrors(Immittance immittance) {
        ImpedanceSpectrum spectrum = Fits.noisy(
                Fits.simulated("R0-p(R1,CPE1)", SimulatedSpectra.frequencies(1e6, 1, 8), 25, 400, 2e-6, 0.9), 0.005, 3);
        FitResult impedance = Fits.fit("R0-p(R1,CPE1)", spectrum);
        FitResult result =
                Fits.fit("R0-p(R1,CPE1)", spectrum, FitSettings.defaults().with(immittance));
        assertThat(result.immittance()).isEqualTo(immittance.code());
        assertThat(result.degreesOfFreedom()).isEqualTo(impedance.degreesOfFreedom());
        assertThat(result.chiSquared()).isCloseTo(impedance.chiSquared(), withinPercentage(3));
        assertThat(Fits.value(result, "R1")).isCloseTo(Fits.value(impedance, "R1"), withinPercentage(0.1));
        assertThat(Fits.standardError(result, "R1"))
                .isCloseTo(Fits.standardError(impedance, "R1"), withinPercentage(3));
    }

    /** With known errors chi-squared has the mean of its degrees of freedom, and the errors do not depend on it. */
    @Test
    void knownErrorsMakeATrueChiSquared() {
        int spectra = Cases.count(40, 1000);
        Circuit circuit = Circuit.parse("R0-p(R1,CPE1)");
        ImpedanceSpectrum exact = circuit.impedance(SimulatedSpectra.frequencies(1e5, 1, 6), 40, 900, 3e-7, 0.88);
        DoubleVector sigmaRe = DoubleVector.generate(exact.size(), i -> 0.5 + 0.1 * (i % 7));
        DoubleVector sigmaIm = DoubleVector.generate(exact.size(), i -> 2 - 0.1 * (i % 5));
        FitSettings known = FitSettings.defaults().with(new ErrorModel.PerPoint(sigmaRe, sigmaIm));
        double sum = 0;
        double deviation = 0;
        FitResult result = Fits.fit(circuit.toString(), exact, known);
        for (int k = 0; k < spectra; k++) {
            SplittableRandom random = new SplittableRandom(700 + k);
            ImpedanceSpectrum measured = new ImpedanceSpectrum(
                    exact.frequencyHz(),
                    DoubleVector.generate(exact.size(), i -> exact.realOhm().at(i) + sigmaRe.at(i) * normal(random)),
                    DoubleVector.generate(
                            exact.size(), i -> exact.imaginaryOhm().at(i) + sigmaIm.at(i) * normal(random)));
            result = Fits.fit(circuit.toString(), measured, known);
            sum += result.chiSquared();
            deviation += Math.pow((Fits.value(result, "R1") - 900) / Fits.standardError(result, "R1"), 2);
        }
        int degreesOfFreedom = result.degreesOfFreedom();
        assertThat(sum / spectra).isCloseTo(degreesOfFreedom, within(4 * Math.sqrt(2.0 * degreesOfFreedom / spectra)));
        assertThat(deviation / spectra).isCloseTo(1, within(4 * Math.sqrt(2.0 / spectra)));
    }

    private static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    @Test
    void saysThatErrorsBelongToAnotherSpectrum() {
        FitSettings one = FitSettings.defaults().with(new ErrorModel.PerPoint(DoubleVector.of(1), DoubleVector.of(1)));
        FitResult result = Fits.fit("R0-C1", Fits.simulated("R0-C1", DoubleVector.of(1, 10, 100), 5, 1e-3), one);
        assertThat(result.status()).isEqualTo(FitResult.Status.FAILED);
        assertThat(result.flags()).extracting(Flag::code).containsExactly("errorsDoNotMatch");
    }

    @Test
    void refusesSigmaWithoutErrorsAndErrorsThatAreNone() {
        assertThatThrownBy(() -> FitSettings.defaults().with(Weighting.SIGMA))
                .hasMessageContaining("needs standard deviations");
        assertThatThrownBy(() -> new ErrorModel.Relative(0, 0)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new ErrorModel.PerPoint(DoubleVector.of(1, 0), DoubleVector.of(1, 1)))
                .hasMessageContaining("point 2");
    }

    private static double[] residuals(Weighting weighting) {
        return residuals(POINT, FitSettings.defaults().with(weighting));
    }

    private static double[] residuals(ImpedanceSpectrum spectrum, FitSettings settings) {
        return new FitProblem(RESISTOR_CAPACITOR, Observations.of(spectrum, settings), ParameterRules.none())
                .residualsAt(MODEL);
    }
}
