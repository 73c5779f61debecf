package org.electrolyst.reports.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.Result;
import org.electrolyst.reports.table.Entry;

/** How the kinds and flags of results are said. */
final class Wording {
    private Wording() {}

    /** The logarithm that is linear in 1/T. */
    static String of(ArrheniusResult.Form form) {
        return switch (form) {
            case SIGMA_T -> "ln(σT)";
            case SIGMA -> "ln σ";
        };
    }

    static String weights(String code) {
        return code.equals("none") ? "unweighted" : "weighted by " + code;
    }

    static Entry.Tone tone(Flag.Level level) {
        return switch (level) {
            case INFO -> Entry.Tone.PLAIN;
            case WARNING -> Entry.Tone.WARNING;
            case NEEDS_PERSON -> Entry.Tone.NEEDS_PERSON;
        };
    }

    static String of(Flag.Level level) {
        return switch (level) {
            case INFO -> "Note";
            case WARNING -> "Warning";
            case NEEDS_PERSON -> "Needs a person";
        };
    }

    /** All flags of a result in one cell, the most serious first. */
    static Entry flags(Result result) {
        List<Flag> flags = result.flags().stream()
                .sorted(Comparator.comparing(Flag::level).reversed())
                .toList();
        if (flags.isEmpty()) {
            return Entry.text("none");
        }
        String text = flags.stream()
                .map(flag -> of(flag.level()) + ": " + flag.message())
                .collect(Collectors.joining("\n"));
        return new Entry.Text(text, tone(flags.get(0).level()));
    }
}
