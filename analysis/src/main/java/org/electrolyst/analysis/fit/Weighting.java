package org.electrolyst.analysis.fit;

import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * The standard deviations that residuals are divided by. A residual is {@code (model - measured)/sigma}, squared once; sigma
 * follows from the measured point, never from the model.
 */
public enum Weighting {
    /** sigma = |Z|: a constant relative error, the same for both components. */
    MODULUS("modulus") {
        @Override
        double sigmaOhm(ImpedanceSpectrum spectrum, int i, double component) {
            return spectrum.modulusOhm(i);
        }
    },
    /** sigma = 1 Ω: a constant absolute error. */
    UNIT("unit") {
        @Override
        double sigmaOhm(ImpedanceSpectrum spectrum, int i, double component) {
            return 1;
        }
    },
    /**
     * sigma' = |Z'| and sigma'' = |Z''|: a constant relative error of each component, but never less than {@value #FLOOR} of
     * |Z|, so that a component that crosses zero does not outweigh all other data.
     */
    PROPORTIONAL("proportional") {
        @Override
        double sigmaOhm(ImpedanceSpectrum spectrum, int i, double component) {
            return Math.max(Math.abs(component), FLOOR * spectrum.modulusOhm(i));
        }
    },
    /** sigma = sqrt(|Z| · 1 Ω): between unit and modulus weights. */
    POISSON("poisson") {
        @Override
        double sigmaOhm(ImpedanceSpectrum spectrum, int i, double component) {
            return Math.sqrt(spectrum.modulusOhm(i));
        }
    },
    /** sigma as measured or stated in an {@link ErrorModel}; chi-squared is then a true one, and errors are not scaled by it. */
    SIGMA("sigma") {
        @Override
        double sigmaOhm(ImpedanceSpectrum spectrum, int i, double component) {
            throw new IllegalStateException("these standard deviations come from an error model");
        }
    };

    /** Smallest sigma of proportional weights, relative to |Z|. */
    private static final double FLOOR = 0.05;

    private final String code;

    Weighting(String code) {
        this.code = code;
    }

    /** The word that JSON and the command line use. */
    public String code() {
        return code;
    }

    /** Standard deviation of one component of point {@code i}, Ω, up to a factor common to all. */
    abstract double sigmaOhm(ImpedanceSpectrum spectrum, int i, double component);
}
