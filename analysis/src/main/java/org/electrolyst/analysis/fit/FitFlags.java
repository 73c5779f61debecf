package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.List;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.Flag;

/** What a reader must know of a fit as a whole. */
final class FitFlags {
    private static final double POOR_PERCENT = 5;
    private static final double HOPELESS_PERCENT = 20;
    private static final int FEW_STARTS = 2;
    /** Mean square of relative residuals below which only rounding is left. */
    private static final double ROUNDING = 1e-26;

    private FitFlags() {}

    static List<Flag> of(MultiStart.Best best, int degreesOfFreedom, Weighting weighting) {
        List<Flag> flags = new ArrayList<>();
        if (!best.converged()) {
            flags.add(Flag.needsPerson("notConverged", "the iteration limit was reached before a minimum was found"));
        }
        if (best.tried() > 1 && best.agreeing() < FEW_STARTS) {
            flags.add(Flag.warning(
                    "fewStartsAgree",
                    "only " + best.agreeing() + " of " + best.tried()
                            + " starts ended in this optimum; another may be better"));
        }
        if (degreesOfFreedom <= 0) {
            flags.add(Flag.needsPerson(
                    "noDegreesOfFreedom", "there are as many parameters as data, so no errors can be stated"));
        }
        if (weighting == Weighting.MODULUS) {
            aboutMisfit(best.sumOfSquares() / best.problem().data(), degreesOfFreedom, flags);
        }
        ResidualPattern.flag(best).ifPresent(flags::add);
        return flags;
    }

    /** Residuals of a suitable circuit are those of the instrument, 1 % and less, and never nothing. */
    private static void aboutMisfit(double meanSquare, int degreesOfFreedom, List<Flag> flags) {
        double percent = 100 * Math.sqrt(meanSquare);
        String message = "the curve misses the data by " + QuantityFormat.number(percent, 2)
                + " % (root mean square): the circuit does not suit them";
        if (percent > HOPELESS_PERCENT) {
            flags.add(Flag.needsPerson("poorFit", message));
        } else if (percent > POOR_PERCENT) {
            flags.add(Flag.warning("poorFit", message));
        } else if (meanSquare < ROUNDING && degreesOfFreedom > 0) {
            flags.add(Flag.info(
                    "exactFit",
                    "the curve goes through every point to the last digits: computed data, whose errors say nothing"
                            + " of a measurement"));
        }
    }
}
