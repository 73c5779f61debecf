package org.electrolyst.analysis.polarization;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.result.Estimate;

/**
 * The current after the double layers are charged and before a salt gradient forms. Samples are usable from ten times
 * (R_i || R_e) C_dl on; the first of them must come before diffusion has taken 1 % of the current,
 * t < (π τ/4)(0.01 (R_e + R_i)/R_d)², with R_d = dV/I_ss - R_e - R_i and τ = L²/4D. The value is that at t = 0 of the law of
 * semi-infinite diffusion, I = I_0 exp(z²) erfc(z), z = (R_d/(R_e + R_i)) √(t/τ), linear in √t at first.
 *
 * @param current I_0 by extrapolation, A; empty where no sample came in time
 * @param firstUsableS time of the first usable sample, s
 * @param latestS until when a first sample would have come in time, s
 * @param firstA current of the first usable sample, A
 */
public record InitialCurrent(Optional<Estimate> current, double firstUsableS, double latestS, double firstA) {
    private static final double CHARGED_AFTER = 10;
    private static final double TOLERATED_LOSS = 0.01;
    /** Beyond this part of τ the far electrode is felt. */
    private static final double SEMI_INFINITE = 0.05;

    private static final int FEWEST_SAMPLES = 4;

    /**
     * What impedance and steady state say of a cell.
     *
     * @param electrolyteOhm R_e
     * @param interfaceOhm R_i
     * @param interfaceF capacitance of both double layers in series
     * @param diffusionOhm R_d; 0 or less where no salt gradient forms
     * @param diffusionTimeS τ; meaningless without R_d
     */
    public record Cell(
            double electrolyteOhm, double interfaceOhm, double interfaceF, double diffusionOhm, double diffusionTimeS) {
        /** From when the double layers are charged, s. */
        public double chargedAfterS() {
            return CHARGED_AFTER * electrolyteOhm * interfaceOhm / (electrolyteOhm + interfaceOhm) * interfaceF;
        }

        /** R_d/(R_e + R_i). */
        double ratio() {
            return diffusionOhm / (electrolyteOhm + interfaceOhm);
        }

        /** Until when a first sample is in time, s; beyond any time where no gradient forms. */
        public double latestS() {
            double part = TOLERATED_LOSS / ratio();
            return ratio() > 0 ? Math.PI * diffusionTimeS / 4 * part * part : Double.MAX_VALUE;
        }

        /** I/I_0 - 1 at time {@code t}. */
        double loss(double t) {
            double z = ratio() > 0 ? ratio() * Math.sqrt(t / diffusionTimeS) : 0;
            return Math.exp(z * z) * Erf.erfc(z) - 1;
        }
    }

    /** Reads the initial current of a hold; empty where no sample is usable. */
    public static Optional<InitialCurrent> of(PolarizationCurve hold, Cell cell) {
        double from = cell.chargedAfterS();
        double until = cell.ratio() > 0 ? Math.max(SEMI_INFINITE * cell.diffusionTimeS(), from) : Double.MAX_VALUE;
        SimpleRegression line = new SimpleRegression();
        SimpleRegression level = new SimpleRegression(false);
        int first = -1;
        for (int i = 0; i < hold.size(); i++) {
            double t = hold.timeS().at(i);
            if (t > 0 && t >= from) {
                first = first < 0 ? i : first;
                if (t <= until) {
                    line.addData(cell.loss(t), hold.currentA().at(i));
                    level.addData(1 + cell.loss(t), hold.currentA().at(i));
                }
            }
        }
        if (first < 0) {
            return Optional.empty();
        }
        double firstS = hold.timeS().at(first);
        boolean inTime = firstS <= cell.latestS() && level.getN() >= FEWEST_SAMPLES;
        return Optional.of(new InitialCurrent(
                inTime ? Optional.of(cell.ratio() > 0 ? intercept(line) : slope(level)) : Optional.empty(),
                firstS,
                cell.latestS(),
                hold.currentA().at(first)));
    }

    private static Estimate intercept(SimpleRegression line) {
        return estimate(line.getIntercept(), line.getInterceptStdErr(), line.getN() - 2);
    }

    private static Estimate slope(SimpleRegression level) {
        return estimate(level.getSlope(), level.getSlopeStdErr(), level.getN() - 1);
    }

    private static Estimate estimate(double value, double u, long degreesOfFreedom) {
        return Estimate.symmetric(
                value, u, new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(0.975));
    }
}
