package org.electrolyst.analysis.validate;

import java.util.ArrayList;
import java.util.List;
import org.electrolyst.analysis.validate.ValidationSettings.OrderRule;
import org.electrolyst.analysis.validate.ValidationSettings.Part;
import org.electrolyst.model.result.ValidationResult.ScannedOrder;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Chooses how many relaxations describe a spectrum. The sign ratio mu alone stops at a few relaxations of spectra with sharp
 * arcs, with residuals of tens of percent; so the residual must have reached its plateau as well. The time constants reach
 * half a decade beyond the window (Yrjänä and Bobacka, Electrochim. Acta 504 (2024) 144951, doi
 * 10.1016/j.electacta.2024.144951), and farther at the fast end where that helps; at the slow end a farther reach would let
 * relaxations imitate drift.
 */
final class OrderSearch {
    private static final double MU_LIMIT = 0.85;
    private static final double FEWEST_PER_DECADE = 2.5;
    private static final double MOST_PER_DECADE = 5;
    private static final double STEP_PER_DECADE = 0.5;
    /** Largest order over the number of points: beyond it real and imaginary parts cannot be told apart from noise. */
    private static final double MOST_PER_POINT = 0.7;
    /** The residual variance has a plateau where the next order lowers it by less than this part. */
    private static final double PLATEAU = 0.2;
    /** A residual of 0.001 % is none. */
    private static final double NO_VARIANCE = 1e-10;

    private static final double REACH_DECADES = 0.5;
    private static final double[] FARTHER_REACH_DECADES = {1, 1.5};
    private static final double WORTH_REACHING = 0.05;

    private final Points points;
    private final Part part;
    private final OrderRule rule;
    private final Cancel cancel;
    private final double[][] buffers;
    private final double reachDecades;
    /** The most relaxations that are wanted, and that so many points can tell. */
    private final int largestOrder;

    private final List<ScannedOrder> scanned = new ArrayList<>();

    OrderSearch(Points points, ValidationSettings settings, Cancel cancel) {
        this.points = points;
        this.part = settings.part();
        this.rule = settings.order();
        this.cancel = cancel;
        // One part alone does not tell a relaxation beyond the window from the capacitor or the resistor.
        reachDecades = part == Part.COMPLEX ? REACH_DECADES : 0;
        largestOrder = Math.min(wantedOrder(), Math.max(2, (int) (MOST_PER_POINT * points.size) - 1));
        buffers = new double[largestOrder + RelaxationModel.OTHER_TERMS + 1][2 * points.size];
    }

    private int wantedOrder() {
        if (rule instanceof OrderRule.ClassicMu classic) {
            return classic.largest();
        }
        return rule instanceof OrderRule.Fixed fixed
                ? fixed.order()
                : (int) Math.ceil(MOST_PER_DECADE * (points.decades() + 2 * reachDecades)) + 1;
    }

    double[][] buffers() {
        return buffers;
    }

    /** Orders tried, in the order of trial. */
    List<ScannedOrder> scanned() {
        return scanned;
    }

    RelaxationFit search() throws Cancelled {
        if (rule instanceof OrderRule.ClassicMu classic) {
            return classic(classic);
        }
        if (rule instanceof OrderRule.Fixed fixed) {
            double reach = fixed.extensionDecades().orElse(0);
            return fit(new TimeConstants(Math.min(fixed.order(), largestOrder), reach, reach));
        }
        return part == Part.COMPLEX ? reachFarther(plateau()) : plateau();
    }

    private RelaxationFit plateau() throws Cancelled {
        double decades = points.decades() + 2 * reachDecades;
        RelaxationFit best = fit(order(FEWEST_PER_DECADE * decades));
        RelaxationFit last = best;
        for (double density = FEWEST_PER_DECADE + STEP_PER_DECADE;
                density <= MOST_PER_DECADE && last.variance() > NO_VARIANCE;
                density += STEP_PER_DECADE) {
            TimeConstants next = order(density * decades);
            if (next.order() <= last.timeConstants().order()) {
                break;
            }
            RelaxationFit finer = fit(next);
            if (last.mu() < MU_LIMIT && finer.variance() > (1 - PLATEAU) * last.variance()) {
                return last;
            }
            if (finer.variance() < best.variance()) {
                best = finer;
            }
            last = finer;
        }
        return best;
    }

    private TimeConstants order(double intervals) {
        int order = Math.min((int) Math.round(intervals) + 1, largestOrder);
        return new TimeConstants(order, reachDecades, reachDecades);
    }

    private RelaxationFit reachFarther(RelaxationFit chosen) throws Cancelled {
        RelaxationFit best = chosen;
        for (double reach : FARTHER_REACH_DECADES) {
            if (best.variance() <= NO_VARIANCE) {
                break;
            }
            RelaxationFit farther = fit(new TimeConstants(chosen.timeConstants().order(), reach, REACH_DECADES));
            if (farther.variance() > (1 - WORTH_REACHING) * best.variance()) {
                break;
            }
            best = farther;
        }
        return best;
    }

    private RelaxationFit classic(OrderRule.ClassicMu rule) throws Cancelled {
        RelaxationFit fit = fit(new TimeConstants(1, 0, 0));
        int largest = Math.min(rule.largest(), largestOrder);
        for (int order = 2; order <= largest && fit.mu() > rule.limit(); order++) {
            fit = fit(new TimeConstants(order, 0, 0));
        }
        return fit;
    }

    private RelaxationFit fit(TimeConstants timeConstants) throws Cancelled {
        cancel.throwIfRequested();
        RelaxationFit fit = RelaxationFit.of(points, timeConstants, buffers, part);
        scanned.add(new ScannedOrder(
                timeConstants.order(), timeConstants.shorterDecades(), fit.mu(), fit.sumOfSquares(), fit.variance()));
        return fit;
    }
}
