package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.electrolyst.app.control.ControlAddress;
import org.electrolyst.app.control.ControlClient;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Steers a run that another process carries out. */
@Command(
        name = "control",
        description = {
            "Steer a run that goes on in another process.",
            "pause waits before the next measurement, never inside one; resume goes on; skip cuts the present rest or soak"
                    + " short; stop ends the run after the point under way and stop-now at once, both with the cell off and"
                    + " the stage safe; status says where it stands."
        },
        footer = {"", "Examples:", "  electrolyst control r3 status", "  electrolyst control r3 stop-now"})
final class ControlCommand extends DatabaseCommand {
    private static final List<String> ORDERS = List.of("pause", "resume", "skip", "stop", "stop-now", "status");

    @Parameters(index = "0", paramLabel = "RUN", description = "The run, such as r3.")
    private String run = "";

    @Parameters(index = "1", paramLabel = "ORDER", description = "pause, resume, skip, stop, stop-now or status.")
    private String order = "";

    ControlCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException {
        RecordId id = RecordId.parse(run)
                .filter(record -> record.kind() == RecordId.Kind.RUN)
                .orElseThrow(
                        () -> Failure.usage("'" + run + "' is no run; runs are named r1, r2, ... (electrolyst runs)"));
        String wanted = order.toLowerCase(Locale.ROOT);
        if (!ORDERS.contains(wanted)) {
            throw Failure.usage("'" + order + "' is no order; orders: " + String.join(", ", ORDERS));
        }
        requireKnown(id);
        JsonNode answer = send(id, wanted);
        if (output.isJson()) {
            output.line((ObjectNode) answer);
        } else {
            output.say(answer.path("message").asText());
        }
        if (!answer.path("ok").asBoolean()) {
            throw Failure.failed("refused", answer.path("message").asText(), id.toString());
        }
        output.done(false);
    }

    private void requireKnown(RecordId id) throws StoreException {
        try (Lab lab = openForReading()) {
            if (lab.store().run(id).isEmpty()) {
                throw Failure.failed(
                        "unknownId",
                        "there is no run " + id + " in the database",
                        databaseFile().toString());
            }
        }
    }

    private JsonNode send(RecordId id, String wanted) {
        try {
            return ControlClient.send(ControlAddress.of(databaseFile(), id), wanted);
        } catch (IOException e) {
            throw Failure.failed(
                    "notRunning",
                    id + " does not listen: it has ended, or its process is gone (" + e.getMessage() + "); nothing was"
                            + " changed. See: electrolyst show " + id,
                    databaseFile().toString());
        }
    }
}
