package org.electrolyst.app.measure;

import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Function;
import org.electrolyst.acquisition.engine.RunControl;
import org.electrolyst.acquisition.engine.RunStatus;
import org.electrolyst.app.control.ControlServer;
import org.electrolyst.model.run.RecordId;

/** Carries out the orders that come in over the control socket of a run. */
final class Steering implements Function<String, ObjectNode> {
    private final RecordId run;
    private final int steps;
    private final RunControl control;

    Steering(RecordId run, int steps, RunControl control) {
        this.run = run;
        this.steps = steps;
        this.control = control;
    }

    @Override
    public ObjectNode apply(String order) {
        switch (order) {
            case "pause" -> {
                control.pause();
                return done("pauses before the next measurement; the cell is off while it waits");
            }
            case "resume" -> {
                control.resume();
                return done("goes on");
            }
            case "skip" -> {
                return control.skip()
                        ? done("ends the present wait")
                        : ControlServer.refusal(run + " is in no wait that can be skipped; nothing was changed");
            }
            case "stop" -> {
                control.stop();
                return done("stops after the point under way");
            }
            case "stop-now" -> {
                control.stopNow();
                return done("stops");
            }
            case "status" -> {
                return status(control.status());
            }
            default -> {
                return ControlServer.refusal("'" + order + "' is no order; nothing was changed");
            }
        }
    }

    private ObjectNode done(String words) {
        return JsonNodeFactory.instance.objectNode().put("ok", true).put("message", run + " " + words);
    }

    private ObjectNode status(RunStatus status) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("ok", true).put("message", words(status));
        node.put("run", run.toString()).put("state", status.state().code());
        node.put("step", status.step().map(step -> step.number()).orElse(null)).put("steps", steps);
        node.put("doing", status.doing()).put("points", status.points());
        if (status.temperatureK().isPresent()) {
            node.put("temperatureK", status.temperatureK().getAsDouble());
        } else {
            node.putNull("temperatureK");
        }
        return node.put("paused", status.paused()).put("stopping", status.stopping());
    }

    private String words(RunStatus status) {
        String step = status.step()
                .map(s -> ", step " + s.number() + " of " + steps + " (" + s.kind() + ")")
                .orElse("");
        String temperature = status.temperatureK().isPresent()
                ? String.format(Locale.ROOT, ", %.1f °C", status.temperatureK().getAsDouble() - ZERO_CELSIUS_K)
                : "";
        String asked = status.stopping() ? ", stopping" : status.paused() ? ", paused" : "";
        return run + " is " + status.state().code() + step + ": " + status.doing() + "; " + status.points()
                + " points stored" + temperature + asked;
    }
}
