package org.electrolyst.drivers.palmsens;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Answers as an EmStat would, with a transcript in the place of a measurement. */
final class ScriptedEmStat implements Function<String, String> {
    private final String measurement;
    private final StringBuilder line = new StringBuilder();
    private String type = "es4_lr";
    private boolean running;
    private StringBuilder script = new StringBuilder();
    private boolean loading;
    private boolean gluesEcho;
    private String onLoading = "";
    private final Deque<String> onEndOfLoop = new ArrayDeque<>();
    private String stale = "";

    /** @param measurement what comes after the word of a script; runs on where it does not end with an empty line */
    ScriptedEmStat(String measurement) {
        this.measurement = measurement;
    }

    ScriptedEmStat calling(String typeCode) {
        type = typeCode;
        return this;
    }

    ScriptedEmStat gluingItsEcho() {
        gluesEcho = true;
        return this;
    }

    /** @param error what it says instead of running a script */
    ScriptedEmStat refusing(String error) {
        onLoading = error;
        return this;
    }

    /** @param outputs what comes after the echo of each {@code Y} */
    ScriptedEmStat goingOnWithEach(List<String> outputs) {
        outputs.forEach(output -> onEndOfLoop.add("Y\n" + output));
        return this;
    }

    /** @param outputs what comes for each {@code Y}, with its echo */
    ScriptedEmStat answeringWithEach(List<String> outputs) {
        onEndOfLoop.addAll(outputs);
        return this;
    }

    /** @param output what an older script, still running, has left on the line */
    ScriptedEmStat stillSending(String output) {
        stale = output;
        running = true;
        return this;
    }

    @Override
    public String apply(String sent) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < sent.length(); i++) {
            char c = sent.charAt(i);
            if (c == '\n') {
                out.append(answer(line.toString()));
                line.setLength(0);
            } else {
                line.append(c);
            }
        }
        return out.toString();
    }

    private String answer(String text) {
        if (loading) {
            return load(text);
        }
        return switch (text) {
            case "" -> "";
            case "t" -> "t" + type + "1304#Oct 10 2025 11:22:33\nR*\n";
            case "i" -> "iES4LR22B0042\n";
            case "v" -> "v0105\n";
            case "Z" -> abort();
            case "Y" -> onEndOfLoop.remove();
            case "e" -> {
                loading = true;
                script = new StringBuilder();
                yield "";
            }
            default -> text.charAt(0) + "!0003\n";
        };
    }

    private String abort() {
        boolean was = running;
        running = false;
        String left = stale;
        stale = "";
        return left + (was ? "Z\n*\n\n" : "Z!0006\n");
    }

    private String load(String text) {
        if (!text.isEmpty()) {
            script.append(text).append('\n');
            return "";
        }
        loading = false;
        if (script.toString().equals("cell_off\n")) {
            return "e\n\n";
        }
        String word = script.substring(script.indexOf("\"") + 1, script.lastIndexOf("\""));
        if (!onLoading.isEmpty()) {
            return onLoading;
        }
        running = !measurement.endsWith("\n\n");
        return (gluesEcho ? "eT" : "e\nT") + word + "\n" + measurement;
    }
}
