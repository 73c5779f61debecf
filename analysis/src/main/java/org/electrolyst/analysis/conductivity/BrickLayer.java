package org.electrolyst.analysis.conductivity;

import static org.electrolyst.model.reference.PhysicalConstants.VACUUM_PERMITTIVITY_F_PER_M;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.Arc;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.ConductivityResult.GrainBoundary;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.SplitEstimate;
import org.electrolyst.model.sample.CellGeometry;

/**
 * The grain boundaries of a fitted spectrum as a material: σ_gb,sp = (C_b/C_gb) L/(A R_gb) = ε0 ε_r/τ_gb, and what must hold
 * for it: thin layers, less conducting than the grains, arcs that are hardly depressed. Haile, West, Campbell, J. Mater. Res.
 * 13 (1998) 1576, doi 10.1557/JMR.1998.0219.
 */
final class BrickLayer {
    private static final double THICKEST = 0.1;
    private static final double LEAST_EXPONENT = 0.9;

    private BrickLayer() {}

    /** Empty unless the fit tells one bulk arc from one boundary arc. */
    static Optional<GrainBoundary> of(FitResult fit, CellGeometry geometry, KnownMaterial known, List<Flag> flags) {
        Optional<DerivedQuantity> conductance = fit.derived("brickLayer.conductance");
        Optional<DerivedQuantity> share = fit.derived("brickLayer.volumeShare");
        Optional<DerivedQuantity> time = fit.derived("brickLayer.timeConstant");
        if (conductance.isEmpty() || share.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        SplitEstimate specific = SplitEstimate.ofRelative(
                conductance.get().value() * geometry.cellConstantPerM(),
                relativeError(conductance.get()),
                geometry.relativeUncertainty());
        OptionalDouble permittivity = known.relativePermittivity();
        Optional<SplitEstimate> byPermittivity = permittivity.isEmpty()
                ? Optional.empty()
                : Optional.of(SplitEstimate.ofRelative(
                        VACUUM_PERMITTIVITY_F_PER_M
                                * permittivity.getAsDouble()
                                / time.get().value(),
                        relativeError(time.get()),
                        OptionalDouble.of(0)));
        flags.addAll(violated(fit, geometry, specific.value(), share.get().value()));
        return Optional.of(new GrainBoundary(
                specific,
                byPermittivity,
                SplitEstimate.ofRelative(share.get().value(), relativeError(share.get()), OptionalDouble.of(0))));
    }

    private static List<Flag> violated(FitResult fit, CellGeometry geometry, double specificSPerM, double share) {
        List<Flag> flags = new ArrayList<>();
        double thickness = share / 3;
        if (thickness > THICKEST) {
            flags.add(Flag.info(
                    "boundaryNotThin",
                    "C_b/C_gb = " + QuantityFormat.number(thickness, 2)
                            + ": boundaries that thick are no thin layers, and the brick layer model does not hold"));
        }
        fit.derived("resistance.bulk").ifPresent(bulk -> {
            double bulkSPerM = geometry.cellConstantPerM() / bulk.value();
            if (specificSPerM >= bulkSPerM) {
                flags.add(Flag.info(
                        "boundaryConductsBetter",
                        "by the brick layer model the boundaries conduct better than the grains ("
                                + QuantityFormat.number(specificSPerM / bulkSPerM, 2)
                                + " times): current then flows along them, and the model does not hold"));
            }
        });
        List<String> depressed = fit.arcs().stream()
                .filter(arc ->
                        arc.assignment() == ArcAssignment.BULK || arc.assignment() == ArcAssignment.GRAIN_BOUNDARY)
                .flatMap(arc -> exponents(fit, arc))
                .filter(n -> n.value() < LEAST_EXPONENT)
                .map(n -> n.name() + " = " + QuantityFormat.number(n.value(), 2))
                .toList();
        if (!depressed.isEmpty()) {
            flags.add(Flag.info(
                    "depressedArcs",
                    "arcs are depressed (" + String.join(", ", depressed)
                            + "): their capacitances, and with them the specific conductivity of boundaries, are means"
                            + " over unlike grains"));
        }
        return flags;
    }

    private static Stream<FittedParameter> exponents(FitResult fit, Arc arc) {
        return arc.parameters().stream()
                .filter(name -> name.endsWith(".n"))
                .flatMap(name -> fit.parameter(name).stream());
    }

    private static OptionalDouble relativeError(DerivedQuantity number) {
        return number.standardError().isPresent()
                ? OptionalDouble.of(number.standardError().getAsDouble() / number.value())
                : OptionalDouble.empty();
    }
}
