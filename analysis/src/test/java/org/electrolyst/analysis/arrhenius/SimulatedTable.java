package org.electrolyst.analysis.arrhenius;

import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.TransportQuantity;

/** Tables of conductivities by laws written down in closed form, σ in S/m, with scatter of known size. */
final class SimulatedTable {
    private SimulatedTable() {}

    /** 0.35 eV in ln(σT), 10 mS/m at 25 °C. */
    static double line(double kelvin) {
        return 1e-2 * 298.15 / kelvin * Math.exp(-0.35 / BOLTZMANN_EV_PER_K * (1 / kelvin - 1 / 298.15));
    }

    /** A polymer: B 0.08 eV, T0 220 K, T^-1/2. */
    static double vtf(double kelvin) {
        return 1e3 / Math.sqrt(kelvin) * Math.exp(-0.08 / (BOLTZMANN_EV_PER_K * (kelvin - 220)));
    }

    /** Two lines in ln(σT): {@code belowEv} and {@code aboveEv}, with ln σ higher by {@code jump} above {@code breakC}. */
    static DoubleUnaryOperator lines(double belowEv, double aboveEv, double breakC, double jump) {
        double breakK = breakC + ZERO_CELSIUS_K;
        return kelvin -> {
            double energy = kelvin > breakK ? aboveEv : belowEv;
            return 1e-2
                    * breakK
                    / kelvin
                    * Math.exp((kelvin > breakK ? jump : 0) - energy / BOLTZMANN_EV_PER_K * (1 / kelvin - 1 / breakK));
        };
    }

    /** {@code n} points evenly from {@code fromC} to {@code toC} with relative scatter. */
    static List<Point> of(DoubleUnaryOperator law, double fromC, double toC, int n, double scatter, long seed) {
        Noise noise = new Noise(seed);
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    double kelvin = fromC + (toC - fromC) * i / (n - 1) + ZERO_CELSIUS_K;
                    double sigma = law.applyAsDouble(kelvin) * Math.exp(scatter * noise.standardNormal("table", i));
                    return new Point(kelvin, sigma, OptionalDouble.empty());
                })
                .toList();
    }

    static ArrheniusResult fit(List<Point> points) {
        return new ArrheniusAnalysis(Form.SIGMA_T, ArrheniusWeights.FIT)
                .fit("table", TransportQuantity.BULK, points)
                .orElseThrow();
    }

    static boolean holds(Estimate estimate, double truth) {
        return estimate.lower95().orElseThrow() <= truth
                && truth <= estimate.upper95().orElseThrow();
    }
}
