package org.electrolyst.analysis.polarization;

/** The straight line of current against √t through bins, each weighted by its number of samples. */
final class RootTimeLine {
    private final int bins;
    private final double meanA;
    private final double slope;
    private final double weight;
    private final double spread;
    private final double variance;

    /** Through the bins from number {@code first} on, at least three. */
    RootTimeLine(BinnedCurrent bins, int first) {
        this.bins = bins.size() - first;
        double sumW = 0;
        double meanX = 0;
        double meanY = 0;
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int k = first; k < bins.size(); k++) {
            double w = bins.weight(k);
            double dx = Math.sqrt(bins.timeS(k)) - meanX;
            double dy = bins.currentA(k) - meanY;
            sumW += w;
            meanX += dx * w / sumW;
            meanY += dy * w / sumW;
            sxx += w * dx * (Math.sqrt(bins.timeS(k)) - meanX);
            sxy += w * dx * (bins.currentA(k) - meanY);
            syy += w * dy * (bins.currentA(k) - meanY);
        }
        meanA = meanY;
        weight = sumW;
        spread = sxx;
        slope = sxx > 0 ? sxy / sxx : 0;
        variance = Math.max(0, syy - slope * sxy) / degreesOfFreedom();
    }

    int degreesOfFreedom() {
        return bins - 2;
    }

    /** Weighted mean current, A. */
    double meanA() {
        return meanA;
    }

    /** Standard uncertainty of the mean by the scatter about the line, A. */
    double meanUncertaintyA() {
        return Math.sqrt(variance / weight);
    }

    /** A/√s. */
    double slope() {
        return slope;
    }

    /** Standard uncertainty of the slope, A/√s. */
    double slopeUncertainty() {
        return spread > 0 ? Math.sqrt(variance / spread) : 0;
    }
}
