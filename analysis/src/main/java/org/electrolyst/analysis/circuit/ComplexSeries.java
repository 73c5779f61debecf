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

    /** Multiplies element {@code i} by {@code a + jb}. */
    void multiply(int i, double a, double b) {
        double real = re[i] * a - im[i] * b;
        im[i] = re[i] * b + im[i] * a;
        re[i] = real;
    }
}
