package org.electrolyst.analysis.circuit;

/**
 * The functions of a line of finite length, with their derivatives by ln w: coth(x)/x, tanh(x)/x and 1/(x sinh x) at
 * x = sqrt(w) for a complex w. A register: each call overwrites the results. Large |x| cannot overflow because only
 * exp(-2x) is formed; small |w| use the series, where the closed form cancels.
 */
final class LineFunctions {
    private static final double SERIES_BELOW = 1e-3;

    /** The function. */
    double re;

    double im;
    /** Its derivative by ln w. */
    double slopeRe;

    double slopeIm;

    private double xRe;
    private double xIm;
    private double eRe;
    private double eIm;

    /** tanh(x)/x, whose derivative by ln w is (sech²x - tanh(x)/x)/2. */
    void transmissive(double a, double b) {
        if (isSmall(a, b)) {
            // 1 - w/3 + 2w²/15 - 17w³/315 + 62w⁴/2835
            polynomial(a, b, 1, -1.0 / 3, 2.0 / 15, -17.0 / 315, 62.0 / 2835);
            return;
        }
        exponential(a, b);
        // tanh = (1-e)/(1+e), sech² = 4e/(1+e)²
        double dRe = 1 + eRe;
        double square = dRe * dRe + eIm * eIm;
        double iRe = dRe / square;
        double iIm = -eIm / square;
        divideByX((1 - eRe) * iRe + eIm * iIm, (1 - eRe) * iIm - eIm * iRe);
        double sRe = iRe * iRe - iIm * iIm;
        double sIm = 2 * iRe * iIm;
        slopeRe = (4 * (eRe * sRe - eIm * sIm) - re) / 2;
        slopeIm = (4 * (eRe * sIm + eIm * sRe) - im) / 2;
    }

    /** coth(x)/x, whose derivative by ln w is -(csch²x + coth(x)/x)/2. */
    void reflective(double a, double b) {
        if (isSmall(a, b)) {
            // 1/w + 1/3 - w/45 + 2w²/945 - w³/4725
            polynomial(a, b, 1.0 / 3, -1.0 / 45, 2.0 / 945, -1.0 / 4725, 0);
            addReciprocal(a, b);
            return;
        }
        exponential(a, b);
        // coth = (1+e)/(1-e), csch² = 4e/(1-e)²
        double dRe = 1 - eRe;
        double square = dRe * dRe + eIm * eIm;
        double iRe = dRe / square;
        double iIm = eIm / square;
        divideByX((1 + eRe) * iRe - eIm * iIm, (1 + eRe) * iIm + eIm * iRe);
        double sRe = iRe * iRe - iIm * iIm;
        double sIm = 2 * iRe * iIm;
        slopeRe = -(4 * (eRe * sRe - eIm * sIm) + re) / 2;
        slopeIm = -(4 * (eRe * sIm + eIm * sRe) + im) / 2;
    }

    /** S = 1/(x sinh x), whose derivative by ln w is -S (1 + x coth x)/2: what one end sees of the other. */
    void through(double a, double b) {
        if (isSmall(a, b)) {
            // 1/w - 1/6 + 7w/360 - 31w²/15120 + 127w³/604800
            polynomial(a, b, -1.0 / 6, 7.0 / 360, -31.0 / 15120, 127.0 / 604800, 0);
            addReciprocal(a, b);
            return;
        }
        exponential(a, b);
        double dRe = 1 - eRe;
        double square = dRe * dRe + eIm * eIm;
        double iRe = dRe / square;
        double iIm = eIm / square;
        // 1/sinh = 2 exp(-x)/(1-e)
        double decay = 2 * Math.exp(-xRe);
        double hRe = decay * Math.cos(xIm);
        double hIm = -decay * Math.sin(xIm);
        divideByX(hRe * iRe - hIm * iIm, hRe * iIm + hIm * iRe);
        double cRe = (1 + eRe) * iRe - eIm * iIm;
        double cIm = (1 + eRe) * iIm + eIm * iRe;
        double gRe = 1 + xRe * cRe - xIm * cIm;
        double gIm = xRe * cIm + xIm * cRe;
        slopeRe = -(re * gRe - im * gIm) / 2;
        slopeIm = -(re * gIm + im * gRe) / 2;
    }

    private static boolean isSmall(double a, double b) {
        return Math.abs(a) < SERIES_BELOW && Math.abs(b) < SERIES_BELOW;
    }

    /** x = sqrt(w) with a real part that is not negative, and e = exp(-2x). */
    private void exponential(double a, double b) {
        double modulus = Math.sqrt(a * a + b * b);
        if (a >= 0) {
            xRe = Math.sqrt((modulus + a) / 2);
            xIm = b / (2 * xRe);
        } else {
            xIm = Math.copySign(Math.sqrt((modulus - a) / 2), b);
            xRe = b / (2 * xIm);
        }
        double decay = Math.exp(-2 * xRe);
        eRe = decay * Math.cos(2 * xIm);
        eIm = -decay * Math.sin(2 * xIm);
    }

    private void divideByX(double a, double b) {
        double square = xRe * xRe + xIm * xIm;
        re = (a * xRe + b * xIm) / square;
        im = (b * xRe - a * xIm) / square;
    }

    /** c0 + c1 w + ... + c4 w⁴ by Horner's rule, and its derivative by ln w, which is c1 w + 2 c2 w² + .... */
    private void polynomial(double a, double b, double c0, double c1, double c2, double c3, double c4) {
        re = c4;
        im = 0;
        slopeRe = 4 * c4;
        slopeIm = 0;
        horner(a, b, c3, 3 * c3);
        horner(a, b, c2, 2 * c2);
        horner(a, b, c1, c1);
        horner(a, b, c0, 0);
    }

    private void horner(double a, double b, double value, double slope) {
        double real = re * a - im * b + value;
        im = re * b + im * a;
        re = real;
        double slopeReal = slopeRe * a - slopeIm * b + slope;
        slopeIm = slopeRe * b + slopeIm * a;
        slopeRe = slopeReal;
    }

    /** Adds 1/w, whose derivative by ln w is -1/w. */
    private void addReciprocal(double a, double b) {
        double square = a * a + b * b;
        re += a / square;
        im -= b / square;
        slopeRe -= a / square;
        slopeIm += b / square;
    }
}
