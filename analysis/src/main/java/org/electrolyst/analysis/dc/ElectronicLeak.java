package org.electrolyst.analysis.dc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.linear.LinearFit;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.DcResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.CellGeometry;

/**
 * The electronic conductance between two blocking electrodes: the slope of the steady current against the voltage, so that an
 * offset of the meter plays no part. The ionic transference number is 1 - G_e (R_b + R_gb): its initial current is the
 * ohmic one dV/(R_b + R_gb) by impedance, because the first sample of a hold is either limited by the instrument or has
 * decayed already. Contacts make both electronic numbers lower limits.
 *
 * @param conductanceS G_e, S
 * @param interceptA current at 0 V by the line, A
 * @param conductivitySPerM G_e L/A, S/m, with the uncertainty of the geometry where it states one; empty without geometry
 * @param ionicTransference empty without the resistance of the electrolyte
 * @param flags what a reader must know
 */
public record ElectronicLeak(
        Estimate conductanceS,
        Estimate interceptA,
        Optional<Estimate> conductivitySPerM,
        Optional<Estimate> ionicTransference,
        List<Flag> flags) {
    private static final int FEWEST = 3;

    public ElectronicLeak {
        flags = List.copyOf(flags);
    }

    /**
     * Of steady currents at three voltages or more.
     *
     * @param electrolyteOhm R_b + R_gb by impedance, Ω
     * @throws IllegalArgumentException if there are fewer than three different voltages
     */
    public static ElectronicLeak of(
            List<SteadyCurrent> currents, Optional<CellGeometry> geometry, Optional<Quantity> electrolyteOhm) {
        long voltages = currents.stream()
                .mapToDouble(SteadyCurrent::voltageV)
                .distinct()
                .count();
        if (voltages < FEWEST) {
            throw new IllegalArgumentException("a line with its intercept needs steady currents at " + FEWEST
                    + " voltages or more, not " + voltages);
        }
        double[] v = currents.stream().mapToDouble(SteadyCurrent::voltageV).toArray();
        double[] i = currents.stream().mapToDouble(SteadyCurrent::currentA).toArray();
        Optional<double[]> sigma = sigma(currents);
        double[] ones = Arrays.stream(v).map(x -> 1).toArray();
        LinearFit line = new LinearFit(new double[][] {ones, v}, i, sigma);
        List<Flag> flags = new ArrayList<>();
        currents.forEach(current -> flags.addAll(current.flags()));
        flagShape(line, v, i, ones, sigma, flags);
        Estimate conductance = line.estimate(1);
        Optional<Estimate> conductivity = geometry.map(g -> conductivity(line, g));
        Optional<Estimate> ionic = electrolyteOhm.map(r -> ionic(line, r));
        if (ionic.isEmpty()) {
            flags.add(Flag.info(
                    "noIonicTransference",
                    "without R_b + R_gb by impedance there is no ionic transference number; the first sample of a hold is no"
                            + " substitute for the ohmic current"));
        }
        return new ElectronicLeak(conductance, line.estimate(0), conductivity, ionic, flags);
    }

    private static Optional<double[]> sigma(List<SteadyCurrent> currents) {
        return currents.stream().allMatch(c -> c.uncertaintyA().isPresent())
                ? Optional.of(currents.stream()
                        .mapToDouble(c -> c.uncertaintyA().getAsDouble())
                        .toArray())
                : Optional.empty();
    }

    private static void flagShape(
            LinearFit line, double[] v, double[] i, double[] ones, Optional<double[]> sigma, List<Flag> flags) {
        if (line.value(1) <= 0) {
            flags.add(Flag.needsPerson(
                    "currentAgainstVoltage", "the current falls with rising voltage: check the signs of both columns"));
        }
        if (line.isSignificant(0)) {
            flags.add(
                    Flag.warning(
                            "interceptNotZero",
                            "at 0 V the line gives " + QuantityFormat.plusMinus(line.value(0), line.uncertainty(0))
                                    + " A, which is not nothing: an offset of the meter, or currents that were not yet steady"));
        }
        if (v.length <= FEWEST) {
            return;
        }
        boolean bothSigns =
                Arrays.stream(v).anyMatch(x -> x > 0) && Arrays.stream(v).anyMatch(x -> x < 0);
        double[] bend = Arrays.stream(v).map(x -> bothSigns ? x * x * x : x * x).toArray();
        if (new LinearFit(new double[][] {ones, v, bend}, i, sigma).isSignificant(2)) {
            flags.add(Flag.warning(
                    "curvature",
                    "the current is not proportional to the voltage: ions still move, or the carriers change with the voltage;"
                            + " use lower voltages or the Hebb-Wagner form"));
        }
    }

    private static Estimate conductivity(LinearFit line, CellGeometry geometry) {
        double k = geometry.cellConstantPerM();
        double u = Math.hypot(
                k * line.uncertainty(1),
                k * line.value(1) * geometry.relativeUncertainty().orElse(0));
        return Estimate.symmetric(k * line.value(1), u, line.coverageFactor95());
    }

    private static Estimate ionic(LinearFit line, Quantity electrolyte) {
        Series.requirePositive(electrolyte.si(), "the resistance of the electrolyte");
        OptionalDouble ofResistance = electrolyte.standardUncertainty();
        double u = Math.hypot(line.uncertainty(1) * electrolyte.si(), line.value(1) * ofResistance.orElse(0));
        return Estimate.symmetric(1 - line.value(1) * electrolyte.si(), u, line.coverageFactor95());
    }

    /** In the form that is printed. */
    public DcResult result(String source) {
        List<DcResult.Value> numbers = new ArrayList<>();
        conductivitySPerM.ifPresent(
                sigma -> numbers.add(new DcResult.Value("conductivity.electronic", "S/cm", sigma.times(0.01))));
        numbers.add(new DcResult.Value("conductance.electronic", "S", conductanceS));
        numbers.add(new DcResult.Value("current.intercept", "A", interceptA));
        ionicTransference.ifPresent(t -> numbers.add(new DcResult.Value("transference.ionic", "", t)));
        return new DcResult(source, DcResult.Test.ELECTRONIC, numbers, flags);
    }
}
