package org.electrolyst.analysis.polarization;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.electrolyst.model.result.Estimate;

/**
 * Finds the slowest decay that a record shows, from its end backwards: the latest part that is not constant decides whether
 * its time constant is known. A faster transient earlier in the record, such as the charging of a double layer, cannot be
 * mistaken for the approach to the steady state while something slower is seen.
 */
final class DecaySearch {
    /** Ratio of the starts of neighbouring windows. */
    private static final double BACK = Math.sqrt(0.5);

    private static final double CHANCE_RULED_OUT = 0.9999;
    /** Windows farther back than this from the latest that changes do not improve the time constant. */
    private static final int STEPS_TO_IMPROVE = 8;

    private static final double KNOWN_LN_TIME_CONSTANT = 0.15;
    /** A decay that is not known so well is over after so many of the longest time constants that the data allow. */
    private static final double ENOUGH_TIME_CONSTANTS = 4;

    /** The longest that the data allow, in standard uncertainties of the logarithm. */
    private static final double LONGEST = 2;

    /** Where one mode is left: the second decays four to nine times as fast. */
    private static final double WINDOW_START = 0.75;

    private static final double EARLIER_WINDOW_START = 0.5;
    private static final double SAME_LN_TIME_CONSTANT = 0.15;
    private static final double LEAST_TIME_CONSTANTS = 2;
    /** A decay so much faster than the record may be a transient of its start, such as the charging of a double layer. */
    static final double TRANSIENT_TIME_CONSTANTS = 30;

    private static final double START_OF_FLAT = 0.01;
    private static final double START_OF_EARLY_MEAN = 0.8;

    private final BinnedCurrent bins;
    private final double endS;

    DecaySearch(BinnedCurrent bins) {
        this.bins = bins;
        endS = bins.size() == 0 ? 0 : bins.timeS(bins.size() - 1);
    }

    /** Empty while there are too few bins. */
    Optional<Decay> decay() {
        if (bins.size() < ExponentialFit.FEWEST_BINS) {
            return Optional.empty();
        }
        int left = STEPS_TO_IMPROVE;
        boolean changes = false;
        double endedS = 0;
        for (double from = endS / 2; from > bins.timeS(0) * BACK && left > 0; from *= BACK) {
            int first = bins.firstFrom(from);
            if (bins.size() - first >= ExponentialFit.FEWEST_BINS) {
                ExponentialFit fit = new ExponentialFit(bins, first);
                if (fit.isSignificant(CHANCE_RULED_OUT)) {
                    if (isKnown(fit)) {
                        return Optional.of(judge(fit));
                    }
                    double longestS = longestS(fit);
                    if (!changes && endS > TRANSIENT_TIME_CONSTANTS * longestS) {
                        return Optional.of(over(longestS));
                    }
                    changes = true;
                    endedS = hasEnded(fit) ? fit.timeConstantS() : endedS;
                }
                left -= changes ? 1 : 0;
            }
        }
        if (endedS > 0) {
            return Optional.of(over(endedS));
        }
        return Optional.of(changes ? early(endS) : flat(START_OF_FLAT * endS, 0));
    }

    private static boolean isKnown(ExponentialFit fit) {
        return fit.uncertainty().lnTimeConstant() < KNOWN_LN_TIME_CONSTANT;
    }

    private static double longestS(ExponentialFit fit) {
        return fit.timeConstantS() * Math.exp(LONGEST * fit.uncertainty().lnTimeConstant());
    }

    /** Whether so little is left that the time constant need not be known: early diffusion, fitted like this, never looks so. */
    private boolean hasEnded(ExponentialFit fit) {
        return endS > ENOUGH_TIME_CONSTANTS * longestS(fit);
    }

    /** The decay is over; its time constant does not matter. */
    private Decay over(double timeConstantS) {
        double overS = Math.min(10 * timeConstantS, endS / 2);
        return flat(Math.max(START_OF_FLAT * endS, overS), timeConstantS);
    }

