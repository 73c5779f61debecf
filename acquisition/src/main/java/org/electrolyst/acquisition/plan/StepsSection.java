package org.electrolyst.acquisition.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.electrolyst.acquisition.yaml.Problems;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlValue;

/** The steps of a plan, unrolled into the order of execution. */
final class StepsSection {
    private static final String TEMPERATURES = "temperatures";

    private final StepContext context;
    private final Problems problems;
    private final TemperatureSettings temperatures;
    private final Schedule schedule = new Schedule();

    private StepsSection(StepContext context, Problems problems) {
        this.context = context;
        this.problems = problems;
        this.temperatures = new TemperatureSettings(context.bench(), context.stabilize());
    }

    /** A step that was read, with the settings that it was read from. */
    private record ReadStep(StepSettings step, Settings settings) {}

    static List<ScheduledStep> read(Settings plan, StepContext context, Problems problems) {
        StepsSection section = new StepsSection(context, problems);
        plan.require("steps", "[impedance: {}]").ifPresent(section::read);
        return section.schedule.steps();
    }

    private void read(YamlValue steps) {
        List<String> kinds = Stream.concat(StepKinds.names().stream(), Stream.of(TEMPERATURES))
                .toList();
        for (YamlValue item : itemsOf(steps)) {
            KeyedStep.read(item, kinds, problems).ifPresent(this::outermost);
        }
        if (schedule.hasOverflowed()) {
            steps.error(
                    "there are more than " + Schedule.MOST_STEPS + " steps, loops unrolled",
                    "Split the plan into several.");
        }
    }

    private static List<YamlValue> itemsOf(YamlValue steps) {
        List<YamlValue> items = steps.items();
        if (items.isEmpty()) {
            steps.error("there are no steps", "Add one, such as '- impedance: {}'.");
        }
        return items;
    }

    private void outermost(KeyedStep keyed) {
        if (keyed.kind().equals(TEMPERATURES)) {
            loop(keyed.settings());
            return;
        }
        Optional<TemperatureStep> at = temperatures.one(keyed.settings());
        Optional<ReadStep> step = step(keyed);
        at.ifPresent(schedule::goTo);
        step.ifPresent(this::add);
    }

    private void loop(Settings settings) {
        settings.require("at", "[20 °C, 40 °C]")
                .filter(at -> at.items().isEmpty())
                .ifPresent(at -> at.error("there are no temperatures", "Add some, such as '[20 °C, 40 °C]'."));
        List<TemperatureStep> targets = temperatures.all(settings);
        List<ReadStep> body =
                settings.require("do", "[impedance: {}]").map(this::body).orElse(List.of());
        settings.refuseOthers();
        for (TemperatureStep target : targets) {
            schedule.goTo(target);
            body.forEach(this::add);
            if (schedule.hasOverflowed()) {
                return;
            }
        }
    }

    private List<ReadStep> body(YamlValue steps) {
        List<ReadStep> body = new ArrayList<>();
        for (YamlValue item : itemsOf(steps)) {
            KeyedStep.read(item, StepKinds.names(), problems).ifPresent(keyed -> {
                for (String key : List.of("at", "ramp", "stabilize")) {
                    if (keyed.settings().find(key).isPresent()) {
                        keyed.settings().error(key, "'" + key + "' is set by 'temperatures' around it", "Remove it.");
                    }
                }
                step(keyed).ifPresent(body::add);
            });
        }
        return body;
    }

    private Optional<ReadStep> step(KeyedStep keyed) {
        return StepKinds.read(keyed.kind(), keyed.settings(), context)
                .map(step -> new ReadStep(step, keyed.settings()));
    }

    private void add(ReadStep read) {
        schedule.add(read.step());
        if (read.step() instanceof BruceVincentStep && schedule.wasHotter()) {
            read.settings()
                    .warning(
                            "the cell was hotter before this triple, and interfaces age with heat",
                            "Put the triple first, or see that R_i is stable to 2 % before it.");
        }
    }
}
