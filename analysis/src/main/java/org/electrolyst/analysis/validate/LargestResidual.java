package org.electrolyst.analysis.validate;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.electrolyst.model.result.ValidationResult.KramersKronig;
import org.electrolyst.model.result.ValidationResult.Residual;

/**
 * The largest residual of the points used, against those of its own kind.
 *
 * @param point the point it belongs to
 * @param percent its size
 * @param noises the same over the typical residual of that part (Z' or Z''), which a few bad points do not change
 */
record LargestResidual(Residual point, double percent, double noises) {
    /** The median of the modulus of a normal number. */
    private static final double NORMAL_MEDIAN = 0.6745;

    private static final double NO_NOISE_PERCENT = 1e-9;

    static LargestResidual of(KramersKronig test) {
        List<Residual> used =
                test.residuals().stream().filter(r -> !r.leftOut()).toList();
        LargestResidual real = of(used, r -> Math.abs(r.realPercent()));
        LargestResidual imaginary = of(used, r -> Math.abs(r.imaginaryPercent()));
        return real.percent > imaginary.percent ? real : imaginary;
    }

    private static LargestResidual of(List<Residual> used, ToDoubleFunction<Residual> part) {
        Residual worst = used.stream().max(Comparator.comparingDouble(part)).orElseThrow();
        double[] sizes = used.stream().mapToDouble(part).sorted().toArray();
        double typical = Math.max(NO_NOISE_PERCENT, sizes[sizes.length / 2] / NORMAL_MEDIAN);
        double percent = part.applyAsDouble(worst);
        return new LargestResidual(worst, percent, percent / typical);
    }
}
