package org.electrolyst.analysis.transference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.electrolyst.analysis.linear.LinearFit;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceInputs;
import org.electrolyst.model.result.TransferencePool.VoltageLines;
import org.electrolyst.model.result.TransferenceResult;

/**
 * Initial and steady current of one cell against the voltage, as straight lines with an intercept. With the slopes G_0 and
 * G_ss and the mean resistances, t = G_ss (1 - G_0 R_i0) / (G_0 (1 - G_ss R_iss)), in which an offset of the current plays no
 * part. The errors of both slopes are taken as independent, which can only overstate that of t.
 */
final class CurrentLines {
    private final List<TransferenceInputs> inputs;
    private final int voltages;
    private final Line initial;
    private final Line steady;

    /**
     * Lines through these.
     *
     * @param voltages how many different ones there are, three or more
     */
    CurrentLines(List<TransferenceResult> members, int voltages) {
        inputs = members.stream().map(TransferenceResult::inputs).toList();
        this.voltages = voltages;
        initial = line(TransferenceInputs::initialCurrent);
        steady = line(TransferenceInputs::steadyCurrent);
    }

    VoltageLines lines() {
        return new VoltageLines(
                voltages, initial.slope(), initial.intercept(), steady.slope(), steady.intercept(), transference());
    }

    List<Flag> flags(String cell) {
        List<Flag> flags = new ArrayList<>();
        offset(cell, "initial", initial).ifPresent(flags::add);
        offset(cell, "steady", steady).ifPresent(flags::add);
        return flags;
    }

    private static Optional<Flag> offset(String cell, String which, Line line) {
        double ampere = line.intercept().value();
        double u = line.intercept().standardUncertainty().orElseThrow();
        return Math.abs(ampere) > line.coverage() * u
                ? Optional.of(Flag.warning(
                        "currentOffset",
                        cell + ": at 0 V the line of the " + which + " current gives "
                                + QuantityFormat.engineering(Quantity.of(ampere, u, Dimension.CURRENT))
                                + ", which is not nothing: the meter has an offset, or open circuit was not subtracted;"
                                + " t by the slopes is free of it"))
                : Optional.empty();
    }

    private Line line(Function<TransferenceInputs, Quantity> current) {
        double[] v = inputs.stream().mapToDouble(in -> in.voltage().si()).toArray();
        double[] i = inputs.stream().mapToDouble(in -> current.apply(in).si()).toArray();
        double[] ones = Arrays.stream(v).map(x -> 1).toArray();
        double[] sigma = inputs.stream()
                .mapToDouble(in -> Math.abs(current.apply(in).si()) * relative(in, current))
                .toArray();
        boolean known = Arrays.stream(sigma).allMatch(u -> u > 0);
        LinearFit fit = new LinearFit(new double[][] {ones, v}, i, known ? Optional.of(sigma) : Optional.empty());
        boolean explained = known
                && fit.sumOfSquares()
                        <= new ChiSquaredDistribution(null, fit.degreesOfFreedom()).inverseCumulativeProbability(0.95);
        double coverage = explained ? BruceVincent.COVERAGE : fit.coverageFactor95();
        // No regression sees a gain that is off at all voltages alike.
        double gain = known
                ? inputs.stream().mapToDouble(in -> relative(in, current)).min().orElse(0)
                : 0;
        double uSlope = Math.max(fit.uncertainty(1), gain * Math.abs(fit.value(1)));
        return new Line(
                Estimate.symmetric(fit.value(1), uSlope, coverage),
                Estimate.symmetric(fit.value(0), fit.uncertainty(0), coverage),
                coverage);
    }

    /** Relative uncertainty of a current and the voltage that drives it together; 0 where one states none. */
    private static double relative(TransferenceInputs in, Function<TransferenceInputs, Quantity> current) {
        Quantity i = current.apply(in);
        Quantity v = in.voltage();
        return i.standardUncertainty().isPresent() && v.standardUncertainty().isPresent() && i.si() != 0
                ? Math.hypot(
                        i.standardUncertainty().getAsDouble() / i.si(),
                        v.standardUncertainty().getAsDouble() / v.si())
                : 0;
    }

    private Optional<Estimate> transference() {
        Quantity before = mean(TransferenceInputs::initialResistance);
        Quantity atSteady = mean(TransferenceInputs::steadyResistance);
        InputCovariance errors = new InputCovariance();
        errors.add(Input.INITIAL_CURRENT, initial.slopeUncertainty());
        errors.add(Input.STEADY_CURRENT, steady.slopeUncertainty());
        add(errors, Input.INITIAL_RESISTANCE, before);
        add(errors, Input.STEADY_RESISTANCE, atSteady);
        TransferenceInputs perVolt = new TransferenceInputs(
                Optional.empty(),
                Quantity.of(1, Dimension.VOLTAGE),
                Quantity.of(initial.slope().value(), Dimension.CURRENT),
                Quantity.of(steady.slope().value(), Dimension.CURRENT),
                before,
                atSteady,
                Optional.empty(),
                Optional.empty());
        double coverage = Math.max(initial.coverage(), steady.coverage());
        return new TransferenceForms(perVolt, errors)
                .evansVincentBruce()
                .map(t -> t.standardUncertainty().isPresent()
                        ? Estimate.symmetric(t.value(), t.standardUncertainty().getAsDouble(), coverage)
                        : t);
    }

    private static void add(InputCovariance errors, Input input, Quantity resistance) {
        if (resistance.standardUncertainty().isPresent()) {
            errors.add(input, resistance.standardUncertainty().getAsDouble());
        } else {
            errors.setUnknown(input);
        }
    }

    /** Spectra of one cell share their errors, so the mean is known as well as one of them; empty where one states none. */
    private Quantity mean(Function<TransferenceInputs, Quantity> resistance) {
        List<Quantity> all = inputs.stream().map(resistance).toList();
        double ohm = all.stream().mapToDouble(Quantity::si).average().orElseThrow();
        return all.stream().allMatch(r -> r.standardUncertainty().isPresent())
                ? Quantity.of(
                        ohm,
                        all.stream()
                                .mapToDouble(r -> r.standardUncertainty().getAsDouble())
                                .average()
                                .orElseThrow(),
                        Dimension.RESISTANCE)
                : Quantity.of(ohm, Dimension.RESISTANCE);
    }

    private record Line(Estimate slope, Estimate intercept, double coverage) {
        double slopeUncertainty() {
            return slope.standardUncertainty().orElseThrow();
        }
    }
}
