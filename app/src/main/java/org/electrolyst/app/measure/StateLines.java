package org.electrolyst.app.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.electrolyst.fixtures.sim.bench.StateChange;

/** Changes of simulated instruments as JSON. */
public final class StateLines {
    private StateLines() {}

    /**
     * One change as one object.
     *
     * @param device what the user calls the device
     */
    public static ObjectNode json(StateChange change, String device) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("at", change.at().toString())
                .put("device", device);
        if (change instanceof StateChange.CellOn on) {
            line.put("event", "cellOn").put("appliedV", on.appliedV());
        } else if (change instanceof StateChange.CellOff) {
            line.put("event", "cellOff");
        } else if (change instanceof StateChange.ScriptStarted) {
            line.put("event", "scriptStarted");
        } else if (change instanceof StateChange.ScriptEnded ended) {
            line.put("event", "scriptEnded").put("how", ended.how());
        } else if (change instanceof StateChange.Stage stage) {
            line.put("event", "stage").put("state", stage.state());
            line.put("temperatureK", stage.temperatureK()).put("targetK", stage.targetK());
        }
        return line;
    }
}
