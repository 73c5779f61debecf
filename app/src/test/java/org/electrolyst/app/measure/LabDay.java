package org.electrolyst.app.measure;

import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fitting.PolynomialCurveFitter;
import org.apache.commons.math3.fitting.WeightedObservedPoints;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.analysis.series.RunResult;
import org.electrolyst.analysis.series.Visit;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.Plans;
import org.electrolyst.app.lab.Target;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.materials.MaterialProperty;
import org.electrolyst.fixtures.materials.SimulatedMaterial;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.WallTime;
import org.electrolyst.store.StoreException;

/** The simulated laboratory day from its plan to its numbers: real drivers, lines, engine, database and analysis. */
final class LabDay {
    private static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");
    private static final double REFERENCE_K = 20 + ZERO_CELSIUS_K;
    private static final double SAME_TEMPERATURE_K = 1;

    private LabDay() {}

    /** A number that a day gave, beside what was put in. */
    record Found(String quantity, double truth, Estimate estimate) {
        /** Whether an uncertainty is stated at all. */
        boolean isComplete() {
            return estimate.standardUncertainty().isPresent();
        }

        /** How many of its stated standard uncertainties it is off. */
        double score() {
            return (estimate.value() - truth) / estimate.standardUncertainty().orElseThrow();
        }

        boolean holdsTruth() {
            return isComplete()
                    && estimate.lower95().orElseThrow() <= truth
                    && truth <= estimate.upper95().orElseThrow();
        }
    }

    /** Measures and analyses one day. */
    static List<Found> of(SimulatedMaterial material, long seed, Path database) throws StoreException, Cancelled {
        Plan plan = (Plan) Plans.read(DemoPlan.text(material, seed).getBytes(StandardCharsets.UTF_8), "day.yaml");
        try (Lab lab = Lab.open(database, new WallTime());
                SimulatedLaboratory laboratory = SimulatedLaboratory.of(plan, MORNING, seed, Optional.empty())) {
            Terminal silent = silent(database.toAbsolutePath().getParent());
            MeasuringJob.Measured measured = new MeasuringJob(lab.store(), database, silent.err())
                    .run(plan, laboratory, new Output(silent, false));
            Target target = lab.target(measured.run().toString()).orElseThrow();
            return compare(laboratory.cell(), lab.analyse(target, lab.plannedRecipe(target), new Cancel()));
        }
    }

    private static Terminal silent(Path folder) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        return new Terminal(nowhere, nowhere, folder, Map.of(), new WallTime(), false);
    }

    private static List<Found> compare(SimulatedCell cell, RunResult result) {
        List<Found> found = new ArrayList<>();
        Visit morning = result.visits().stream()
                .filter(visit -> Math.abs(visit.temperatureK() - REFERENCE_K) < SAME_TEMPERATURE_K)
                .findFirst()
                .orElseThrow();
        found.add(new Found(
                "total conductivity at 20 °C, S/m",
                cell.totalConductivitySPerM(morning.temperatureK()),
                morning.conductivitySPerM().orElseThrow()));
        found.add(new Found(
                "resistance of both interfaces at 20 °C, Ω",
                cell.interfacialResistanceOhm(morning.temperatureK()),
                morning.interfaceOhm().orElseThrow()));
        ArrheniusResult total =
                result.series().arrhenius(TransportQuantity.TOTAL).orElseThrow();
        found.add(new Found(
                "activation energy of the total conductivity, eV",
                activationEnergyEv(cell, total),
                total.activationEnergyEv()));
        result.transference()
                .forEach(t -> found.add(new Found(
                        "transference number",
                        cell.material()
                                .datum(MaterialProperty.TRANSFERENCE_NUMBER)
                                .value(),
                        t.transference().orElseThrow())));
        return found;
    }

    /**
     * By the line through the exact conductivities at the temperatures of the points, with their weights: the conductivity of
     * a sum of two parts bends, and a line through it is a matter of weights.
     */
    private static double activationEnergyEv(SimulatedCell cell, ArrheniusResult found) {
        WeightedObservedPoints exact = new WeightedObservedPoints();
        for (ArrheniusResult.Point point : found.points()) {
            double kelvin = point.temperatureK();
            double relative = point.standardUncertaintySPerM().orElseThrow() / point.conductivitySPerM();
            exact.add(
                    1 / (relative * relative),
                    REFERENCE_K / kelvin,
                    Math.log(cell.totalConductivitySPerM(kelvin) * kelvin));
        }
        double slope = PolynomialCurveFitter.create(1).fit(exact.toList())[1];
        return -BOLTZMANN_EV_PER_K * REFERENCE_K * slope;
    }
}
