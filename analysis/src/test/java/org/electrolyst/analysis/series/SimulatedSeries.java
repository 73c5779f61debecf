package org.electrolyst.analysis.series;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.Relation;
import org.electrolyst.analysis.fit.SeriesRelations;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.TwoArcSeries;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Series that are known exactly, and the models that the tests fit to them. */
final class SimulatedSeries {
    /** What does not change in them but where an exponent drifts. */
    static final Map<String, Relation> COMMON_SHAPE = Map.of(
            "CPE1.capacitance", Relation.COMMON,
            "CPE1.n", Relation.COMMON,
            "CPE2.capacitance", Relation.COMMON,
            "CPE2.n", Relation.COMMON);
    /** The whole truth about them but where an exponent drifts. */
    static final Map<String, Relation> LAWS =
            with(COMMON_SHAPE, Map.of("R1", Relation.ARRHENIUS, "R2", Relation.ARRHENIUS));

    private static final double AREA_M2 = 1e-4;
    static final Cell CELL = new Cell(
            Optional.of(new CellType("SS", "SS")),
            Optional.of(new CellGeometry(
                    Quantity.of(TwoArcSeries.CELL_CONSTANT_PER_M * AREA_M2, Dimension.LENGTH),
                    Quantity.of(AREA_M2, Dimension.AREA))),
            OptionalDouble.empty());
    private static final FitSettings SETTINGS =
            FitSettings.defaults().assigning(Map.of("R1", ArcAssignment.BULK, "R2", ArcAssignment.GRAIN_BOUNDARY));

    private SimulatedSeries() {}

    static Map<String, Relation> with(Map<String, Relation> relations, Map<String, Relation> others) {
        Map<String, Relation> both = new TreeMap<>(relations);
        both.putAll(others);
        return both;
    }

    static Recipe recipe(Map<String, Relation> relations, FitSettings settings) {
        return new Recipe(Optional.of(TwoArcSeries.CIRCUIT), settings, Form.SIGMA_T, ArrheniusWeights.FIT)
                .with(new SeriesRelations(relations));
    }

    static List<MeasuredSpectrum> measured(TwoArcSeries truth, long seed) {
        return IntStream.range(0, TwoArcSeries.TEMPERATURES_K.size())
                .mapToObj(i -> {
                    double kelvin = TwoArcSeries.TEMPERATURES_K.at(i);
                    return new MeasuredSpectrum(
                            new DataSource("simulated", i + 1),
                            truth.measured(kelvin, new Noise(seed)),
                            OptionalDouble.of(kelvin));
                })
                .toList();
    }

    /** The same, whose temperatures are off by as much as their uncertainty lets expect. */
    static List<MeasuredSpectrum> measured(TwoArcSeries truth, long seed, double temperatureUncertaintyK) {
        Noise noise = new Noise(seed);
        return IntStream.range(0, TwoArcSeries.TEMPERATURES_K.size())
                .mapToObj(i -> {
                    double kelvin = TwoArcSeries.TEMPERATURES_K.at(i);
                    double actual = kelvin + temperatureUncertaintyK * noise.standardNormal("temperature", i);
                    return new MeasuredSpectrum(
                            new DataSource("simulated", i + 1),
                            truth.measured(actual, noise),
                            OptionalDouble.of(kelvin),
                            OptionalDouble.of(temperatureUncertaintyK));
                })
                .toList();
    }

    static SeriesResult analyse(Map<String, Relation> relations, List<MeasuredSpectrum> spectra) throws Cancelled {
        return new SeriesAnalysis(recipe(relations, SETTINGS)).analyse("simulated", spectra, CELL, new Cancel());
    }
}
