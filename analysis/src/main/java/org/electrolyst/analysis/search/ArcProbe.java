package org.electrolyst.analysis.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitEvaluator;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * Where in a fitted circuit one arc more would take most off the residuals: for an arc of each of many time constants, the
 * part of the residuals that it explains and the fitted parameters cannot (a score test, linear in the new resistance).
 */
final class ArcProbe {
    private static final double EXPONENT = 0.85;
    private static final int TIMES_PER_DECADE = 3;
    private static final double NEGLIGIBLE = 1e-9;

    private final ImpedanceSpectrum spectrum;
    private final SpectrumEnds ends;
    /** Orthonormal: what the fitted parameters can explain. */
    private final List<double[]> explained = new ArrayList<>();

    private final double[] residuals;

    ArcProbe(Circuit circuit, double[] values, ImpedanceSpectrum spectrum, SpectrumEnds ends) {
        this.spectrum = spectrum;
        this.ends = ends;
        CircuitEvaluator evaluator = new CircuitEvaluator(circuit, spectrum.frequencyHz());
        evaluator.evaluate(values);
        for (int k = 0; k < values.length; k++) {
            double[] column = new double[2 * spectrum.size()];
            for (int i = 0; i < spectrum.size(); i++) {
                double w = 1 / spectrum.modulusOhm(i);
                column[i] = w * values[k] * evaluator.dRe(k, i);
                column[spectrum.size() + i] = w * values[k] * evaluator.dIm(k, i);
            }
            double before = norm(column);
            double[] rest = unexplained(column);
            if (norm(rest) > NEGLIGIBLE * before) {
                explained.add(scaled(rest, 1 / norm(rest)));
            }
        }
        double[] r = new double[2 * spectrum.size()];
        for (int i = 0; i < spectrum.size(); i++) {
            double w = 1 / spectrum.modulusOhm(i);
            r[i] = w * (spectrum.realOhm().at(i) - evaluator.re(i));
            r[spectrum.size() + i] = w * (spectrum.imaginaryOhm().at(i) - evaluator.im(i));
        }
        residuals = unexplained(r);
    }

    /** The most promising arcs of different time constants in s among those allowed, best first. */
    List<ArcValues> best(int count, DoublePredicate allowed) {
        record Gain(ArcValues arc, double squares) {}
        List<Gain> all = new ArrayList<>();
        double step = Math.log(10) / TIMES_PER_DECADE;
        double from = -Math.log(ends.highestOmega()) - step;
        double to = -Math.log(ends.lowestOmega()) + step;
        for (double lnTau = from; lnTau <= to; lnTau += step) {
            double[] arc = unexplained(unitArc(Math.exp(lnTau)));
            double square = dot(arc, arc);
            double ohm = square > 0 ? dot(arc, residuals) / square : 0;
            double gain = ohm > 0 && allowed.test(Math.exp(lnTau)) ? ohm * ohm * square : 0;
            all.add(new Gain(new ArcValues(ohm, Math.exp(lnTau), EXPONENT), gain));
        }
        List<Gain> peaks = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            double left = k == 0 ? 0 : all.get(k - 1).squares;
            double right = k == all.size() - 1 ? 0 : all.get(k + 1).squares;
            if (all.get(k).squares > 0 && all.get(k).squares >= left && all.get(k).squares > right) {
                peaks.add(all.get(k));
            }
        }
        peaks.sort(Comparator.comparingDouble(Gain::squares).reversed());
        return peaks.stream().limit(count).map(Gain::arc).toList();
    }

    private double[] unitArc(double tau) {
        double[] arc = new double[2 * spectrum.size()];
        double cos = Math.cos(EXPONENT * Math.PI / 2);
        double sin = Math.sin(EXPONENT * Math.PI / 2);
        for (int i = 0; i < spectrum.size(); i++) {
            double u = Math.pow(2 * Math.PI * spectrum.frequencyHz().at(i) * tau, EXPONENT);
            double re = 1 + u * cos;
            double im = u * sin;
            double square = (re * re + im * im) * spectrum.modulusOhm(i);
            arc[i] = re / square;
            arc[spectrum.size() + i] = -im / square;
        }
        return arc;
    }

    private double[] unexplained(double[] v) {
        double[] rest = v.clone();
        for (double[] direction : explained) {
            double part = dot(direction, rest);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= part * direction[i];
            }
        }
        return rest;
    }

    private static double[] scaled(double[] v, double factor) {
        double[] result = v.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] *= factor;
        }
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] v) {
        return Math.sqrt(dot(v, v));
    }
}
