package org.electrolyst.analysis.conductivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.ConductivityResult.Conductivity;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;

/**
 * Conductivities from resistances: σ = L/(A R). The grain boundary conductivity is apparent, with the geometry of the whole
 * sample (brick layer: Haile, West, Campbell, J. Mater. Res. 13 (1998) 1576, doi 10.1557/JMR.1998.0219).
 */
public final class ConductivityAnalysis {
    /** Flags of the fit that concern the resistances themselves. */
    private static final Set<String> CARRIED_ON = Set.of("splitNotDetermined", "poorFit", "notResolved");

    private ConductivityAnalysis() {}

    /** The conductivities that a fitted spectrum gives in this cell; without geometry none, and a flag says so. */
    public static ConductivityResult of(FitResult fit, Cell cell, OptionalDouble temperatureK) {
        List<Flag> flags = new ArrayList<>();
        List<Conductivity> values = new ArrayList<>();
        Optional<CellGeometry> geometry = cell.geometry();
        if (geometry.isEmpty()) {
            flags.add(Flag.needsPerson(
                    "geometryMissing",
                    "thickness and electrode area are not known; give them with: sample ID --thickness ..."));
        } else {
            for (TransportQuantity quantity : TransportQuantity.values()) {
                fit.derived(resistanceOf(quantity))
                        .ifPresent(resistance -> values.add(conductivity(quantity, resistance, geometry.get(), flags)));
            }
            if (values.isEmpty()) {
                flags.add(
                        Flag.needsPerson(
                                "noResistanceAssigned",
                                "none of the fitted resistances could be told to belong to the electrolyte; see the arcs of the fit"));
            }
            if (geometry.get().relativeUncertainty().isEmpty()) {
                flags.add(
                        Flag.warning(
                                "geometryUncertaintyMissing",
                                "thickness and area do not both state an uncertainty; that of the conductivity comes from the fit alone"));
            }
        }
        if (temperatureK.isEmpty()) {
            flags.add(
                    Flag.warning(
                            "temperatureMissing",
                            "the temperature is not known, so this spectrum has no place in an Arrhenius line; give it on import"));
        }
        fit.flags().stream().filter(flag -> CARRIED_ON.contains(flag.code())).forEach(flags::add);
        if (fit.status() != FitResult.Status.CONVERGED) {
            flags.add(Flag.needsPerson(
                    "fitNotConverged",
                    "the fit of the spectrum is " + fit.status().code()));
        }
        return new ConductivityResult(fit.data(), temperatureK, values, flags);
    }

    private static String resistanceOf(TransportQuantity quantity) {
        return switch (quantity) {
            case BULK -> "resistance.bulk";
            case GRAIN_BOUNDARY -> "resistance.grainBoundary";
            case TOTAL -> "resistance.total";
        };
    }

    /** The conductivity of one part with a known resistance. */
    public static Conductivity conductivity(
            TransportQuantity quantity,
            double resistanceOhm,
            OptionalDouble resistanceUncertaintyOhm,
            CellGeometry geometry) {
        double conductivity = geometry.cellConstantPerM() / resistanceOhm;
        OptionalDouble fit = resistanceUncertaintyOhm.isPresent()
                ? OptionalDouble.of(conductivity * resistanceUncertaintyOhm.getAsDouble() / resistanceOhm)
                : OptionalDouble.empty();
        OptionalDouble relative = geometry.relativeUncertainty();
        return new Conductivity(
                quantity,
                resistanceOhm,
                resistanceUncertaintyOhm,
                conductivity,
                fit,
                relative.isPresent()
                        ? OptionalDouble.of(conductivity * relative.getAsDouble())
                        : OptionalDouble.empty());
    }

    private static Conductivity conductivity(
            TransportQuantity quantity, DerivedQuantity resistance, CellGeometry geometry, List<Flag> flags) {
        if (resistance.standardError().isEmpty()) {
            flags.add(Flag.needsPerson(
                    "resistanceNotDetermined",
                    "the fit states no error of the " + quantity.code() + " resistance ("
                            + QuantityFormat.number(resistance.value()) + " Ω)"));
        }
        return conductivity(quantity, resistance.value(), resistance.standardError(), geometry);
    }
}
