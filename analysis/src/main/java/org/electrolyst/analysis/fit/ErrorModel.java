package org.electrolyst.analysis.fit;

import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** Known standard deviations of the measured components. */
public sealed interface ErrorModel {
    /** Standard deviation of Z' of point {@code i} (from 0) of the spectrum as measured, Ω. */
    double realOhm(ImpedanceSpectrum measured, int i);

    /** Standard deviation of Z'' of point {@code i} (from 0) of the spectrum as measured, Ω. */
    double imaginaryOhm(ImpedanceSpectrum measured, int i);

    /** Whether it can be used for this spectrum. */
    default boolean suits(ImpedanceSpectrum measured) {
        return true;
    }

    /**
     * Both components: sigma² = (relative · |Z|)² + floor².
     *
     * @param relative fraction of |Z|, at least 0
     * @param floorOhm absolute part, Ω, at least 0; not both may be 0
     */
    record Relative(double relative, double floorOhm) implements ErrorModel {
        public Relative {
            if (!(relative >= 0 && floorOhm >= 0 && relative + floorOhm > 0 && Double.isFinite(relative + floorOhm))) {
                throw new IllegalArgumentException("standard deviations must be positive, not " + relative
                        + " of |Z| with a floor of " + floorOhm + " Ω");
            }
        }

        @Override
        public double realOhm(ImpedanceSpectrum measured, int i) {
            return Math.hypot(relative * measured.modulusOhm(i), floorOhm);
        }

        @Override
        public double imaginaryOhm(ImpedanceSpectrum measured, int i) {
            return realOhm(measured, i);
        }
    }

    /**
     * Measured for each point, such as from repeated sweeps.
     *
     * @param realOhm of Z', Ω, each positive
     * @param imaginaryOhm of Z'', Ω, each positive; as many
     */
    record PerPoint(DoubleVector realOhm, DoubleVector imaginaryOhm) implements ErrorModel {
        public PerPoint {
            if (realOhm.size() != imaginaryOhm.size()) {
                throw new IllegalArgumentException("there are " + realOhm.size() + " standard deviations of Z' but "
                        + imaginaryOhm.size() + " of Z''");
            }
            for (int i = 0; i < realOhm.size(); i++) {
                if (!(realOhm.at(i) > 0 && imaginaryOhm.at(i) > 0)) {
                    throw new IllegalArgumentException("the standard deviations of point " + (i + 1)
                            + " must be positive, not " + realOhm.at(i) + " Ω and " + imaginaryOhm.at(i) + " Ω");
                }
            }
        }

        @Override
        public double realOhm(ImpedanceSpectrum measured, int i) {
            return realOhm.at(i);
        }

        @Override
        public double imaginaryOhm(ImpedanceSpectrum measured, int i) {
            return imaginaryOhm.at(i);
        }

        @Override
        public boolean suits(ImpedanceSpectrum measured) {
            return measured.size() == realOhm.size();
        }
    }
}
