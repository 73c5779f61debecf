package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.electrolyst.analysis.arcs.ArcMeanings;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.search.MetalCellSearch;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;

class JointFitTest {
    private static final Circuit CIRCUIT = Circuit.parse("R0-p(R1,CPE1)-p(R2,C2)-W1");
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(2e5, 0.1, 10);
    private static final double C1 = 35e-9;
    private static final double N1 = 0.92;
    private static final double C2 = 0.2e-6;
    private static final double NOISE = 2e-3;
    /** R0, R1, R2 and Warburg coefficient as they fall with temperature: the first arc leaves the window. */
    private static final double[][] RESISTANCES = {
        {165, 60, 353, 0.56}, {82, 26, 94, 0.40}, {45, 12, 29, 0.29}, {34, 9, 17, 0.25}
    };

    @Test
    void theSlopesAreThoseOfTheResiduals() {
        List<FitProblem> problems =
                spectra(1, 0).stream().map(s -> Fits.problem(CIRCUIT, s)).toList();
        JointProblem joint = new JointProblem(SharedShape.ofOneCell(CIRCUIT), problems);
        double[] x = new double[joint.unknowns()];
        for (int j = 0; j < x.length; j++) {
            x[j] = joint.isLogarithmic(j) ? -2 + 0.1 * j : 0.8;
        }
        double[] r = new double[joint.residuals()];
        double[][] jacobian = new double[x.length][r.length];
        joint.evaluate(x, r, jacobian);
        double step = 1e-6;
        for (int j = 0; j < x.length; j++) {
            double[] above = at(joint, x, j, step);
            double[] below = at(joint, x, j, -step);
            for (int i = 0; i < r.length; i++) {
                double slope = (above[i] - below[i]) / (2 * step);
                assertThat(jacobian[j][i]).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
            }
        }
    }

    private static double[] at(JointProblem joint, double[] x, int j, double step) {
        double[] moved = x.clone();
        moved[j] += step;
        double[] r = new double[joint.residuals()];
        joint.evaluate(moved, r, new double[x.length][r.length]);
        return r;
    }

    @Test
    void findsExactSpectraAgain() throws Cancelled {
        JointFitted fitted = fit(spectra(1, 0));
        for (int s = 0; s < RESISTANCES.length; s++) {
            assertThat(fitted.sumOhm(s, List.of("R0", "R1")))
                    .isCloseTo(RESISTANCES[s][0] + RESISTANCES[s][1], withinPercentage(1e-3));
            assertThat(fitted.sumOhm(s, List.of("R2"))).isCloseTo(RESISTANCES[s][2], withinPercentage(1e-3));
        }
    }

    /** 95 % intervals of sums and of a difference between spectra, whose errors hang together. */
    @Test
    void statesTheErrorsThatTheNoiseMakes() throws Cancelled {
        List<String> electrolyte = List.of("R0", "R1");
        int seeds = Cases.count(20, 200);
        double[] squares = new double[3];
        for (int seed = 1; seed <= seeds; seed++) {
            JointFitted fitted = fit(spectra(seed, NOISE));
            squares[0] += square(deviation(fitted, 0, electrolyte));
            squares[1] += square(deviation(fitted, 3, electrolyte));
            squares[2] += square(differenceOfLogarithms(fitted, electrolyte));
        }
        for (double square : squares) {
            assertThat(Math.sqrt(square / seeds)).isBetween(0.65, 1.4);
        }
    }

    private static double deviation(JointFitted fitted, int s, List<String> names) {
        double truth = RESISTANCES[s][0] + RESISTANCES[s][1];
        return (fitted.sumOhm(s, names) - truth) / Math.sqrt(fitted.covarianceOhm2(s, names, s, names));
    }

