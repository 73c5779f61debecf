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

    void copy(ComplexSeries other) {
        System.arraycopy(other.re, 0, re, 0, re.length);
        System.arraycopy(other.im, 0, im, 0, im.length);
    }

    void add(ComplexSeries other) {
        for (int i = 0; i < re.length; i++) {
            re[i] += other.re[i];
            im[i] += other.im[i];
        }
    }
}
