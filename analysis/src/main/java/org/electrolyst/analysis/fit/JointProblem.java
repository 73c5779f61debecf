package org.electrolyst.analysis.fit;

import java.util.Arrays;
import java.util.List;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Several spectra of one cell as one least squares problem: the common unknowns, then those of each spectrum in turn. */
final class JointProblem implements LeastSquaresProblem {
    private final SharedShape shape;
    private final List<FitProblem> spectra;
    /** Position in the series of the first of the spectra. */
    private final int first;

    private final int residuals;
    /** Common unknowns that may not move, or empty. */
    private final double[] held;

    JointProblem(SharedShape shape, List<FitProblem> spectra) {
        this(shape, spectra, 0, new double[0]);
    }

    private JointProblem(SharedShape shape, List<FitProblem> spectra, int first, double[] held) {
        this.shape = shape;
        this.spectra = spectra;
        this.first = first;
        this.held = held;
        residuals = spectra.stream().mapToInt(FitProblem::residuals).sum();
    }

    /** The unknowns of one spectrum when the common ones are held, beginning at these. */
    double[] ownOf(int spectrum, double[] common, double[] start, Cancel cancel) throws Cancelled {
        JointProblem alone = new JointProblem(
                shape, List.of(spectra.get(spectrum)), first + spectrum, Arrays.copyOf(common, shape.common()));
        double[] x = Arrays.copyOf(common, alone.unknowns());
        alone.setOwn(0, start, x);
        if (shape.own() == 0) {
            return alone.unknownsOf(0, x);
        }
        DoubleVector best = new LevenbergMarquardt(alone).approach(x, cancel).x();
        return alone.unknownsOf(0, best.toArray());
    }

    /** Writes the own unknowns of a spectrum that these unknowns of it hold. */
    void setOwn(int spectrum, double[] y, double[] x) {
        for (int j = 0; j < shape.own(); j++) {
            x[ownAt(spectrum) + j] = y[shape.own(j)];
        }
    }

    SharedShape shape() {
        return shape;
    }

    List<FitProblem> spectra() {
        return spectra;
    }

    @Override
    public int unknowns() {
        return shape.common() + spectra.size() * shape.own();
    }

    @Override
    public int residuals() {
        return residuals;
    }

    @Override
    public int[] blocks() {
        int[] starts = new int[spectra.size()];
        for (int s = 1; s < starts.length; s++) {
            starts[s] = starts[s - 1] + spectra.get(s - 1).residuals();
        }
        return starts;
    }

    @Override
    public int data() {
        return spectra.stream().mapToInt(FitProblem::data).sum();
    }

    /** 1 where standard deviations are known. */
    @Override
    public double variance(double sumOfSquares) {
        return spectra.get(0).observations().absolute() ? 1 : LeastSquaresProblem.super.variance(sumOfSquares);
    }

    @Override
    public double lower(int j) {
        return j < held.length ? held[j] : spectra.get(0).lower(rangeOf(j));
    }

    @Override
    public double upper(int j) {
        return j < held.length ? held[j] : spectra.get(0).upper(rangeOf(j));
    }

    @Override
    public boolean isLogarithmic(int j) {
        return spectra.get(0).isLogarithmic(rangeOf(j));
    }

    /** The unknown of a spectrum that unknown {@code j} stands for. */
    int rangeOf(int j) {
        return j < shape.common() ? shape.rangeOf(j) : shape.own((j - shape.common()) % shape.own());
    }

    /** Where the own unknowns of a spectrum begin. */
    int ownAt(int spectrum) {
        return shape.common() + spectrum * shape.own();
    }

    /** The unknowns of one spectrum. */
    double[] unknownsOf(int spectrum, double[] x) {
        double[] y = new double[spectra.get(spectrum).unknowns()];
        shape.unknowns(first + spectrum, x, ownAt(spectrum), y);
        return y;
    }

    /** {@link SharedShape#derivatives} of one spectrum. */
    double[][] derivatives(int spectrum, double[] x) {
        return shape.derivatives(first + spectrum, x, ownAt(spectrum));
    }

    /** Position in {@code x} of column {@code j} of {@link SharedShape#derivatives}. */
    int positionOf(int spectrum, int j) {
        return j < shape.common() ? j : ownAt(spectrum) + j - shape.common();
    }

    @Override
    public void evaluate(double[] x, double[] r) {
        int offset = 0;
        for (int s = 0; s < spectra.size(); s++) {
            FitProblem spectrum = spectra.get(s);
            double[] own = new double[spectrum.residuals()];
            spectrum.evaluate(unknownsOf(s, x), own);
            System.arraycopy(own, 0, r, offset, own.length);
            offset += own.length;
        }
    }

    @Override
    public void evaluate(double[] x, double[] r, double[][] jacobian) {
        for (double[] column : jacobian) {
            Arrays.fill(column, 0);
        }
        int offset = 0;
        for (int s = 0; s < spectra.size(); s++) {
            FitProblem spectrum = spectra.get(s);
            double[] own = new double[spectrum.residuals()];
            double[][] byUnknown = new double[spectrum.unknowns()][own.length];
            spectrum.evaluate(unknownsOf(s, x), own, byUnknown);
            System.arraycopy(own, 0, r, offset, own.length);
            double[][] derivatives = derivatives(s, x);
            for (int k = 0; k < byUnknown.length; k++) {
                for (int j = 0; j < derivatives[k].length; j++) {
                    if (derivatives[k][j] != 0) {
                        add(derivatives[k][j], byUnknown[k], jacobian[positionOf(s, j)], offset);
                    }
                }
            }
            offset += own.length;
        }
    }

    private static void add(double factor, double[] from, double[] to, int offset) {
        for (int i = 0; i < from.length; i++) {
            to[offset + i] += factor * from[i];
        }
    }
}
