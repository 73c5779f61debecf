package org.electrolyst.drivers.palmsens;

import java.util.function.Function;

/** Answers as an EmStat would, with a transcript in the place of a measurement. */
final class ScriptedEmStat implements Function<String, String> {
    private final String measurement;
    private final StringBuilder line = new StringBuilder();
    private String type = "es4_lr";
    private boolean running;
    private StringBuilder script = new StringBuilder();
    private boolean loading;

    /** @param measurement what comes after the word of a script; runs on where it does not end with an empty line */
    ScriptedEmStat(String measurement) {
        this.measurement = measurement;
    }

    ScriptedEmStat calling(String typeCode) {
        type = typeCode;
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
        return was ? "Z\n*\n\n" : "Z!0006\n";
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
        running = !measurement.endsWith("\n\n");
        return "e\nT" + word + "\n" + measurement;
    }
}
