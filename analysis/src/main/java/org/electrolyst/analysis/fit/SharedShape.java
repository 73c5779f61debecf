package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.electrolyst.analysis.arcs.ParallelRelaxation;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.ParameterSpec;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArrheniusResult.Form;

/**
 * How the unknowns of the spectra of a series follow from those of a fit of all: some that the spectra have in common, which
 * come first, then the own ones of each spectrum in turn. Every unknown of a spectrum is a coordinate of it, except that the
 * coordinate of a Q whose effective capacitance C = (RQ)^(1/n)/R is related is ln C.
 */
final class SharedShape {
    private static final String OHM = "Ω";

    private final List<Course> courses = new ArrayList<>();
    private final List<Depressed> capacitances = new ArrayList<>();
    private final int[] own;
    private final int size;
    /** The coordinate that each common unknown stands for. */
    private final int[] ranges;

    /** An arc whose effective capacitance is related, from which, with R and n, its Q follows. */
    private record Depressed(int resistance, int q, int n) {}

    /** The shape of the spectra of one cell, whose temperatures do not matter. */
    static SharedShape ofOneCell(Circuit circuit) {
        return new SharedShape(circuit, SeriesRelations.ofOneCell(circuit), DoubleVector.empty(), Form.SIGMA_T);
    }

    /**
     * The shape that relations give spectra at these temperatures, which are not looked at where no parameter follows them.
     *
     * @param form whether ln R or ln(R/T) is linear in 1/T
     * @throws IllegalArgumentException if the relations name a parameter that the circuit does not have, or one for which
     *     they make no sense; says which
     */
    SharedShape(Circuit circuit, SeriesRelations relations, DoubleVector temperatureK, Form form) {
        relations.requireOf(circuit);
        size = circuit.parameters().size();
        Map<Integer, Course> byCoordinate = new TreeMap<>();
        int position = 0;
        for (Map.Entry<String, Relation> related : relations.ofParameter().entrySet()) {
            if (related.getValue() == Relation.OWN) {
                continue;
            }
            int k = coordinate(circuit, related.getKey());
            Course course =
                    course(circuit.parameters().get(k).spec(), related.getValue(), k, position, temperatureK, form);
            byCoordinate.put(k, course);
            position += course.unknowns();
        }
        courses.addAll(byCoordinate.values());
        ranges = new int[position];
        for (Course course : courses) {
            Arrays.fill(ranges, course.at(), course.at() + course.unknowns(), course.coordinate());
        }
        own = IntStream.range(0, size).filter(k -> !byCoordinate.containsKey(k)).toArray();
    }

    private int coordinate(Circuit circuit, String name) {
        if (circuit.indexOf(name).isPresent()) {
            return circuit.indexOf(name).getAsInt();
        }
        ParallelRelaxation arc = SeriesRelations.arcOf(circuit, name).orElseThrow();
        int q = arc.capacity();
        capacitances.add(new Depressed(arc.resistance(), q, arc.exponent().orElseThrow()));
        return q;
    }

    private static Course course(
            ParameterSpec spec, Relation relation, int coordinate, int at, DoubleVector temperatureK, Form form) {
        boolean hopping = form == Form.SIGMA_T && spec.unit().equals(OHM);
        return switch (relation) {
            case LINEAR -> Course.linear(coordinate, at, temperatureK);
            case ARRHENIUS -> Course.arrhenius(coordinate, at, temperatureK, hopping ? 1 : 0);
            case COMMON, OWN -> Course.common(coordinate, at);
        };
    }

    /** How many unknowns are common. */
    int common() {
        return ranges.length;
    }

    /** How many unknowns each spectrum has for itself. */
    int own() {
        return own.length;
    }

    /** The coordinate that own unknown {@code j} is. */
    int own(int j) {
        return own[j];
    }

    /** What the spectra have in common, in the order of the circuit. */
    List<Course> courses() {
        return courses;
    }

    /** The unknown of a spectrum whose range common unknown {@code j} shares. */
    int rangeOf(int j) {
        return ranges[j];
    }

    /** Writes the common unknowns that suit these unknowns of the spectra best, each with its weight. */
    void commonOf(List<double[]> unknowns, List<double[]> weights, double[] x) {
        List<double[]> coordinates = unknowns.stream().map(this::coordinates).toList();
        for (Course course : courses) {
            int k = course.coordinate();
            course.start(
                    coordinates.stream().mapToDouble(z -> z[k]).toArray(),
                    weights.stream().mapToDouble(w -> w[k]).toArray(),
                    x);
        }
    }

    private double[] coordinates(double[] y) {
        double[] z = y.clone();
        for (Depressed arc : capacitances) {
            double n = y[arc.n()];
            z[arc.q()] = (y[arc.q()] + (1 - n) * y[arc.resistance()]) / n;
        }
        return z;
    }

    /** Writes the unknowns of one spectrum, whose own ones stand from {@code ownAt} on. */
    void unknowns(int spectrum, double[] x, int ownAt, double[] y) {
        for (int j = 0; j < own.length; j++) {
            y[own[j]] = x[ownAt + j];
        }
        for (Course course : courses) {
            y[course.coordinate()] = course.value(spectrum, x);
        }
        for (Depressed arc : capacitances) {
            double n = y[arc.n()];
            y[arc.q()] = n * y[arc.q()] + (n - 1) * y[arc.resistance()];
        }
    }

    /**
     * dy/dx of {@link #unknowns}: {@code [k][j]} is the derivative of unknown k of the spectrum by common unknown j, or, from
     * {@link #common()} on, by its own.
     */
    double[][] derivatives(int spectrum, double[] x, int ownAt) {
        double[][] d = new double[size][ranges.length + own.length];
        for (int j = 0; j < own.length; j++) {
            d[own[j]][ranges.length + j] = 1;
        }
        for (Course course : courses) {
            for (int j = 0; j < course.unknowns(); j++) {
                d[course.coordinate()][course.at() + j] = course.share(spectrum, j);
            }
        }
        double[] y = new double[size];
        unknowns(spectrum, x, ownAt, y);
        for (Depressed arc : capacitances) {
            double n = y[arc.n()];
            double lnR = y[arc.resistance()];
            double lnC = (y[arc.q()] + (1 - n) * lnR) / n;
            double[] byCapacitance = d[arc.q()].clone();
            for (int j = 0; j < byCapacitance.length; j++) {
                d[arc.q()][j] = n * byCapacitance[j] + (n - 1) * d[arc.resistance()][j] + (lnC + lnR) * d[arc.n()][j];
            }
        }
        return d;
    }
}