    private Decay judge(ExponentialFit found) {
        Decay decay = judgeKnown(found);
        boolean unclear = decay.shape() == Decay.Shape.EARLY && hasEnded(found);
        return unclear ? over(found.timeConstantS()) : decay;
    }

    private Decay judgeKnown(ExponentialFit found) {
        double t1 = found.timeConstantS();
        if (endS > TRANSIENT_TIME_CONSTANTS * t1) {
            return over(t1);
        }
        if (endS < LEAST_TIME_CONSTANTS * t1 || found.startS() < WINDOW_START * t1) {
            return early(t1);
        }
        ExponentialFit late = settle(found);
        int earlierFirst = bins.firstFrom(EARLIER_WINDOW_START * late.timeConstantS());
        ExponentialFit earlier = new ExponentialFit(bins, earlierFirst);
        double change = Math.abs(Math.log(earlier.timeConstantS() / late.timeConstantS()));
        ExponentialFit.Uncertainty u = late.uncertainty();
        if (endS < LEAST_TIME_CONSTANTS * late.timeConstantS() || !isKnown(late) || change > SAME_LN_TIME_CONSTANT) {
            return early(late.timeConstantS());
        }
        // The window may move the steady current this far to either side: a rectangular distribution.
        double model = (earlier.steadyA() - late.steadyA()) / Math.sqrt(3);
        double combined = Math.hypot(u.steadyA(), model);
        return new Decay(
                Decay.Shape.DECAYING,
                Estimate.symmetric(late.steadyA(), combined, coverage(late.degreesOfFreedom())),
                late.timeConstantS(),
                endS / late.timeConstantS(),
                relative(late.departureA(endS), late.steadyA()),
                endS,
                late.startS());
    }

    /** The fit to all bins from {@link #WINDOW_START} time constants on, which it determines itself. */
    private ExponentialFit settle(ExponentialFit found) {
        ExponentialFit fit = found;
        for (int round = 0; round < 8; round++) {
            int first = bins.firstFrom(WINDOW_START * fit.timeConstantS());
            if (bins.size() - first < ExponentialFit.FEWEST_BINS || bins.timeS(first) == fit.startS()) {
                return fit;
            }
            fit = new ExponentialFit(bins, first);
        }
        return fit;
    }

    /** A current that follows I = a + b √t, the law of early diffusion, with b not different from 0. */
    private Decay flat(double fromS, double transientS) {
        int first = Math.min(bins.firstFrom(fromS), bins.size() - ExponentialFit.FEWEST_BINS);
        RootTimeLine line = new RootTimeLine(bins, first);
        double span = Math.sqrt(endS) - Math.sqrt(bins.timeS(first));
        double coverage = coverage(line.degreesOfFreedom());
        double change = (Math.abs(line.slope()) + coverage * line.slopeUncertainty()) * span;
        return new Decay(
                Decay.Shape.FLAT,
                // The mean may lie anywhere within the change that cannot be excluded.
                Estimate.symmetric(line.meanA(), Math.hypot(line.meanUncertaintyA(), change / Math.sqrt(12)), coverage),
                transientS,
                0,
                relative(change, line.meanA()),
                endS,
                bins.timeS(first));
    }

    private Decay early(double timeConstantS) {
        double sumW = 0;
        double mean = 0;
        for (int k = bins.firstFrom(START_OF_EARLY_MEAN * endS); k < bins.size(); k++) {
            sumW += bins.weight(k);
            mean += bins.weight(k) * (bins.currentA(k) - mean) / sumW;
        }
        return new Decay(
                Decay.Shape.EARLY,
                Estimate.withoutUncertainty(mean),
                timeConstantS,
                endS / timeConstantS,
                relative(bins.currentA(0) - mean, mean),
                endS,
                START_OF_EARLY_MEAN * endS);
    }

    private static double relative(double differenceA, double steadyA) {
        return steadyA == 0 ? Double.MAX_VALUE : Math.abs(differenceA / steadyA);
    }

    private static double coverage(int degreesOfFreedom) {
        return new TDistribution(null, Math.max(1, degreesOfFreedom)).inverseCumulativeProbability(0.975);
    }
}
