package org.electrolyst.analysis.arcs;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.Element;
import org.electrolyst.analysis.circuit.Node;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.Flag;

/**
 * A fitted circuit read as arcs, and which of its resistances make up bulk, grain boundary, interface and the whole
 * electrolyte.
 *
 * @param arcs fastest first
 * @param sums resistances that can be stated, each a sum of circuit parameters
 * @param numbers capacitances and permittivities that follow
 * @param flags what a reader must know about them
 */
public record ArcReading(List<Arc> arcs, List<ResistanceSum> sums, List<ArcNumber> numbers, List<Flag> flags) {
    private static final double LEADS_TO_MENTION = 0.02;
    private static final double LEADS_TO_DOUBT = 0.1;

    /**
     * A resistance that is the sum of circuit parameters.
     *
     * @param name {@code resistance.bulk}, {@code resistance.grainBoundary}, {@code resistance.interface},
     *     {@code resistance.total} (everything between the interfaces) or {@code resistance.sum} (every resistor in series).
     *     The last two are not stated where a part conducts in another way, as a ladder does
     * @param parameters positions among the circuit's parameters
     */
    public record ResistanceSum(String name, List<Integer> parameters) {
        public ResistanceSum {
            parameters = List.copyOf(parameters);
        }
    }

    /** Reads a circuit with these parameter values, whose arcs have these meanings, fastest first. */
    public static ArcReading of(Circuit circuit, double[] values, ArcMeanings meanings) {
        List<Relaxation> relaxations = Relaxation.fastestFirst(circuit, values);
        List<Arc> arcs = new ArrayList<>();
        for (int k = 0; k < relaxations.size(); k++) {
            Relaxation relaxation = relaxations.get(k);
            ArcMeanings.Meaning meaning = meanings.meanings().get(k);
            arcs.add(new Arc(
                    names(circuit, relaxation),
                    values[relaxation.resistance()],
                    relaxation.capacitance(values),
                    relaxation.timeConstant(values),
                    meaning.assignment(),
                    relaxation.isIdeal() ? meaning.reason() : meaning.reason() + "; C = τ/R by Hsu and Mansfeld"));
        }
        Sums sums = new Sums(circuit, values, relaxations, arcs, meanings.highestHz());
        sums.read();
        ArcNumbers numbers = new ArcNumbers(circuit, values, relaxations, arcs, meanings.geometry());
        List<Flag> flags = new ArrayList<>(sums.flags);
        numbers.implausiblePermittivity().ifPresent(flags::add);
        return new ArcReading(List.copyOf(arcs), sums.sums, numbers.all(), List.copyOf(flags));
    }

    private static List<String> names(Circuit circuit, Relaxation relaxation) {
        return relaxation.parameters().stream()
                .map(k -> circuit.parameters().get(k).name())
                .toList();
    }

    /** Sorts the resistances of a circuit by what they belong to. */
    private static final class Sums {
        private final double[] values;
        private final List<Arc> arcs;
        private final List<Relaxation> relaxations;
        private final List<Integer> ohmic = new ArrayList<>();
        /** Whether a part conducts in a way that is neither a resistor in series nor an arc. */
        private boolean otherConduction;

        private final List<ResistanceSum> sums = new ArrayList<>();
        private final List<Flag> flags = new ArrayList<>();

        private final OptionalDouble highestHz;

        Sums(Circuit circuit, double[] values, List<Relaxation> relaxations, List<Arc> arcs, OptionalDouble highestHz) {
            this.highestHz = highestHz;
            this.values = values;
            this.arcs = arcs;
            this.relaxations = relaxations;
            for (Node part : circuit.seriesParts()) {
                if (part instanceof Node.Leaf leaf && leaf.symbol().equals("R")) {
                    ohmic.add(leaf.firstParameter());
                } else if (Relaxation.of(part).isEmpty()) {
                    otherConduction |= part instanceof Node.Leaf arc
                            ? arc.kind() == Element.Kind.ARC
                            : part.shape().contains("R");
                }
            }
        }

        void read() {
            List<Integer> bulk = assigned(ArcAssignment.BULK);
            List<Integer> boundary = assigned(ArcAssignment.GRAIN_BOUNDARY);
            add("resistance.bulk", bulk);
            add("resistance.grainBoundary", boundary);
            add("resistance.interface", assigned(ArcAssignment.INTERFACE));
            add("resistance.total", total(bulk, boundary));
            List<Integer> all = new ArrayList<>(ohmic);
            relaxations.forEach(relaxation -> all.add(relaxation.resistance()));
            if (!otherConduction) {
                add("resistance.sum", all);
            }
        }

        private List<Integer> total(List<Integer> bulk, List<Integer> boundary) {
            if (otherConduction || !assigned(ArcAssignment.UNASSIGNED).isEmpty()) {
                return List.of();
            }
            List<Integer> total = new ArrayList<>(bulk);
            total.addAll(boundary);
            total.addAll(assigned(ArcAssignment.NOT_RESOLVED));
            if (bulk.isEmpty()) {
                // Without a bulk arc the ohmic intercept holds the bulk.
                total.addAll(ohmic);
                if (highestHz.isPresent()) {
                    flags.add(notResolved(boundary.isEmpty(), highestHz.getAsDouble()));
                } else if (!ohmic.isEmpty()) {
                    flags.add(
                            Flag.info(
                                    "bulkNotResolved",
                                    "no bulk arc lies in the frequency window: the total contains the ohmic intercept with bulk and leads"));
                }
            } else {
                flagLeads(sum(ohmic), sum(total));
            }
            return total;
        }

        private static Flag notResolved(boolean boundaryToo, double highestHz) {
            return Flag.info(
                    "notResolved",
                    (boundaryToo ? "bulk and grain boundary" : "bulk") + " not resolved: above "
                            + new Quantity(highestHz, OptionalDouble.empty(), Dimension.FREQUENCY)
                            + "; the total holds everything between the interfaces, leads included");
        }

        private void flagLeads(double leads, double total) {
            if (leads <= LEADS_TO_MENTION * total) {
                return;
            }
            String message = "the ohmic resistance of " + QuantityFormat.number(leads, 3)
                    + " Ω in series with the bulk arc is taken for leads and contacts and left out of the total of "
                    + QuantityFormat.number(total, 3) + " Ω";
            flags.add(
                    leads > LEADS_TO_DOUBT * total
                            ? Flag.warning(
                                    "ohmicLeftOut",
                                    message + "; leads are rarely that large: it may be part of a bulk arc that ends"
                                            + " above the highest frequency")
                            : Flag.info("ohmicLeftOut", message));
        }

        private List<Integer> assigned(ArcAssignment meaning) {
            return IntStream.range(0, arcs.size())
                    .filter(k -> arcs.get(k).assignment() == meaning)
                    .mapToObj(k -> relaxations.get(k).resistance())
                    .toList();
        }

        private double sum(List<Integer> parameters) {
            return parameters.stream().mapToDouble(k -> values[k]).sum();
        }

        private void add(String name, List<Integer> parameters) {
            if (!parameters.isEmpty()) {
                sums.add(new ResistanceSum(name, parameters));
            }
        }
    }
}
