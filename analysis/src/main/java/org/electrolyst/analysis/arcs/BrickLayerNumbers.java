package org.electrolyst.analysis.arcs;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.ArcAssignment;

/**
 * What one bulk arc and one grain boundary arc say together if grains are bricks in thin layers of boundary with the same
 * permittivity: boundary thickness over grain size δ/d = C_b/C_gb. None of it needs the geometry of the cell. Haile, West,
 * Campbell, J. Mater. Res. 13 (1998) 1576, doi 10.1557/JMR.1998.0219.
 */
final class BrickLayerNumbers {
    private static final OptionalDouble WITHOUT_GEOMETRY = OptionalDouble.of(0);

    private BrickLayerNumbers() {}

    /** Empty unless exactly one arc is bulk and exactly one grain boundary. */
    static List<ArcNumber> of(List<Relaxation> relaxations, List<Arc> arcs, double[] values) {
        List<Relaxation> bulk = with(ArcAssignment.BULK, relaxations, arcs);
        List<Relaxation> boundary = with(ArcAssignment.GRAIN_BOUNDARY, relaxations, arcs);
        return bulk.size() == 1 && boundary.size() == 1 ? of(bulk.get(0), boundary.get(0), values) : List.of();
    }

    private static List<ArcNumber> of(Relaxation bulk, Relaxation boundary, double[] values) {
        double bulkF = bulk.capacitance(values);
        double boundaryF = boundary.capacitance(values);
        double boundaryS = boundary.timeConstant(values);
        double[] bulkGradient = bulk.capacitanceGradient(values);
        double[] boundaryGradient = boundary.capacitanceGradient(values);
        double[] lnTimeGradient = boundary.logTimeConstantGradient(values);
        double share = 3 * bulkF / boundaryF;
        double conductance = bulkF / boundaryS;
        return List.of(
                number(
                        "brickLayer.volumeShare",
                        "",
                        share,
                        values.length,
                        k -> share * (bulkGradient[k] / bulkF - boundaryGradient[k] / boundaryF)),
                number(
                        "brickLayer.conductance",
                        "S",
                        conductance,
                        values.length,
                        k -> conductance * (bulkGradient[k] / bulkF - lnTimeGradient[k])),
                number("brickLayer.timeConstant", "s", boundaryS, values.length, k -> boundaryS * lnTimeGradient[k]));
    }

    private static ArcNumber number(
            String name, String unit, double value, int parameters, IntToDoubleFunction derivative) {
        return new ArcNumber(name, unit, value, DoubleVector.generate(parameters, derivative), WITHOUT_GEOMETRY);
    }

    private static List<Relaxation> with(ArcAssignment wanted, List<Relaxation> relaxations, List<Arc> arcs) {
        return IntStream.range(0, arcs.size())
                .filter(k -> arcs.get(k).assignment() == wanted)
                .mapToObj(relaxations::get)
                .toList();
    }
}
