package org.electrolyst.analysis.conductivity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.result.ConductivityResult.AreaResistances;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.SplitEstimate;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellType;

/** Area-specific resistances: the arc of the interfaces holds both of them, so that one has half of it. */
final class AreaSpecific {
    private AreaSpecific() {}

    /** Empty without a resistance of the interfaces. */
    static Optional<AreaResistances> of(FitResult fit, Cell cell, List<Flag> flags) {
        Optional<DerivedQuantity> interfaces = fit.derived("resistance.interface");
        if (interfaces.isEmpty() || cell.geometry().isEmpty()) {
            return Optional.empty();
        }
        if (!cell.type().map(CellType::isSymmetric).orElse(true)) {
            flags.add(Flag.warning(
                    "interfacesDiffer",
                    "the electrodes differ (" + cell.type().get()
                            + "): the resistance per interface is a mean of two interfaces that are not alike"));
        }
        double area = cell.geometry().get().electrodeArea().si();
        OptionalDouble ofArea = cell.geometry().get().electrodeArea().relativeUncertainty();
        return Optional.of(new AreaResistances(
                times(interfaces.get(), area / 2, ofArea),
                times(interfaces.get(), area, ofArea),
                fit.derived("resistance.sum").map(sum -> times(sum, area, ofArea))));
    }

    private static SplitEstimate times(DerivedQuantity resistance, double area, OptionalDouble ofArea) {
        OptionalDouble u = resistance.standardError();
        return SplitEstimate.ofRelative(
                resistance.value() * area,
                u.isPresent() ? OptionalDouble.of(u.getAsDouble() / resistance.value()) : u,
                ofArea);
    }
}