    /** ln R of the last spectrum minus that of the first, over its standard error. */
    private static double differenceOfLogarithms(JointFitted fitted, List<String> names) {
        double a = fitted.sumOhm(0, names);
        double b = fitted.sumOhm(3, names);
        double truth = Math.log((34.0 + 9) / (165 + 60));
        double variance = fitted.covarianceOhm2(0, names, 0, names) / (a * a)
                + fitted.covarianceOhm2(3, names, 3, names) / (b * b)
                - 2 * fitted.covarianceOhm2(0, names, 3, names) / (a * b);
        return (Math.log(b / a) - truth) / Math.sqrt(variance);
    }

    private static double square(double x) {
        return x * x;
    }

    @Test
    void givesEachSpectrumAResultOfItsOwn() throws Cancelled {
        JointFitted fitted = fit(spectra(1, NOISE));
        FitResult hot = fitted.spectrum(3, new DataSource("hot", 1))
                .result(ArcMeanings.ofSpectrum(
                        fitted.spectrum(3, new DataSource("hot", 1)).arcCapacitancesF(), Cell.unknown()));
        assertThat(hot.circuit()).isEqualTo(CIRCUIT.toString());
        assertThat(hot.parameter("R2").orElseThrow().value()).isCloseTo(17, withinPercentage(2));
        assertThat(hot.parameter("CPE1.n").orElseThrow().value()).isCloseTo(N1, within(0.03));
        double own = hot.parameter("R2").orElseThrow().standardError().orElseThrow();
        assertThat(own * own)
                .isCloseTo(fitted.covarianceOhm2(3, List.of("R2"), 3, List.of("R2")), withinPercentage(1e-6));
    }

    @Test
    void seesWhetherTheSpectraHaveACommonShape() throws Cancelled {
        assertThat(fit(spectra(1, NOISE)).check().probability()).isGreaterThan(1e-3);
        List<ImpedanceSpectrum> changed = new ArrayList<>(spectra(1, NOISE));
        changed.set(3, spectrum(RESISTANCES[3], 1.1 * C2, NOISE, new Noise(1), "changed"));
        assertThat(fit(changed).check().probability()).isLessThan(1e-6);
    }

    @Test
    void holdsNoParameterInAllSpectra() {
        FitSettings holding = Fits.fixed(Map.of("R0", 1.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JointFit(CIRCUIT, holding))
                .withMessageContaining("R0");
    }

    @Test
    void fitsNothingToTooFewPoints() throws Cancelled {
        List<ImpedanceSpectrum> few = List.of(spectra(1, 0).get(0).select(0, 10, 20));
        assertThat(new JointFit(CIRCUIT, FitSettings.defaults()).fit(few, new Cancel()))
                .isEmpty();
    }

    @Test
    void choosesTheCircuitThatTheCellIsMadeOf() throws Cancelled {
        assertThat(new MetalCellSearch(FitSettings.defaults(), true).choose(spectra(3, NOISE), new Cancel()))
                .map(Circuit::toString)
                .contains(CIRCUIT.toString());
    }

    private static JointFitted fit(List<ImpedanceSpectrum> spectra) throws Cancelled {
        JointFitted fitted = new JointFit(CIRCUIT, FitSettings.defaults())
                .fit(spectra, new Cancel())
                .orElseThrow();
        assertThat(fitted.converged()).isTrue();
        return fitted;
    }

    private static List<ImpedanceSpectrum> spectra(long seed, double noise) {
        List<ImpedanceSpectrum> spectra = new ArrayList<>();
        for (int s = 0; s < RESISTANCES.length; s++) {
            spectra.add(spectrum(RESISTANCES[s], C2, noise, new Noise(seed), "spectrum " + s));
        }
        return spectra;
    }

    private static ImpedanceSpectrum spectrum(double[] r, double c2, double noise, Noise source, String name) {
        double q = Math.pow(r[1] * C1, N1) / r[1];
        ImpedanceSpectrum exact = CIRCUIT.impedance(FREQUENCIES, r[0], r[1], q, N1, r[2], c2, r[3]);
        return SimulatedSpectra.noisy(exact, noise, source, name);
    }
}
