package org.electrolyst.acquisition.plan;

import java.time.Duration;
import java.util.Optional;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlValue;
import org.electrolyst.analysis.polarization.SteadyRule;
import org.electrolyst.model.quantity.Dimension;

/**
 * How long a voltage is held and how often it is read. The first minute is read densely in any case.
 *
 * @param atMost end of the hold if nothing ends it earlier, laboratory time; positive
 * @param steady ends it earlier; empty to hold it for {@code atMost}
 * @param lateInterval between points after the first minute; 1 s to 10 s of laboratory time
 */
public record HoldSettings(Duration atMost, Optional<SteadyRule> steady, Duration lateInterval) {
    /** Where a plan does not say. */
    public static final Duration DEFAULT_LATE_INTERVAL = Duration.ofSeconds(10);

    /** How steady a transference number needs a current, where a plan does not say. */
    static final SteadyRule DEFAULT_STEADY = new SteadyRule(0.005, 5);

    static final Duration SHORTEST_LATE_INTERVAL = Duration.ofSeconds(1);
    static final Duration LONGEST_LATE_INTERVAL = Duration.ofSeconds(10);

    public HoldSettings {
        Words.requirePositive(atMost);
        if (lateInterval.compareTo(SHORTEST_LATE_INTERVAL) < 0 || lateInterval.compareTo(LONGEST_LATE_INTERVAL) > 0) {
            throw new IllegalArgumentException("points come every 1 s to 10 s, not every " + lateInterval);
        }
    }

    /** Reads {@code at-most}, {@code steady} and {@code late-interval}; {@code unlessSaid} is the rule without {@code steady}. */
    static Optional<HoldSettings> read(Settings settings, Optional<SteadyRule> unlessSaid) {
        settings.require("at-most", "24 h");
        Optional<Duration> atMost = settings.duration("at-most", "24 h");
        Optional<SteadyRule> steady =
                settings.section("steady").map(HoldSettings::steady).or(() -> unlessSaid);
        Duration lateInterval = settings.find("late-interval")
                .flatMap(HoldSettings::lateInterval)
                .orElse(DEFAULT_LATE_INTERVAL);
        return atMost.map(most -> new HoldSettings(most, steady, lateInterval));
    }

    private static SteadyRule steady(Settings settings) {
        double modelError = settings.share("model-error", "0.3 %").orElse(DEFAULT_STEADY.modelError());
        double timeConstants =
                settings.positive("time-constants", Dimension.NUMBER, "5").orElse(DEFAULT_STEADY.timeConstants());
        settings.refuseOthers();
        return new SteadyRule(modelError, timeConstants);
    }

    private static Optional<Duration> lateInterval(YamlValue value) {
        return Settings.duration(value, "5 s").flatMap(interval -> {
            if (interval.compareTo(SHORTEST_LATE_INTERVAL) < 0 || interval.compareTo(LONGEST_LATE_INTERVAL) > 0) {
                value.error("points come every 1 s to 10 s after the first minute", "Write it like 5 s.");
                return Optional.empty();
            }
            return Optional.of(interval);
        });
    }

    String description() {
        return (steady.isPresent() ? "until steady, at most " : "for ") + Words.duration(atMost);
    }
}
