package org.electrolyst.analysis.conductivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.ConductivityResult.AreaResistances;
import org.electrolyst.model.result.ConductivityResult.Conductivity;
import org.electrolyst.model.result.ConductivityResult.GrainBoundary;
import org.electrolyst.model.result.DataSource;
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
        return of(fit, cell, temperatureK, KnownMaterial.nothing());
    }

    /** The same with what follows from more knowledge of the material. */
    public static ConductivityResult of(FitResult fit, Cell cell, OptionalDouble temperatureK, KnownMaterial known) {
        List<Flag> flags = new ArrayList<>();
        List<Conductivity> values = new ArrayList<>();
        Optional<GrainBoundary> boundary = Optional.empty();
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
            flags.addAll(geometryFlags(geometry.get()));
            boundary = BrickLayer.of(fit, geometry.get(), known, flags);
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
        return completed(
                fit.data(), cell, temperatureK, known, values, boundary, AreaSpecific.of(fit, cell, flags), flags);
    }

    /**
     * The total conductivity of a cell whose geometry is known, from a resistance alone.
     *
     * @throws IllegalArgumentException if the geometry is not known or the resistance not positive
     */
    public static ConductivityResult ofResistance(
            String source, Quantity resistance, Cell cell, OptionalDouble temperatureK, KnownMaterial known) {
        CellGeometry geometry = cell.geometry()
                .orElseThrow(() -> new IllegalArgumentException("a conductivity needs thickness and electrode area"));
        if (!(resistance.si() > 0)) {
            throw new IllegalArgumentException("a resistance must be positive, not " + resistance);
        }
        Conductivity total =
                conductivity(TransportQuantity.TOTAL, resistance.si(), resistance.standardUncertainty(), geometry);
        return completed(
                new DataSource(source, 1),
                cell,
                temperatureK,
                known,
                List.of(total),
                Optional.empty(),
                Optional.empty(),
                geometryFlags(geometry));
    }

    private static ConductivityResult completed(
            DataSource data,
            Cell cell,
            OptionalDouble temperatureK,
            KnownMaterial known,
            List<Conductivity> values,
            Optional<GrainBoundary> boundary,
            Optional<AreaResistances> areas,
            List<Flag> flags) {
        List<Flag> all = new ArrayList<>(flags);
        if (known.solventFraction().orElse(0) > 0) {
            all.add(Flag.warning(
                    "parallelPathPossible",
                    "the sample holds "
                            + QuantityFormat.number(
                                    100 * known.solventFraction().getAsDouble(), 2)
                            + " % of solvent: liquid between the grains may conduct beside them, so that the conductivity is"
                            + " not proven to be that of the framework"));
        }
        return new ConductivityResult(
                data,
                temperatureK,
                values,
                boundary,
                areas,
                DensityCorrections.of(values, cell.relativeDensity(), known, all),
                NernstEinstein.of(values, temperatureK, cell, known, all),
                all);
    }

    private static List<Flag> geometryFlags(CellGeometry geometry) {
        return geometry.relativeUncertainty().isPresent()
                ? List.of()
                : List.of(
                        Flag.warning(
                                "geometryUncertaintyMissing",
                                "thickness and area do not both state an uncertainty; that of the conductivity comes from the fit alone"));
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
