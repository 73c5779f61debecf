package org.electrolyst.analysis.arcs;

import static org.electrolyst.model.reference.PhysicalConstants.VACUUM_PERMITTIVITY_F_PER_M;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.Node;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.CellGeometry;

/**
 * Capacitances and permittivities of arcs: of a distribution across the thickness by Hsu and Mansfeld; of a distribution
 * along a surface, as at an electrode behind the resistance R_e of the electrolyte, by Brug, C = Q^(1/n) (1/R_e + 1/R_ct)^((n-1)/n),
 * at a blocking electrode with 1/R_ct = 0. Brug et al., J. Electroanal. Chem. 176 (1984) 275, doi 10.1016/S0022-0728(84)80324-1.
 */
final class ArcNumbers {
    private static final double LEAST_PERMITTIVITY = 3;
    private static final double LARGEST_PERMITTIVITY = 300;
    /** Beyond this the fastest arc is plainly no bulk, and needs no remark. */
    private static final double DOUBTFUL_PERMITTIVITY = 3000;

    private final Circuit circuit;
    private final double[] values;
    private final List<Relaxation> relaxations;
    private final List<Arc> arcs;
    private final Optional<CellGeometry> geometry;

    /** {@code relaxations} and {@code arcs}: fastest first. */
    ArcNumbers(
            Circuit circuit,
            double[] values,
            List<Relaxation> relaxations,
            List<Arc> arcs,
            Optional<CellGeometry> geometry) {
        this.circuit = circuit;
        this.values = values;
        this.relaxations = relaxations;
        this.arcs = arcs;
        this.geometry = geometry;
    }

    List<ArcNumber> all() {
        List<ArcNumber> numbers = new ArrayList<>();
        for (Relaxation arc : Relaxation.of(circuit)) {
            if (!arc.isIdeal()) {
                numbers.add(capacitance(
                        element(arc.parameters().get(1)) + ".capacitance",
                        arc.capacitance(values),
                        arc.capacitanceGradient(values)));
            }
        }
        for (int k = 0; k < arcs.size(); k++) {
            boolean surface = arcs.get(k).assignment() == ArcAssignment.INTERFACE;
            if (surface && relaxations.get(k) instanceof ParallelRelaxation arc && !arc.isIdeal()) {
                brug(arc.capacity(), OptionalDouble.of(values[arc.resistance()]), arc.resistance(), k)
                        .ifPresent(numbers::add);
            }
        }
        tail().flatMap(at -> brug(at, OptionalDouble.empty(), at, arcs.size())).ifPresent(numbers::add);
        permittivity().ifPresent(numbers::add);
        numbers.addAll(BrickLayerNumbers.of(relaxations, arcs, values));
        return List.copyOf(numbers);
    }

    /** The constant phase element that ends the series, as the spike of a blocking electrode does. */
    private Optional<Integer> tail() {
        List<Integer> tails = circuit.seriesParts().stream()
                .filter(part -> part instanceof Node.Leaf leaf && leaf.symbol().equals("CPE"))
                .map(Node::firstParameter)
                .toList();
        return tails.size() == 1 ? Optional.of(tails.get(0)) : Optional.empty();
    }

    /** Behind the ohmic resistance and the arcs faster than number {@code arc}; empty where nothing lies in front. */
    private Optional<ArcNumber> brug(int q, OptionalDouble chargeTransferOhm, int chargeTransfer, int arc) {
        List<Integer> front = new ArrayList<>();
        for (Node part : circuit.seriesParts()) {
            if (part instanceof Node.Leaf leaf && leaf.symbol().equals("R")) {
                front.add(leaf.firstParameter());
            }
        }
        relaxations.subList(0, arc).forEach(faster -> front.add(faster.resistance()));
        double frontOhm = front.stream().mapToDouble(k -> values[k]).sum();
        if (frontOhm == 0) {
            return Optional.empty();
        }
        double n = values[q + 1];
        double conductance = 1 / frontOhm + (chargeTransferOhm.isPresent() ? 1 / chargeTransferOhm.getAsDouble() : 0);
        double c = Math.pow(values[q], 1 / n) * Math.pow(conductance, (n - 1) / n);
        double[] gradient = new double[values.length];
        double byConductance = c * (n - 1) / n / conductance;
        front.forEach(k -> gradient[k] -= byConductance / (frontOhm * frontOhm));
        if (chargeTransferOhm.isPresent()) {
            gradient[chargeTransfer] -= byConductance / (values[chargeTransfer] * values[chargeTransfer]);
        }
        gradient[q] = c / n / values[q];
        gradient[q + 1] = c / (n * n) * (Math.log(conductance) - Math.log(values[q]));
        return Optional.of(capacitance(element(q) + ".surfaceCapacitance", c, gradient));
    }

    private Optional<ArcNumber> permittivity() {
        return IntStream.range(0, arcs.size())
                .filter(k -> arcs.get(k).assignment() == ArcAssignment.BULK)
                .mapToObj(relaxations::get)
                .findFirst()
                .flatMap(bulk -> geometry.map(g -> {
                    double factor = g.cellConstantPerM() / VACUUM_PERMITTIVITY_F_PER_M;
                    return new ArcNumber(
                            "permittivity.bulk",
                            "",
                            factor * bulk.capacitance(values),
                            DoubleVector.of(bulk.capacitanceGradient(values)).map(d -> factor * d),
                            g.relativeUncertainty());
                }));
    }

    /** A fast arc, or one called bulk, whose permittivity no bulk has: 3 to 300. */
    Optional<Flag> implausiblePermittivity() {
        for (int k = 0; k < arcs.size() && geometry.isPresent(); k++) {
            Arc arc = arcs.get(k);
            double permittivity = arc.capacitance() * geometry.get().cellConstantPerM() / VACUUM_PERMITTIVITY_F_PER_M;
            boolean outside = permittivity < LEAST_PERMITTIVITY || permittivity > LARGEST_PERMITTIVITY;
            boolean meantForBulk = arc.assignment() == ArcAssignment.BULK
                    || (k == 0 && arc.assignment() != ArcAssignment.INTERFACE && permittivity < DOUBTFUL_PERMITTIVITY);
            if (outside && meantForBulk) {
                return Optional.of(Flag.warning(
                        "permittivityImplausible",
                        "the arc of " + arc.parameters().get(0) + " has a relative permittivity of "
                                + QuantityFormat.number(permittivity, 2)
                                + ", where a bulk has 3 to 300: stray capacitance or a grain boundary is in it, or the"
                                + " geometry is not that of this cell"));
            }
        }
        return Optional.empty();
    }

    private String element(int parameter) {
        return circuit.parameters().get(parameter).element();
    }

    private static ArcNumber capacitance(String name, double value, double[] gradient) {
        return new ArcNumber(name, "F", value, DoubleVector.of(gradient), OptionalDouble.of(0));
    }
}
