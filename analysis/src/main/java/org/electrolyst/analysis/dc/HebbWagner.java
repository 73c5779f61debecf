package org.electrolyst.analysis.dc;

import static org.electrolyst.model.reference.PhysicalConstants.FARADAY_C_PER_MOL;
import static org.electrolyst.model.reference.PhysicalConstants.GAS_CONSTANT_J_PER_MOL_K;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.electrolyst.analysis.linear.LinearFit;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.DcResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.CellGeometry;

/**
 * Electrons and holes of an electrolyte between one reversible and one blocking electrode, with the blocking one positive, so
 * that no metal is plated on it: I = (R T A/(F L)) [σ_n (1 - e^-u) + σ_p (e^u - 1)], u = F E/(R T). Wagner, Z. Elektrochem. 60
 * (1956) 4; Hebb, J. Chem. Phys. 20 (1952) 185, doi 10.1063/1.1700165.
 *
 * The intervals hold the scatter of the currents, not the geometry, which is common to both.
 *
 * @param electronsSPerM σ_n at the reversible electrode, S/m
 * @param holesSPerM σ_p there, S/m
 * @param flags what a reader must know
 */
public record HebbWagner(Estimate electronsSPerM, Estimate holesSPerM, List<Flag> flags) {
    private static final int FEWEST = 4;
    /** e^u beyond this says nothing of electrons. */
    private static final double LARGEST_U = 200;

    public HebbWagner {
        flags = List.copyOf(flags);
    }

    /**
     * Of steady currents at four voltages or more, weighted by their uncertainties where all state one, else relatively.
     *
     * @throws IllegalArgumentException if voltages or currents are not positive, or too few
     */
    public static HebbWagner of(List<SteadyCurrent> currents, CellGeometry geometry, double temperatureK) {
        Series.requirePositive(temperatureK, "the temperature in K");
        if (currents.size() < FEWEST) {
            throw new IllegalArgumentException("two conductivities need steady currents at " + FEWEST
                    + " voltages or more, not " + currents.size());
        }
        double thermalV = GAS_CONSTANT_J_PER_MOL_K * temperatureK / FARADAY_C_PER_MOL;
        for (SteadyCurrent current : currents) {
            Series.requirePositive(
                    current.voltageV(), "the voltage of the blocking electrode against the reversible one");
            Series.requirePositive(current.currentA(), "the current from the blocking electrode");
            if (current.voltageV() > LARGEST_U * thermalV) {
                throw new IllegalArgumentException(current.voltageV() + " V is too much for the exponential form");
            }
        }
        double factor = thermalV / geometry.cellConstantPerM();
        double[][] columns = {
            column(currents, u -> -factor * Math.expm1(-u), thermalV),
            column(currents, u -> factor * Math.expm1(u), thermalV)
        };
        boolean known = currents.stream().allMatch(c -> c.uncertaintyA().isPresent());
        double[] sigma = currents.stream()
                .mapToDouble(c -> known ? c.uncertaintyA().getAsDouble() : c.currentA())
                .toArray();
        double[] y = currents.stream().mapToDouble(SteadyCurrent::currentA).toArray();
        // Relative weights carry no scale of their own, so that only the scatter says how large the errors are.
        LinearFit fit = known ? new LinearFit(columns, y, Optional.of(sigma)) : relative(columns, y, sigma);
        List<Flag> flags = new ArrayList<>();
        currents.forEach(current -> flags.addAll(current.flags()));
        String[] names = {"electron", "hole"};
        for (int k = 0; k < 2; k++) {
            if (!(fit.value(k) > 0) || !fit.isSignificant(k)) {
                flags.add(Flag.warning(
                        names[k] + "sNotDetermined",
                        "the " + names[k] + " conductivity of "
                                + QuantityFormat.plusMinus(fit.value(k) / 100, fit.uncertainty(k) / 100)
                                + " S/cm is not told from 0: measure where its term is large, electrons at low voltage, holes"
                                + " at high"));
            }
        }
        return new HebbWagner(fit.estimate(0), fit.estimate(1), flags);
    }

    private static LinearFit relative(double[][] columns, double[] y, double[] scale) {
        double[][] scaled = new double[columns.length][y.length];
        double[] ones = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            ones[i] = y[i] / scale[i];
            for (int k = 0; k < columns.length; k++) {
                scaled[k][i] = columns[k][i] / scale[i];
            }
        }
        return new LinearFit(scaled, ones, Optional.empty());
    }

    private static double[] column(List<SteadyCurrent> currents, DoubleUnaryOperator term, double thermalV) {
        return currents.stream()
                .mapToDouble(c -> term.applyAsDouble(c.voltageV() / thermalV))
                .toArray();
    }

    /** In the form that is printed. */
    public DcResult result(String source) {
        return new DcResult(
                source,
                DcResult.Test.ELECTRONIC,
                List.of(
                        new DcResult.Value("conductivity.electrons", "S/cm", electronsSPerM.times(0.01)),
                        new DcResult.Value("conductivity.holes", "S/cm", holesSPerM.times(0.01))),
                flags);
    }
}
