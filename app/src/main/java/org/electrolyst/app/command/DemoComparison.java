package org.electrolyst.app.command;

import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.arrhenius.ArrheniusAnalysis;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.analysis.series.RunResult;
import org.electrolyst.analysis.series.Visit;
import org.electrolyst.app.lab.Target;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.QuantityText;
import org.electrolyst.app.output.TextTable;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.materials.MaterialProperty;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.TransportQuantity;

/** What was put into a simulated cell against what the analysis of the run recovered. */
final class DemoComparison {
    private static final double REFERENCE_K = 20 + ZERO_CELSIUS_K;
    private static final double SAME_TEMPERATURE_K = 1;
    private static final double S_PER_CM = 0.01;

    private final SimulatedCell cell;
    private final Target target;
    private final RunResult result;
    private final TextTable table = new TextTable("quantity", "put in", "recovered", "95 % interval", "inside");

    DemoComparison(SimulatedCell cell, Target target, RunResult result) {
        this.cell = cell;
        this.target = target;
        this.result = result;
    }

    void print(Output output, PrintStream out) {
        Optional<Visit> visit = result.visits().stream()
                .filter(v -> Math.abs(v.temperatureK() - REFERENCE_K) < SAME_TEMPERATURE_K)
                .findFirst();
        visit.flatMap(Visit::conductivitySPerM)
                .ifPresent(sigma -> compare(
                        output,
                        "total conductivity at 20 °C",
                        "S/cm",
                        S_PER_CM * cell.totalConductivitySPerM(REFERENCE_K),
                        sigma.times(S_PER_CM)));
        visit.flatMap(Visit::interfaceOhm)
                .ifPresent(r -> compare(
                        output,
                        "resistance of both interfaces at 20 °C",
                        "Ω",
                        cell.interfacialResistanceOhm(REFERENCE_K),
                        r));
        result.series()
                .arrhenius()
                .forEach(law -> compare(
                        output,
                        "activation energy, " + law.quantity().code(),
                        "eV",
                        exact(law).activationEnergyEv().value(),
                        law.activationEnergyEv()));
        result.transference()
                .forEach(t -> t.transference()
                        .ifPresent(estimate -> compare(
                                output,
                                "transference number",
                                "",
                                cell.material()
                                        .datum(MaterialProperty.TRANSFERENCE_NUMBER)
                                        .value(),
                                estimate)));
        for (TransportQuantity part : List.of(TransportQuantity.BULK, TransportQuantity.GRAIN_BOUNDARY)) {
            if (result.series().arrhenius(part).isEmpty()) {
                notResolved(output, part);
            }
        }
        if (!output.isJson()) {
            table.print(out, "");
            cell.geometry()
                    .relativeUncertainty()
                    .ifPresent(u -> output.say("The geometry adds "
                            + QuantityText.with(100 * u, OptionalDouble.empty(), "%")
                            + " to every conductivity, common to all temperatures."));
            output.say("Activation energies and diffusion coefficient of the cell are assumed, not measured values.");
        }
    }

    private void compare(Output output, String quantity, String unit, double putIn, Estimate recovered) {
        boolean known = recovered.lower95().isPresent() && recovered.upper95().isPresent();
        boolean inside = known
                && putIn >= recovered.lower95().getAsDouble()
                && putIn <= recovered.upper95().getAsDouble();
        table.row(
                quantity,
                QuantityText.with(putIn, OptionalDouble.empty(), unit),
                QuantityText.with(recovered.value(), recovered.standardUncertainty(), unit),
                known
                        ? QuantityText.with(recovered.lower95().getAsDouble(), OptionalDouble.empty(), "") + " to "
                                + QuantityText.with(recovered.upper95().getAsDouble(), OptionalDouble.empty(), unit)
                        : "not stated",
                known ? (inside ? "yes" : "no") : "-");
        if (output.isJson()) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("quantity", quantity).put("unit", unit).put("putIn", putIn).put("recovered", recovered.value());
            recovered.standardUncertainty().ifPresent(u -> node.put("standardUncertainty", u));
            node.put("insideInterval", inside);
            output.line(node);
        }
    }

    private void notResolved(Output output, TransportQuantity part) {
        String why = "not resolved: above " + Quantity.of(highestHz(), Dimension.FREQUENCY);
        table.row("conductivity, " + part.code(), "", why, "", "-");
        if (output.isJson()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("quantity", "conductivity, " + part.code())
                    .put("recovered", why));
        }
    }

    private double highestHz() {
        return target.spectra().stream()
                .mapToDouble(s -> s.spectrum().frequencyHz().max())
                .max()
                .orElseThrow();
    }

    /** The line through the exact conductivities at the same temperatures, by the same weights: their sum bends. */
    private ArrheniusResult exact(ArrheniusResult found) {
        List<ArrheniusResult.Point> points =
                found.points().stream().map(p -> exact(found.quantity(), p)).toList();
        return new ArrheniusAnalysis(found.form(), ArrheniusWeights.FIT)
                .straight()
                .fit("put in", found.quantity(), points)
                .orElseThrow();
    }

    private ArrheniusResult.Point exact(TransportQuantity quantity, ArrheniusResult.Point found) {
        double conductivity = conductivity(quantity, found.temperatureK());
        double relative = conductivity / found.conductivitySPerM();
        return new ArrheniusResult.Point(
                found.temperatureK(),
                conductivity,
                found.standardUncertaintySPerM().isPresent()
                        ? OptionalDouble.of(
                                relative * found.standardUncertaintySPerM().getAsDouble())
                        : OptionalDouble.empty());
    }

    private double conductivity(TransportQuantity quantity, double kelvin) {
        double cellConstant = cell.geometry().cellConstantPerM();
        return switch (quantity) {
            case BULK -> cellConstant / cell.bulkResistanceOhm(kelvin);
            case GRAIN_BOUNDARY -> cellConstant / cell.grainBoundaryResistanceOhm(kelvin);
            case TOTAL -> cellConstant / cell.totalElectrolyteResistanceOhm(kelvin);
        };
    }
}
