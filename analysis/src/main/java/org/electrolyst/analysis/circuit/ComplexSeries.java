package org.electrolyst.analysis.circuit;

/** One complex number for each frequency; a buffer that its evaluator owns and writes again and again. */
final class ComplexSeries {
    final double[] re;
    final double[] im;

    ComplexSeries(int size) {
        re = new double[size];
        im = new double[size];
    }

    void set(int i, double real, double imaginary) {
        re[i] = real;
        im[i] = imaginary;
    }

    void setScaled(ComplexSeries other, double factor) {
        for (int i = 0; i < re.length; i++) {
            re[i] = factor * other.re[i];
            im[i] = factor * other.im[i];
        }
    }

    void setSum(ComplexSeries a, ComplexSeries b) {
        for (int i = 0; i < re.length; i++) {
            re[i] = a.re[i] + b.re[i];
            im[i] = a.im[i] + b.im[i];
        }
    }
}
