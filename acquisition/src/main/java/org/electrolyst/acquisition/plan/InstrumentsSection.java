package org.electrolyst.acquisition.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.stage.StageLimits;

/**
 * The instruments of a plan with their limits, empty where the plan names none or none that is known.
 *
 * @param hasStage whether the plan names a stage, known or not
 */
record InstrumentsSection(
        Optional<PlannedInstrument> potentiostat,
        Optional<PotentiostatLimits> potentiostatLimits,
        boolean hasStage,
        Optional<PlannedInstrument> stage,
        Optional<StageLimits> stageLimits) {
    private static final Pattern TCP = Pattern.compile("tcp:(\\[[0-9a-fA-F:]+]|[^:\\s]+):\\d{1,5}");
    private static final String EXAMPLE = "{driver: palmsens, model: emstat4-lr, port: /dev/ttyUSB0}";

    static InstrumentsSection read(Settings plan, KnownInstruments known) {
        Optional<Settings> section = plan.requiredSection("instruments", "{potentiostat: " + EXAMPLE + "}");
        Optional<Settings> meter = section.flatMap(s -> s.requiredSection("potentiostat", EXAMPLE));
        Optional<Settings> stage = section.flatMap(s -> s.section("stage"));
        boolean hasStage = section.isPresent() && section.get().map().has("stage");
        section.ifPresent(Settings::refuseOthers);
        Optional<Found<PotentiostatLimits>> foundMeter = meter.flatMap(m -> find(m, known.potentiostats()));
        Optional<Found<StageLimits>> foundStage = stage.flatMap(s -> find(s, known.stages()));
        InstrumentsSection instruments = new InstrumentsSection(
                foundMeter.map(Found::instrument),
                foundMeter.map(Found::limits),
                hasStage,
                foundStage.map(Found::instrument),
                foundStage.map(Found::limits));
        stage.ifPresent(instruments::requireTwoPorts);
        return instruments;
    }

    private void requireTwoPorts(Settings stageSettings) {
        if (potentiostat.isPresent()
                && potentiostat.map(PlannedInstrument::port).equals(stage.map(PlannedInstrument::port))) {
            stageSettings.error(
                    "port",
                    "potentiostat and stage are both on " + potentiostat.get().port(),
                    "Correct one of them.");
        }
    }

    /** An instrument that a driver knows, with its limits. */
    private record Found<L>(PlannedInstrument instrument, L limits) {}

    private static <L> Optional<Found<L>> find(Settings settings, Map<String, Map<String, L>> known) {
        List<String> drivers = sorted(known);
        Optional<String> driver = settings.require("driver", drivers.get(0)).flatMap(v -> v.word(drivers));
        Map<String, L> byModel = known.getOrDefault(driver.orElse(""), Map.of());
        List<String> models = sorted(byModel);
        Optional<String> model = settings.require("model", models.isEmpty() ? "t95" : models.get(0))
                .flatMap(v -> driver.isPresent() ? v.word(models) : v.text());
        Optional<String> port = settings.require("port", "/dev/ttyUSB0")
                .flatMap(v -> v.read(InstrumentsSection::port, "Write it like /dev/ttyUSB0, COM3 or tcp:host:port."));
        settings.refuseOthers();
        Optional<L> limits = model.flatMap(m -> Optional.ofNullable(byModel.get(m)));
        if (driver.isEmpty() || limits.isEmpty() || port.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Found<>(new PlannedInstrument(driver.get(), model.orElseThrow(), port.get()), limits.get()));
    }

    private static String port(String text) {
        if (text.startsWith("tcp:") && !TCP.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' has not the form tcp:host:port");
        }
        return text;
    }

    private static List<String> sorted(Map<String, ?> byName) {
        return byName.keySet().stream().sorted().toList();
    }
}
