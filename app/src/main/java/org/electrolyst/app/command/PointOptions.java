package org.electrolyst.app.command;

import java.util.Optional;
import java.util.function.Function;
import org.electrolyst.analysis.fit.PointFilter;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.recipe.SettingText;
import picocli.CommandLine.Option;

/** Which points of a spectrum are fitted. */
final class PointOptions {
    @Option(
            names = "--range",
            paramLabel = "LO..HI",
            description = "Frequencies to use, such as '1 Hz..100 kHz'; either end may be left out.")
    private Optional<String> range = Optional.empty();

    @Option(
            names = "--mask",
            paramLabel = "POINTS",
            description = "Points to leave out, by number from 1 in the order of the file: 3,7-9.")
    private Optional<String> masked = Optional.empty();

    @Option(
            names = "--mains",
            paramLabel = "F",
            description = "Leave out points near the mains, '50 Hz' or '60 Hz', and its first harmonics.")
    private Optional<String> mains = Optional.empty();

    /** {@code base} with the points chosen here. */
    PointFilter on(PointFilter base) {
        PointFilter points = base;
        if (range.isPresent()) {
            points = read("--range", range.get(), text -> SettingText.window(base, text));
        }
        if (masked.isPresent()) {
            PointFilter unmasked = points;
            points = read("--mask", masked.get(), text -> unmasked.without(SettingText.points(text)));
        }
        return mains.isPresent() ? awayFromMains(points, mains.get()) : points;
    }

    private static PointFilter awayFromMains(PointFilter points, String text) {
        return read("--mains", text, hertz -> points.awayFromMains(SettingText.hertz(hertz)));
    }

    private static <T> T read(String option, String text, Function<String, T> meaning) {
        try {
            return meaning.apply(text);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(option + ": " + e.getMessage());
        }
    }
}
