package org.electrolyst.analysis.validate;

import java.util.Arrays;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * Points of a spectrum, highest frequency first, as impedance or admittance divided by its modulus. A point that is left out
 * keeps its place with weight zero. Confined to one thread.
 */
final class Points {
    final int size;
    /** Angular frequency, rad/s. */
    final double[] omega;
    /** D/|D| of the measured immittance D. */
    final double[] real;

    final double[] imaginary;
    /** 1/|D|; 0 for a point that is left out. */
    final double[] weight;

    private final boolean admittance;
    private final double[] modulusOhm;

    Points(ImpedanceSpectrum descending, boolean admittance) {
        this.admittance = admittance;
        size = descending.size();
        omega = new double[size];
        real = new double[size];
        imaginary = new double[size];
        weight = new double[size];
        modulusOhm = new double[size];
        for (int i = 0; i < size; i++) {
            omega[i] = 2 * Math.PI * descending.frequencyHz().at(i);
            modulusOhm[i] = descending.modulusOhm(i);
            real[i] = descending.realOhm().at(i) / modulusOhm[i];
            imaginary[i] = (admittance ? -1 : 1) * descending.imaginaryOhm().at(i) / modulusOhm[i];
            weight[i] = admittance ? modulusOhm[i] : 1 / modulusOhm[i];
        }
    }

    boolean isAdmittance() {
        return admittance;
    }

    /** Leaves point {@code i} out from now on. */
    void leaveOut(int i) {
        weight[i] = 0;
    }

    boolean isUsed(int i) {
        return weight[i] > 0;
    }

    int used() {
        return (int) Arrays.stream(weight).filter(w -> w > 0).count();
    }

    double modulusOhm(int i) {
        return modulusOhm[i];
    }

    double highestOmega() {
        return omega[0];
    }

    double lowestOmega() {
        return omega[size - 1];
    }

    double decades() {
        return Math.log10(highestOmega() / lowestOmega());
    }
}
