package org.electrolyst.analysis.fit;

/**
 * What a residual costs. The robust losses judge a point by the length u of its complex residual in units of a robust scale
 * (from the median length, or 1 where standard deviations are given) and lower the weight of points that lie far off:
 * iteratively reweighted least squares (Holland and Welsch, Commun. Stat. A 6 (1977) 813, doi 10.1080/03610927708827533).
 */
public enum Loss {
    /** Its square: the best estimate where the noise is normal; one spike can spoil it. */
    LEAST_SQUARES("leastSquares") {
        @Override
        double weight(double u) {
            return 1;
        }

        @Override
        double slope(double u) {
            return 0;
        }

        @Override
        double cost(double u) {
            return u * u;
        }
    },
    /** Its square up to u = {@value #HUBER_CORNER}, its modulus beyond: weight min(1, k/u). Huber, doi 10.1214/aoms/1177703732. */
    HUBER("huber") {
        @Override
        double weight(double u) {
            return u <= HUBER_CORNER ? 1 : HUBER_CORNER / u;
        }

        @Override
        double slope(double u) {
            return u <= HUBER_CORNER ? 0 : -HUBER_CORNER / (u * u);
        }

        @Override
        double cost(double u) {
            return u <= HUBER_CORNER ? u * u : HUBER_CORNER * (2 * u - HUBER_CORNER);
        }
    },
    /**
     * That of noise with Student's t distribution of {@value #STUDENT_DEGREES} degrees of freedom: weight nu/(nu + u²); spikes hardly count at all. Lange, Little, Taylor, doi 10.2307/2290063.
     */
    STUDENT_T("studentT") {
        @Override
        double weight(double u) {
            return STUDENT_DEGREES / (STUDENT_DEGREES + u * u);
        }

        @Override
        double slope(double u) {
            double denominator = STUDENT_DEGREES + u * u;
            return -2 * u * STUDENT_DEGREES / (denominator * denominator);
        }

        @Override
        double cost(double u) {
            return STUDENT_DEGREES * Math.log1p(u * u / STUDENT_DEGREES);
        }
    };

    /** Reached by 4 % of the points of normal noise: u² is then chi-squared with 2 degrees of freedom. */
    private static final double HUBER_CORNER = 2.5;

    private static final double STUDENT_DEGREES = 4;

    private final String code;

    Loss(String code) {
        this.code = code;
    }

    /** The word that JSON and the command line use. */
    public String code() {
        return code;
    }

    /** The factor on the squared residual of a point of length {@code u}. */
    abstract double weight(double u);

    /** Derivative of {@link #weight} by u. */
    abstract double slope(double u);

    /** What is minimised, of one point: its derivative by u is 2 u weight(u). */
    abstract double cost(double u);
}
