package org.electrolyst.analysis.series;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.electrolyst.analysis.fit.JointFitted;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Covariance;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransportQuantity;

/**
 * The fits of a series, in the order they were measured, and, where they were made together, how their errors hang together.
 *
 * @param fits one for each spectrum
 * @param joint the fit of all together; empty where each was fitted for itself
 * @param positions of the spectra in the joint fit
 * @param other the same spectra by the model that was not preferred; empty where no comparison was asked for
 */
record FittedSeries(
        List<FitResult> fits, Optional<JointFitted> joint, List<Integer> positions, Optional<FittedSeries> other) {
    FittedSeries {
        fits = List.copyOf(fits);
        positions = List.copyOf(positions);
    }

    FittedSeries(List<FitResult> fits, Optional<JointFitted> joint, List<Integer> positions) {
        this(fits, joint, positions, Optional.empty());
    }

    /** The same with one flag more on every fit. */
    FittedSeries with(Flag flag) {
        return new FittedSeries(fits.stream().map(fit -> fit.with(flag)).toList(), joint, positions, other);
    }

    /** The same beside what was not preferred. */
    FittedSeries beside(FittedSeries notPreferred) {
        return new FittedSeries(fits, joint, positions, Optional.of(notPreferred));
    }

    /** Fits made each for itself. */
    static FittedSeries apart(List<FitResult> fits) {
        return new FittedSeries(fits, Optional.empty(), List.of());
    }

    /** Whether the spectra were fitted by laws of Arrhenius of all resistances of a part of the electrolyte. */
    boolean obeysLaw(TransportQuantity quantity) {
        List<String> names = fits.stream()
                .flatMap(fit -> Resistances.of(quantity, fit).stream())
                .toList();
        return joint.isPresent()
                && !names.isEmpty()
                && joint.get().resistancesByLaw().containsAll(names);
    }

    /** Covariance of ln R of a part of the electrolyte in these spectra of the series, row by row. */
    DoubleVector lnCovariance(TransportQuantity quantity, List<Integer> spectra) {
        int n = spectra.size();
        return DoubleVector.generate(
                n * n, k -> lnCovariance(fit -> Resistances.of(quantity, fit), spectra.get(k / n), spectra.get(k % n)));
    }

    private double lnCovariance(Function<FitResult, List<String>> part, int a, int b) {
        return covarianceOhm2(part, a, part, b).orElse(0) / sumOhm(part, a) / sumOhm(part, b);
    }

    /** The resistance of a part of the cell in a spectrum, Ω, given the names of its resistances. */
    double sumOhm(Function<FitResult, List<String>> part, int spectrum) {
        FitResult fit = fits.get(spectrum);
        return part.apply(fit).stream()
                .mapToDouble(name -> fit.parameter(name).orElseThrow().value())
                .sum();
    }

    /** Covariance of two such resistances, of one spectrum or of two, Ω²; empty where a fit states none. */
    OptionalDouble covarianceOhm2(
            Function<FitResult, List<String>> partA, int a, Function<FitResult, List<String>> partB, int b) {
        List<String> inA = partA.apply(fits.get(a));
        List<String> inB = partB.apply(fits.get(b));
        if (joint.isPresent()) {
            return OptionalDouble.of(joint.get().covarianceOhm2(positions.get(a), inA, positions.get(b), inB));
        }
        if (a != b) {
            return OptionalDouble.of(0);
        }
        Optional<Covariance> own = fits.get(a).covariance();
        if (own.isEmpty()) {
            return OptionalDouble.empty();
        }
        double covariance = sum(own.get(), inA, inB);
        // A variance that is lost in the rounding of its terms is of a sum that the data leave open.
        return inA.equals(inB) && !(covariance > 0) ? OptionalDouble.empty() : OptionalDouble.of(covariance);
    }

    private static double sum(Covariance covariance, List<String> inA, List<String> inB) {
        double sum = 0;
        for (String x : inA) {
            for (String y : inB) {
                int i = covariance.parameters().indexOf(x);
                int j = covariance.parameters().indexOf(y);
                sum += i < 0 || j < 0 ? 0 : covariance.at(i, j);
            }
        }
        return sum;
    }
}
