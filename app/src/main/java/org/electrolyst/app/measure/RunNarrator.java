package org.electrolyst.app.measure;

import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.electrolyst.acquisition.step.RunListener;
import org.electrolyst.acquisition.step.RunUpdate;
import org.electrolyst.app.output.Output;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.PlannedStep;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.model.run.SeriesRole;

/**
 * Tells the user how a run goes: a line for each step and each event, or one JSON object for everything that was stored.
 * Hears only of what is on the disk already.
 */
final class RunNarrator implements RunListener {
    private final RecordId run;
    private final int steps;
    private final Output output;
    private final Map<SeriesKey, Long> points = new HashMap<>();

    RunNarrator(RecordId run, int steps, Output output) {
        this.run = run;
        this.steps = steps;
        this.output = output;
    }

    @Override
    public void told(RunUpdate update) {
        if (output.isJson()) {
            tellScript(update);
        } else {
            tellPerson(update);
        }
    }

    private void tellPerson(RunUpdate update) {
        if (update instanceof RunUpdate.StepBegan began) {
            output.say(stepNumber(began.step().number()) + " " + words(began.step()));
            points.clear();
        } else if (update instanceof RunUpdate.Stored stored && stored.series().role() != SeriesRole.TEMPERATURE) {
            points.put(stored.series(), stored.points());
        } else if (update instanceof RunUpdate.Happened happened) {
            Flag flag = happened.event().flag();
            output.say(indent() + (flag.level() == Flag.Level.INFO ? "" : "warning: ") + flag.message());
        } else if (update instanceof RunUpdate.StepEnded ended) {
            output.say(indent() + ended.outcome().code() + measured());
        } else if (update instanceof RunUpdate.Ended ended) {
            output.say(run + " " + ended.state().code() + ": " + ended.message());
        }
    }

    private String measured() {
        long sum = points.values().stream().mapToLong(Long::longValue).sum();
        return sum == 0 ? "" : ", " + sum + " points in " + points.size() + " series";
    }

    private static String words(PlannedStep step) {
        String at = step.temperatureK().isPresent() && !step.kind().equals("temperature")
                ? String.format(Locale.ROOT, " at %.1f °C", step.temperatureK().getAsDouble() - ZERO_CELSIUS_K)
                : "";
        return step.kind() + at + ": " + step.description();
    }

    private String stepNumber(int number) {
        String total = Integer.toString(steps);
        return " ".repeat(total.length() - Integer.toString(number).length()) + number + "/" + total;
    }

    private String indent() {
        return " ".repeat(2 * Integer.toString(steps).length() + 4);
    }

    private void tellScript(RunUpdate update) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        if (update instanceof RunUpdate.StepBegan began) {
            line.put("event", "stepBegan")
                    .put("run", run.toString())
                    .put("step", began.step().number());
            line.put("attempt", began.attempt()).put("kind", began.step().kind());
            line.put("description", began.step().description());
        } else if (update instanceof RunUpdate.StepEnded ended) {
            line.put("event", "stepEnded")
                    .put("run", run.toString())
                    .put("step", ended.step().step());
            line.put("attempt", ended.step().attempt())
                    .put("outcome", ended.outcome().code());
        } else if (update instanceof RunUpdate.Stored stored) {
            SeriesKey series = stored.series();
            line.put("event", "stored")
                    .put("run", run.toString())
                    .put("step", series.step().step());
            line.put("attempt", series.step().attempt())
                    .put("role", series.role().code());
            line.put("part", series.part()).put("points", stored.points());
        } else if (update instanceof RunUpdate.Happened happened) {
            Flag flag = happened.event().flag();
            line.put("event", "happened").put("run", run.toString());
            line.put("at", happened.event().at().toString())
                    .put("level", flag.level().code());
            line.put("code", flag.code()).put("message", flag.message());
        } else if (update instanceof RunUpdate.Ended ended) {
            line.put("event", "ended")
                    .put("run", run.toString())
                    .put("state", ended.state().code());
            line.put("message", ended.message());
        } else {
            return;
        }
        output.line(line);
    }
}
