package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.electrolyst.analysis.arcs.ParallelRelaxation;
import org.electrolyst.analysis.arcs.Relaxation;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.Node;

/**
 * Which parameters of a circuit the spectra of one cell have in common: the effective capacitance C = (RQ)^(1/n)/R and the
 * exponent of each arc, which are geometry and dielectric, and the inductance of the leads. Resistances, diffusion and tails
 * are each spectrum's own. The common unknowns come first: those of the arcs, then the inductances.
 */
final class SharedShape {
    /** Depressed arcs, whose Q follows from the common C and n and the own R. */
    private final List<Depressed> depressed = new ArrayList<>();
    /** Parameters that are common as they are, with their position among the common unknowns. */
    private final List<Plain> plain = new ArrayList<>();

    private final int[] own;
    private final int common;

    /** An arc of R and CPE; {@code commonC} and the next are the positions of ln C and n among the common unknowns. */
    record Depressed(int resistance, int q, int n, int commonC) {
        double lnQ(double lnC, double exponent, double lnR) {
            return exponent * lnC + (exponent - 1) * lnR;
        }
    }

    /** A common parameter. */
    record Plain(int parameter, int position) {}

    SharedShape(Circuit circuit) {
        boolean[] shared = new boolean[circuit.parameters().size()];
        int position = 0;
        for (Relaxation relaxation : Relaxation.of(circuit)) {
            if (!(relaxation instanceof ParallelRelaxation arc)) {
                continue;
            }
            shared[arc.capacity()] = true;
            if (arc.exponent().isPresent()) {
                int n = arc.exponent().getAsInt();
                shared[n] = true;
                depressed.add(new Depressed(arc.resistance(), arc.capacity(), n, position));
                position += 2;
            } else {
                plain.add(new Plain(arc.capacity(), position++));
            }
        }
        for (Node part : circuit.seriesParts()) {
            if (part instanceof Node.Leaf leaf && leaf.symbol().equals("L")) {
                shared[leaf.firstParameter()] = true;
                plain.add(new Plain(leaf.firstParameter(), position++));
            }
        }
        common = position;
        own = IntStream.range(0, shared.length).filter(k -> !shared[k]).toArray();
    }

    /** How many unknowns are common. */
    int common() {
        return common;
    }

    /** How many unknowns each spectrum has for itself. */
    int own() {
        return own.length;
    }

    /** The parameter that own unknown {@code j} stands for. */
    int own(int j) {
        return own[j];
    }

    /** Writes the common unknowns that belong to these unknowns of one spectrum. */
    void commonOf(double[] y, double[] x) {
        for (Plain p : plain) {
            x[p.position()] = y[p.parameter()];
        }
        for (Depressed arc : depressed) {
            double n = y[arc.n()];
            x[arc.commonC()] = (y[arc.q()] + (1 - n) * y[arc.resistance()]) / n;
            x[arc.commonC() + 1] = n;
        }
    }

    /** Writes the unknowns of one spectrum: common ones from the start of {@code x}, its own ones from {@code ownAt} on. */
    void unknowns(double[] x, int ownAt, double[] y) {
        for (int j = 0; j < own.length; j++) {
            y[own[j]] = x[ownAt + j];
        }
        for (Plain p : plain) {
            y[p.parameter()] = x[p.position()];
        }
        for (Depressed arc : depressed) {
            double n = x[arc.commonC() + 1];
            y[arc.n()] = n;
            y[arc.q()] = arc.lnQ(x[arc.commonC()], n, y[arc.resistance()]);
        }
    }

    /**
     * dy/dx of {@link #unknowns}: {@code [k][j]} is the derivative of unknown k of the spectrum by common unknown j, or, from
     * {@link #common()} on, by its own.
     */
    double[][] derivatives(double[] x, int ownAt) {
        double[] y = new double[own.length + 2 * depressed.size() + plain.size()];
        unknowns(x, ownAt, y);
        double[][] d = new double[y.length][common + own.length];
        int[] columnOf = new int[y.length];
        for (int j = 0; j < own.length; j++) {
            d[own[j]][common + j] = 1;
            columnOf[own[j]] = common + j;
        }
        for (Plain p : plain) {
            d[p.parameter()][p.position()] = 1;
        }
        for (Depressed arc : depressed) {
            d[arc.n()][arc.commonC() + 1] = 1;
            d[arc.q()][arc.commonC()] = y[arc.n()];
            d[arc.q()][arc.commonC() + 1] = x[arc.commonC()] + y[arc.resistance()];
            d[arc.q()][columnOf[arc.resistance()]] = y[arc.n()] - 1;
        }
        return d;
    }

    /** The unknown of a spectrum whose range common unknown {@code j} shares. */
    int rangeOf(int j) {
        for (Plain p : plain) {
            if (p.position() == j) {
                return p.parameter();
            }
        }
        for (Depressed arc : depressed) {
            if (arc.commonC() == j) {
                return arc.q();
            }
            if (arc.commonC() + 1 == j) {
                return arc.n();
            }
        }
        throw new IllegalArgumentException("there is no common unknown " + j);
    }
}
