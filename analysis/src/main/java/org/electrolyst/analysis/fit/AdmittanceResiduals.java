package org.electrolyst.analysis.fit;

import org.electrolyst.analysis.circuit.CircuitEvaluator;

/** Residuals of Y = 1/Z over their standard deviations, which follow from those of Z. */
final class AdmittanceResiduals implements ResidualBlock {
    private final CircuitEvaluator model;
    private final double[] measuredRe;
    private final double[] measuredIm;
    private final double[] fullRe;
    private final double[] fullIm;
    private final double[] weightRe;
    private final double[] weightIm;

    /** {@code share}: a factor on all residuals. */
    AdmittanceResiduals(CircuitEvaluator model, Observations data, double share) {
        this.model = model;
        int n = data.size();
        measuredRe = new double[n];
        measuredIm = new double[n];
        fullRe = new double[n];
        fullIm = new double[n];
        for (int i = 0; i < n; i++) {
            double re = data.spectrum().realOhm().at(i);
            double im = data.spectrum().imaginaryOhm().at(i);
            double square = re * re + im * im;
            measuredRe[i] = re / square;
            measuredIm[i] = -im / square;
            // dY = -Y² dZ, and Y² = a + jb
            double a = measuredRe[i] * measuredRe[i] - measuredIm[i] * measuredIm[i];
            double b = 2 * measuredRe[i] * measuredIm[i];
            double sigmaRe = data.sigmaRealOhm().at(i);
            double sigmaIm = data.sigmaImaginaryOhm().at(i);
            fullRe[i] = share / Math.hypot(a * sigmaRe, b * sigmaIm);
            fullIm[i] = share / Math.hypot(b * sigmaRe, a * sigmaIm);
        }
        weightRe = fullRe.clone();
        weightIm = fullIm.clone();
    }

    @Override
    public void residuals(double[] r, int offset) {
        int n = weightRe.length;
        for (int i = 0; i < n; i++) {
            double re = model.re(i);
            double im = model.im(i);
            double square = re * re + im * im;
            r[offset + i] = weightRe[i] * (re / square - measuredRe[i]);
            r[offset + n + i] = weightIm[i] * (-im / square - measuredIm[i]);
        }
    }

    @Override
    public void addDerivatives(int parameter, double factor, double[] column, int offset) {
        int n = weightRe.length;
        for (int i = 0; i < n; i++) {
            double re = model.re(i);
            double im = model.im(i);
            double square = re * re + im * im;
            double yRe = re / square;
            double yIm = -im / square;
            double a = yRe * yRe - yIm * yIm;
            double b = 2 * yRe * yIm;
            double dRe = model.dRe(parameter, i);
            double dIm = model.dIm(parameter, i);
            column[offset + i] -= weightRe[i] * factor * (a * dRe - b * dIm);
            column[offset + n + i] -= weightIm[i] * factor * (b * dRe + a * dIm);
        }
    }

    @Override
    public void weigh(double[] pointFactors) {
        for (int i = 0; i < weightRe.length; i++) {
            weightRe[i] = fullRe[i] * pointFactors[i];
            weightIm[i] = fullIm[i] * pointFactors[i];
        }
    }
}
