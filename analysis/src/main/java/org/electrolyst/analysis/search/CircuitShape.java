package org.electrolyst.analysis.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.electrolyst.analysis.circuit.Circuit;

/**
 * A circuit of the family that the search moves in: an inductance, an ohmic resistance, arcs and a tail in series, each of
 * which may be absent.
 *
 * @param inductive whether the inductance of leads is in front
 * @param ohmic whether there is a resistance in series
 * @param arcs fastest first: whether each is depressed (R beside a CPE) or not (R beside a C)
 * @param tail what follows
 */
record CircuitShape(boolean inductive, boolean ohmic, List<Boolean> arcs, Tail tail) {
    CircuitShape {
        arcs = List.copyOf(arcs);
    }

    /** The most general one with this many arcs. */
    static CircuitShape of(int arcs, Tail tail, boolean inductive) {
        return new CircuitShape(inductive, true, Collections.nCopies(arcs, true), tail);
    }

    boolean isEmpty() {
        return !ohmic && arcs.isEmpty() && tail == Tail.NONE;
    }

    CircuitShape withOhmic(boolean other) {
        return new CircuitShape(inductive, other, arcs, tail);
    }

    CircuitShape withInductance(boolean other) {
        return new CircuitShape(other, ohmic, arcs, tail);
    }

    CircuitShape withTail(Tail other) {
        return new CircuitShape(inductive, ohmic, arcs, other);
    }

    /** With a capacitor in arc {@code k}. */
    CircuitShape withCapacitor(int k) {
        List<Boolean> other = new ArrayList<>(arcs);
        other.set(k, false);
        return new CircuitShape(inductive, ohmic, other, tail);
    }

    String code() {
        List<String> parts = new ArrayList<>();
        if (inductive) {
            parts.add("L0");
        }
        if (ohmic) {
            parts.add("R0");
        }
        for (int k = 1; k <= arcs.size(); k++) {
            parts.add("p(R" + k + "," + (arcs.get(k - 1) ? "CPE" : "C") + k + ")");
        }
        if (tail != Tail.NONE) {
            parts.add(tail.element(arcs.size()));
        }
        return String.join("-", parts);
    }

    Circuit circuit() {
        return Circuit.parse(code());
    }

    /** The parameters of the circuit for these values; what the shape does not have is left out. */
    double[] parameters(ShapeValues values) {
        List<Double> p = new ArrayList<>();
        if (inductive) {
            p.add(values.leadH());
        }
        if (ohmic) {
            p.add(values.ohmicOhm());
        }
        for (int k = 0; k < arcs.size(); k++) {
            ArcValues arc = values.arcs().get(k);
            p.add(arc.resistanceOhm());
            if (arcs.get(k)) {
                p.add(Math.pow(arc.timeConstantS(), arc.exponent()) / arc.resistanceOhm());
                p.add(arc.exponent());
            } else {
                p.add(arc.timeConstantS() / arc.resistanceOhm());
            }
        }
        if (tail.parameters() > 0) {
            p.add(values.tail().size());
        }
        if (tail.parameters() > 1) {
            p.add(values.tail().form());
        }
        return p.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What parameters of the circuit mean. */
    ShapeValues values(double[] p) {
        int at = 0;
        double lead = inductive ? p[at++] : 0;
        double ohm = ohmic ? p[at++] : 0;
        List<ArcValues> found = new ArrayList<>();
        for (boolean depressed : arcs) {
            double r = p[at++];
            double q = p[at++];
            double n = depressed ? p[at++] : 1;
            found.add(new ArcValues(r, Math.pow(r * q, 1 / n), n));
        }
        double size = tail.parameters() > 0 ? p[at++] : 0;
        double form = tail.parameters() > 1 ? p[at] : 0;
        return new ShapeValues(lead, ohm, found, new ShapeValues.TailValues(size, form));
    }

    /** Position of R0 among the parameters. */
    int ohmicAt() {
        return inductive ? 1 : 0;
    }

    /** Position of the resistance of arc {@code k}. */
    int arcAt(int k) {
        int at = ohmicAt() + (ohmic ? 1 : 0);
        for (int before = 0; before < k; before++) {
            at += arcs.get(before) ? 3 : 2;
        }
        return at;
    }

    /** Position of the exponent of arc {@code k}, -1 of a capacitor. */
    int exponentAt(int k) {
        return arcs.get(k) ? arcAt(k) + 2 : -1;
    }

    /** Position of the first parameter of the tail. */
    int tailAt() {
        return arcAt(arcs.size());
    }
}
