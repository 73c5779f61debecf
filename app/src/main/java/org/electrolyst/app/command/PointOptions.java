package org.electrolyst.app.command;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.electrolyst.analysis.fit.PointFilter;
import org.electrolyst.app.output.Failure;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.quantity.QuantityFormatException;
import picocli.CommandLine.Option;

/** Which points of a spectrum are fitted. */
final class PointOptions {
    private static final Pattern POINTS = Pattern.compile("\\s*(\\d{1,7})\\s*(?:-\\s*(\\d{1,7})\\s*)?");

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

    /** The points chosen. */
    PointFilter filter() {
        try {
            PointFilter filter = window(PointFilter.all());
            if (masked.isPresent()) {
                filter = filter.without(points(masked.get()));
            }
            return mains.isPresent() ? filter.awayFromMains(hertz("--mains", mains.get())) : filter;
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private PointFilter window(PointFilter filter) {
        if (range.isEmpty()) {
            return filter;
        }
        String[] ends = range.get().split("\\.\\.", -1);
        if (ends.length != 2) {
            throw Failure.usage("'" + range.get() + "' is no range of frequencies; write '1 Hz..100 kHz'");
        }
        OptionalDouble low = end(ends[0]);
        OptionalDouble high = end(ends[1]);
        if (low.isPresent() && high.isPresent() && low.getAsDouble() >= high.getAsDouble()) {
            throw Failure.usage("the range '" + range.get() + "' is empty; write the lower frequency first");
        }
        return filter.within(low, high);
    }

    private static OptionalDouble end(String text) {
        return text.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(hertz("--range", text));
    }

    private static double hertz(String option, String text) {
        try {
            return Quantity.parse(text, Dimension.FREQUENCY).si();
        } catch (QuantityFormatException e) {
            throw Failure.usage(option + ": " + e.getMessage());
        }
    }

    private static SortedSet<Integer> points(String text) {
        SortedSet<Integer> points = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Matcher match = POINTS.matcher(part);
            if (!match.matches()) {
                throw Failure.usage(
                        "--mask: '" + part.strip() + "' names no points; write numbers from 1, such as 3,7-9");
            }
            int first = Integer.parseInt(match.group(1));
            int last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
            if (last < first) {
                throw Failure.usage("--mask: '" + part.strip() + "' is empty; write the lower number first");
            }
            for (int point = first; point <= last; point++) {
                points.add(point);
            }
        }
        return points;
    }
}
