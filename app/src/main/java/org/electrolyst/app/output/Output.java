package org.electrolyst.app.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;
import org.electrolyst.store.result.ResultJson;

/** Results of a command in the form asked for, and the exit code that follows from them. */
public final class Output {
    private final Terminal terminal;
    private final boolean json;
    private final ResultText text;
    private int succeeded;
    private int failed;
    private boolean needsPerson;

    public Output(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
        this.text = new ResultText(terminal.out());
    }

    public boolean isJson() {
        return json;
    }

    /** One item of a batch came out well. */
    public void result(Result result) {
        if (json) {
            line(ResultJson.toJson(result));
        } else {
            text.print(result);
        }
        if (hasNoNumbers(result)) {
            failed++;
        } else {
            succeeded++;
        }
        needsPerson |= result.needsPerson();
    }

    private static boolean hasNoNumbers(Result result) {
        return (result instanceof FitResult fit && fit.status() == FitResult.Status.FAILED)
                || (result instanceof DrtResult drt && drt.distribution().isEmpty());
    }

    /** The results on one item of a batch. */
    public void results(List<? extends Result> results) {
        results.forEach(this::result);
    }

    /** One item of a batch failed; the others go on. */
    public void failure(String source, String code, String message, String where) {
        if (json) {
            ObjectNode error = JsonNodeFactory.instance.objectNode();
            error.put("code", code).put("message", message).put("where", where);
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("source", source.isEmpty() ? null : source).set("error", error);
            line(line);
        }
        String place = message.contains(where) ? "" : where + ": ";
        terminal.err().println("electrolyst: " + place + message);
        failed++;
    }

    /** The work on one item of a batch. */
    public interface Item {
        /** Does it; a {@link Failure} concerns this item alone, unless the command line is to blame. */
        void run() throws StoreException, Cancelled;
    }

    /** Does the work on one item; if it fails, the others go on. */
    public void item(String source, Item item) throws StoreException, Cancelled {
        try {
            item.run();
        } catch (Failure failure) {
            if (failure.exitCode() == ExitCode.USAGE) {
                throw failure;
            }
            failure(source, failure.code(), String.valueOf(failure.getMessage()), failure.where());
        }
    }

    /** One item was done that is no result. */
    public void done(boolean personNeeded) {
        succeeded++;
        needsPerson |= personNeeded;
    }

    /** One JSON object on a line of its own. */
    public void line(ObjectNode object) {
        terminal.out().println(object);
    }

    /** A line for people; not part of JSON output. */
    public void say(String line) {
        if (!json) {
            terminal.out().println(line);
        }
    }

    /** Flags for people, by importance. */
    public void notes(List<Flag> flags, String indent) {
        for (Flag flag : flags) {
            say(indent + (flag.level() == Flag.Level.INFO ? "note: " : "warning: ") + flag.message());
        }
    }

    /** What the process is to tell its caller. */
    public ExitCode exitCode() {
        if (failed > 0 && succeeded == 0) {
            return ExitCode.FAILED;
        }
        return failed > 0 || needsPerson ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
    }
}
