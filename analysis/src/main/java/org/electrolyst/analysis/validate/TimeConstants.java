package org.electrolyst.analysis.validate;

/**
 * Time constants equally spaced on a logarithmic scale.
 *
 * @param order how many
 * @param shorterDecades how far they reach below one over the highest angular frequency
 * @param longerDecades how far they reach above one over the lowest angular frequency
 */
record TimeConstants(int order, double shorterDecades, double longerDecades) {
    /** In s, shortest first. */
    double[] of(Points points) {
        double lowest = -Math.log10(points.highestOmega()) - shorterDecades;
        double highest = -Math.log10(points.lowestOmega()) + longerDecades;
        double[] tau = new double[order];
        for (int k = 0; k < order; k++) {
            tau[k] = Math.pow(10, order == 1 ? lowest : lowest + (highest - lowest) * k / (order - 1));
        }
        return tau;
    }
}
