package org.electrolyst.acquisition.plan;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlValue;
import org.electrolyst.drivers.potentiostat.ImpedanceLimits;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;

/** Reads the frequencies and the amplitude of an impedance spectrum, and checks them. */
final class SweepReading {
    private static final double LARGEST_LINEAR_RMS_V = 0.020;
    private static final double MOST_POINTS_PER_DECADE = 100;
    private static final String AMPLITUDE_EXAMPLE = "10 mV rms";

    private final Settings settings;
    private final BenchLimits bench;

    private SweepReading(Settings settings, BenchLimits bench) {
        this.settings = settings;
        this.bench = bench;
    }

    /** What {@code settings} say of a sweep; the rest is as in {@code defaults}, which were checked where they were read. */
    static SweepSettings read(Settings settings, SweepSettings defaults, BenchLimits bench) {
        return new SweepReading(settings, bench).read(defaults);
    }

    private SweepSettings read(SweepSettings defaults) {
        OptionalDouble from = settings.find("from").map(this::from).orElse(defaults.fromHz());
        double to = number("to", this::frequency).orElse(defaults.toHz());
        double density = number("points-per-decade", SweepReading::density).orElse(defaults.pointsPerDecade());
        double amplitude = number("amplitude", this::amplitude).orElse(defaults.amplitudeRmsV());
        double highest = from.orElse(
                bench.impedance().map(ImpedanceLimits::highestFrequencyHz).orElse(Double.MAX_VALUE));
        if (!(highest > to)) {
            settings.error(
                    settings.map().has("to") ? "to" : "from",
                    "a sweep goes down, and this one would go from " + Words.frequency(highest) + " to "
                            + Words.frequency(to),
                    "Let 'from' be above 'to'.");
            return defaults;
        }
        SweepSettings sweep = new SweepSettings(from, to, density, amplitude);
        bench.impedance().ifPresent(limits -> warnOfMains(sweep.grid(limits, bench.mainsHz())));
        return sweep;
    }

    private OptionalDouble number(String key, Function<YamlValue, OptionalDouble> reading) {
        return settings.find(key).map(reading).orElseGet(OptionalDouble::empty);
    }

    private OptionalDouble from(YamlValue value) {
        return value.text().filter("max"::equals).isPresent() ? OptionalDouble.empty() : frequency(value);
    }

    private OptionalDouble frequency(YamlValue value) {
        OptionalDouble hertz = Settings.positive(value, Dimension.FREQUENCY, "0.1 Hz");
        if (hertz.isPresent() && bench.impedance().isPresent()) {
            double lowest = bench.impedance().get().lowestFrequencyHz();
            double highest = bench.impedance().get().highestFrequencyHz();
            if (!BenchLimits.isWithin(lowest, hertz.getAsDouble(), highest)) {
                value.error(
                        Words.frequency(hertz.getAsDouble()) + " is beyond the potentiostat, which measures from "
                                + Words.frequency(lowest) + " to " + Words.frequency(highest),
                        "Stay within, or write 'from: max'.");
                return OptionalDouble.empty();
            }
        }
        return hertz;
    }

    private static OptionalDouble density(YamlValue value) {
        OptionalDouble density = Settings.positive(value, Dimension.NUMBER, "10");
        if (density.isPresent() && !(density.getAsDouble() >= 1 && density.getAsDouble() <= MOST_POINTS_PER_DECADE)) {
            value.error("a sweep has 1 to 100 points per decade", "Write for example 10.");
            return OptionalDouble.empty();
        }
        return density;
    }

    private OptionalDouble amplitude(YamlValue value) {
        OptionalDouble volts = Settings.positive(
                value,
                value.read(SweepReading::rms, "Write it like " + AMPLITUDE_EXAMPLE + "; divide a peak value by √2."),
                AMPLITUDE_EXAMPLE);
        if (volts.isEmpty() || !bench.allowsVoltage(0, volts.getAsDouble(), value::error)) {
            return OptionalDouble.empty();
        }
        double largest =
                bench.impedance().map(ImpedanceLimits::largestAmplitudeRmsV).orElse(Double.MAX_VALUE);
        if (!BenchLimits.isWithin(0, volts.getAsDouble(), largest)) {
            value.error(
                    Words.voltage(volts.getAsDouble()) + " rms is beyond the potentiostat, which applies up to "
                            + Words.voltage(largest) + " rms",
                    "Lower it.");
            return OptionalDouble.empty();
        }
        if (!BenchLimits.isWithin(0, volts.getAsDouble(), LARGEST_LINEAR_RMS_V)) {
            value.warning(
                    "interfaces may not be linear at " + Words.voltage(volts.getAsDouble()) + " rms",
                    "Show that half the amplitude gives the same spectrum, or stay at 20 mV rms.");
        }
        return volts;
    }

    private static Quantity rms(String text) {
        String volts = text.endsWith("rms") ? text.substring(0, text.length() - 3) : text;
        return Quantity.parse(volts, Dimension.VOLTAGE);
    }

    private void warnOfMains(FrequencyGrid grid) {
        boolean setsFrequencies = Stream.of("from", "to", "points-per-decade").anyMatch(settings.map()::has);
        if (setsFrequencies && grid.nearMainsHz().size() > 0) {
            settings.warning(
                    "points-per-decade",
                    grid.nearMainsHz().size() + " of " + grid.points()
                            + " points lie within 6 % of the mains or its harmonics: "
                            + Arrays.stream(grid.nearMainsHz().toArray())
                                    .mapToObj(Words::frequency)
                                    .collect(Collectors.joining(", ")),
                    "Fewer points per decade leave them out; or judge these points by eye.");
        }
    }
}
