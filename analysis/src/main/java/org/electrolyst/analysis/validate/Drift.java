package org.electrolyst.analysis.validate;

import org.electrolyst.analysis.linear.QrFactors;

/**
 * By how much the impedance changed while it was measured, if it changed evenly in time: one more column beside the
 * relaxations, the measured immittance times the time since the sweep began. Each frequency f is taken to need a time
 * proportional to 1/f, highest frequency first; a sweep the other way round gives the same with the opposite sign.
 *
 * @param change of the impedance from the first to the last point, relative
 * @param standardError of it
 * @param sumOfSquaresWithout what the relaxations alone leave
 */
record Drift(double change, double standardError, double sumOfSquaresWithout) {
    static Drift of(Points points, TimeConstants timeConstants, double[][] buffers) {
        RelaxationModel model = new RelaxationModel(points, timeConstants, buffers);
        int n = points.size;
        double[][] columns = model.fill();
        int last = model.columns();
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += 1 / points.omega[i];
        }
        double elapsed = 0;
        for (int i = 0; i < n; i++) {
            elapsed += 1 / points.omega[i];
            double time = points.isUsed(i) ? elapsed / total : 0;
            columns[last][i] = time * points.real[i];
            columns[last][n + i] = time * points.imaginary[i];
        }
        QrFactors factors = new QrFactors(columns, last + 1, model.measured());
        double change = factors.qtb(last) / factors.r(last, last);
        int degrees = Math.max(1, 2 * points.used() - last - 1);
        double standardError = Math.sqrt(factors.leastSquares() / degrees) / Math.abs(factors.r(last, last));
        return new Drift(
                points.isAdmittance() ? -change : change,
                standardError,
                factors.leastSquares() + factors.qtb(last) * factors.qtb(last));
    }
}
