package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.Target;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.QuantityText;
import org.electrolyst.app.output.SampleText;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.app.output.TextTable;
import org.electrolyst.app.recipe.BundledRecipes;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.run.MeasurementRecord;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StoredCurve;
import org.electrolyst.model.run.StoredResult;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one record of the database. */
@Command(
        name = "show",
        description = "Show a sample, a run (r1), a spectrum (s1), a polarization curve (c1) or a result (a1).",
        footer = {"", "Examples:", "  electrolyst show P03", "  electrolyst show s1 --json"})
final class ShowCommand extends DatabaseCommand {
    @Parameters(paramLabel = "ID", description = "What to show.")
    private String id = "";

    ShowCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException {
        try (Lab lab = openForReading()) {
            Optional<RecordId> record = RecordId.parse(id);
            Optional<Target> target = lab.target(id);
            if (target.isPresent()) {
                target(lab, target.get(), output);
            } else if (record.isEmpty()) {
                throw unknown();
            } else {
                switch (record.get().kind()) {
                    case SPECTRUM -> spectrum(lab.store().spectrum(record.get()).orElseThrow(this::unknown), output);
                    case CURVE -> curve(lab.store().curve(record.get()).orElseThrow(this::unknown), output);
                    case RESULT -> result(lab.store().result(record.get()).orElseThrow(this::unknown), output);
                    case RUN -> throw unknown();
                }
            }
        }
    }

    private static void result(StoredResult stored, Output output) {
        output.result(stored.result());
        output.say(stored.id() + " was made at " + stored.computedAt() + " by electrolyst " + stored.softwareVersion()
                + ", recipe " + recipe(stored, BundledRecipes.namesByHash()) + ":");
        output.say(stored.recipe());
    }

    /** The beginning of the hash, with the name of a recipe of the program. */
    private static String recipe(StoredResult stored, Map<String, String> names) {
        String hash = stored.recipeSha256().substring(0, 8);
        return names.containsKey(stored.recipeSha256()) ? names.get(stored.recipeSha256()) + " (" + hash + ")" : hash;
    }

    private Failure unknown() {
        return Failure.failed(
                "unknownId",
                "there is no '" + id + "' in the database",
                databaseFile().toString());
    }

    private void target(Lab lab, Target target, Output output) throws StoreException {
        List<StoredResult> results = lab.results(target);
        if (output.isJson()) {
            ObjectNode node = target.run().isPresent()
                    ? RunsCommand.json(target.runs().get(0))
                    : target.sample().map(SampleText::json).orElse(JsonNodeFactory.instance.objectNode());
            target.runs().forEach(run -> node.withArray("runs").add(run.id().toString()));
            target.spectra().forEach(s -> node.withArray("spectrumIds").add(s.id().toString()));
            results.forEach(r -> node.withArray("resultIds").add(r.id().toString()));
            output.line(node);
            return;
        }
        target.sample().ifPresent(sample -> SampleText.print(sample, terminal().out()));
        if (target.run().isPresent()) {
            Optional<MeasurementRecord> measurement =
                    lab.store().measurements().find(target.run().get());
            if (measurement.isPresent()) {
                new MeasurementText(lab.store().measurements(), measurement.get())
                        .print(output, terminal().out());
            }
        }
        TextTable spectra = new TextTable("spectrum", "source", "no.", "points", "frequencies", "temperature");
        for (StoredSpectrum s : target.spectra()) {
            spectra.row(
                    s.id().toString(),
                    s.source().source(),
                    Integer.toString(s.source().spectrum()),
                    Integer.toString(s.spectrum().size()),
                    range(s),
                    temperature(s));
        }
        spectra.print(terminal().out(), "");
        if (target.run().isPresent()) {
            output.notes(lab.store().notes(target.run().get()), "");
        }
        Map<String, String> names = BundledRecipes.namesByHash();
        TextTable table = new TextTable("result", "of", "made by", "flags");
        for (StoredResult r : results) {
            table.row(
                    r.id().toString(),
                    r.result().getClass().getSimpleName().replace("Result", "").toLowerCase(Locale.ROOT) + " "
                            + r.result().source(),
                    "electrolyst " + r.softwareVersion() + ", recipe " + recipe(r, names),
                    Integer.toString(r.result().flags().size()));
        }
        table.print(terminal().out(), "");
    }

    private void spectrum(StoredSpectrum s, Output output) {
        if (output.isJson()) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("spectrum", s.id().toString())
                    .put("run", s.run().toString())
                    .put("source", s.source().source())
                    .put("number", s.source().spectrum());
            if (s.conditions().temperatureK().isPresent()) {
                node.put("temperatureK", s.conditions().temperatureK().getAsDouble());
            } else {
                node.putNull("temperatureK");
            }
            for (int i = 0; i < s.spectrum().size(); i++) {
                node.withArray("frequencyHz").add(s.spectrum().frequencyHz().at(i));
                node.withArray("realOhm").add(s.spectrum().realOhm().at(i));
                node.withArray("imaginaryOhm").add(s.spectrum().imaginaryOhm().at(i));
            }
            output.line(node);
            return;
        }
        output.say(s.id() + " of " + s.run() + ": " + s.source().source() + ", spectrum "
                + s.source().spectrum() + ", " + range(s) + ", " + temperature(s));
        TextTable table = new TextTable("frequency / Hz", "Z' / Ω", "Z'' / Ω");
        for (int i = 0; i < s.spectrum().size(); i++) {
            table.row(
                    QuantityFormat.number(s.spectrum().frequencyHz().at(i), 6),
                    QuantityFormat.number(s.spectrum().realOhm().at(i), 6),
                    QuantityFormat.number(s.spectrum().imaginaryOhm().at(i), 6));
        }
        table.print(terminal().out(), "");
    }

    private void curve(StoredCurve c, Output output) {
        if (output.isJson()) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.put("curve", c.id().toString())
                    .put("run", c.run().toString())
                    .put("source", c.source().source());
            for (int i = 0; i < c.curve().size(); i++) {
                node.withArray("timeS").add(c.curve().timeS().at(i));
                node.withArray("currentA").add(c.curve().currentA().at(i));
                node.withArray("voltageV").add(c.curve().voltageV().at(i));
            }
            output.line(node);
            return;
        }
        output.say(c.id() + " of " + c.run() + ": " + c.source().source() + ", "
                + c.curve().size() + " points");
        TextTable table = new TextTable("time / s", "current / A", "voltage / V");
        for (int i = 0; i < c.curve().size(); i++) {
            table.row(
                    QuantityFormat.number(c.curve().timeS().at(i), 6),
                    QuantityFormat.number(c.curve().currentA().at(i), 6),
                    QuantityFormat.number(c.curve().voltageV().at(i), 6));
        }
        table.print(terminal().out(), "");
    }

    private static String temperature(StoredSpectrum s) {
        return s.conditions().temperatureK().isPresent()
                ? QuantityText.celsius(s.conditions().temperatureK().getAsDouble())
                : "temperature not known";
    }

    private static String range(StoredSpectrum s) {
        return hertz(s.spectrum().frequencyHz().max()) + " to "
                + hertz(s.spectrum().frequencyHz().min());
    }

    private static String hertz(double frequency) {
        return Quantity.of(frequency, Dimension.FREQUENCY).toString();
    }
}
