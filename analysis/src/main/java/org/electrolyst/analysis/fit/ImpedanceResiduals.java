package org.electrolyst.analysis.fit;

import org.electrolyst.analysis.circuit.CircuitEvaluator;
import org.electrolyst.model.quantity.DoubleVector;

/** Residuals of Z over their standard deviations. */
final class ImpedanceResiduals implements ResidualBlock {
    private final CircuitEvaluator model;
    private final double[] measuredRe;
    private final double[] measuredIm;
    private final double[] fullRe;
    private final double[] fullIm;
    private final double[] weightRe;
    private final double[] weightIm;

    /** {@code share}: a factor on all residuals. */
    ImpedanceResiduals(CircuitEvaluator model, Observations data, double share) {
        this.model = model;
        measuredRe = data.spectrum().realOhm().toArray();
        measuredIm = data.spectrum().imaginaryOhm().toArray();
        fullRe = inverse(data.sigmaRealOhm(), share);
        fullIm = inverse(data.sigmaImaginaryOhm(), share);
        weightRe = fullRe.clone();
        weightIm = fullIm.clone();
    }

    private static double[] inverse(DoubleVector sigma, double share) {
        double[] weight = sigma.toArray();
        for (int i = 0; i < weight.length; i++) {
            weight[i] = share / weight[i];
        }
        return weight;
    }

    @Override
    public void residuals(double[] r, int offset) {
        int n = weightRe.length;
        for (int i = 0; i < n; i++) {
            r[offset + i] = weightRe[i] * (model.re(i) - measuredRe[i]);
            r[offset + n + i] = weightIm[i] * (model.im(i) - measuredIm[i]);
        }
    }

    @Override
    public void addDerivatives(int parameter, double factor, double[] column, int offset) {
        int n = weightRe.length;
        for (int i = 0; i < n; i++) {
            column[offset + i] += weightRe[i] * factor * model.dRe(parameter, i);
            column[offset + n + i] += weightIm[i] * factor * model.dIm(parameter, i);
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
