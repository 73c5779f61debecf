package org.electrolyst.analysis.polarization;

import org.electrolyst.model.polarization.PolarizationCurve;

/**
 * A current averaged over bins of equal width in the logarithm of time: long records become short, and noise that is
 * correlated from sample to sample shows as what it is, a scatter of the bins.
 */
final class BinnedCurrent {
    private static final double BINS_PER_DECADE = 40;

    private final double[] timeS;
    private final double[] currentA;
    private final double[] count;
    private int size;

    /** The samples of a curve after the step; those at time 0 and before have no place. */
    BinnedCurrent(PolarizationCurve curve) {
        timeS = new double[curve.size()];
        currentA = new double[curve.size()];
        count = new double[curve.size()];
        double bin = Double.NaN;
        for (int i = 0; i < curve.size(); i++) {
            double t = curve.timeS().at(i);
            if (t > 0) {
                double own = Math.floor(Math.log10(t) * BINS_PER_DECADE);
                size += own == bin ? 0 : 1;
                bin = own;
                add(t, curve.currentA().at(i));
            }
        }
    }

    private void add(double t, double current) {
        int k = size - 1;
        count[k]++;
        timeS[k] += (t - timeS[k]) / count[k];
        currentA[k] += (current - currentA[k]) / count[k];
    }

    /** How many bins there are. */
    int size() {
        return size;
    }

    /** Mean time of bin {@code k}, s. */
    double timeS(int k) {
        return timeS[k];
    }

    /** Mean current of bin {@code k}, A. */
    double currentA(int k) {
        return currentA[k];
    }

    /** How many samples bin {@code k} holds: its weight. */
    double weight(int k) {
        return count[k];
    }

    /** The first bin at this time or later; {@link #size()} if there is none. */
    int firstFrom(double fromS) {
        int k = 0;
        while (k < size && timeS[k] < fromS) {
            k++;
        }
        return k;
    }
}
