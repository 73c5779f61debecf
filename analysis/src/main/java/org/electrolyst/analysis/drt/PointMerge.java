package org.electrolyst.analysis.drt;

import java.util.ArrayList;
import java.util.List;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** Averages neighbouring points of spectra that have far more of them than a distribution can use. */
final class PointMerge {
    private static final int MANY = 2000;
    /** So narrow that Z is straight across: the curvature of an arc costs less than 1e-4 of it. */
    private static final double WIDTH = Math.log(10) / 50;

    private PointMerge() {}

    /** The spectrum itself if it has at most {@value #MANY} points; otherwise means over a fiftieth of a decade each. */
    static ImpedanceSpectrum merged(ImpedanceSpectrum byDescendingFrequency) {
        if (byDescendingFrequency.size() <= MANY) {
            return byDescendingFrequency;
        }
        List<double[]> means = new ArrayList<>();
        double[] sum = new double[3];
        int count = 0;
        double firstLn = lnHz(byDescendingFrequency, 0);
        for (int i = 0; i < byDescendingFrequency.size(); i++) {
            double ln = lnHz(byDescendingFrequency, i);
            if (firstLn - ln > WIDTH) {
                means.add(mean(sum, count));
                sum = new double[3];
                count = 0;
                firstLn = ln;
            }
            sum[0] += ln;
            sum[1] += byDescendingFrequency.realOhm().at(i);
            sum[2] += byDescendingFrequency.imaginaryOhm().at(i);
            count++;
        }
        means.add(mean(sum, count));
        return new ImpedanceSpectrum(
                DoubleVector.generate(means.size(), i -> Math.exp(means.get(i)[0])),
                DoubleVector.generate(means.size(), i -> means.get(i)[1]),
                DoubleVector.generate(means.size(), i -> means.get(i)[2]));
    }

    private static double lnHz(ImpedanceSpectrum spectrum, int i) {
        return Math.log(spectrum.frequencyHz().at(i));
    }

    private static double[] mean(double[] sum, int count) {
        return new double[] {sum[0] / count, sum[1] / count, sum[2] / count};
    }
}
