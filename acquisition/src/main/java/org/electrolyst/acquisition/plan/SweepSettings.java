package org.electrolyst.acquisition.plan;

import java.util.OptionalDouble;
import org.electrolyst.drivers.potentiostat.ImpedanceLimits;
import org.electrolyst.drivers.potentiostat.Sweep;

/**
 * How an impedance spectrum is measured, without the direct voltage.
 *
 * @param fromHz highest frequency, Hz; empty for the highest that the potentiostat has
 * @param toHz lowest frequency, Hz; positive, below the highest
 * @param pointsPerDecade at least so many; positive
 * @param amplitudeRmsV V rms; positive
 */
public record SweepSettings(OptionalDouble fromHz, double toHz, double pointsPerDecade, double amplitudeRmsV) {
    /** What holds where a plan does not say. */
    public static final SweepSettings DEFAULT = new SweepSettings(OptionalDouble.empty(), 0.1, 10, 0.010);

    public SweepSettings {
        if (!(toHz > 0 && pointsPerDecade > 0 && amplitudeRmsV > 0)
                || (fromHz.isPresent() && !(fromHz.getAsDouble() > toHz))) {
            throw new IllegalArgumentException("a sweep goes down to a positive frequency with a positive amplitude");
        }
    }

    FrequencyGrid grid(ImpedanceLimits limits, double mainsHz) {
        return FrequencyGrid.of(
                fromHz.orElse(limits.highestFrequencyHz()), toHz, limits.lowestFrequencyHz(), pointsPerDecade, mainsHz);
    }

    /**
     * The sweep for a potentiostat: the end may be up to 5 % lower and the points up to a fifth more than asked for, which
     * keeps them away from the mains.
     *
     * @param limits of the potentiostat: its highest frequency where the plan asks for that
     * @param mainsHz whose harmonics the points avoid where the ends leave room for that
     * @param dc direct voltage
     * @param largestCurrentA largest current to expect; empty lets the device search
     */
    public Sweep sweep(ImpedanceLimits limits, double mainsHz, Sweep.Dc dc, OptionalDouble largestCurrentA) {
        FrequencyGrid grid = grid(limits, mainsHz);
        return new Sweep(grid.fromHz(), grid.toHz(), grid.points(), amplitudeRmsV, dc, largestCurrentA);
    }

    String description() {
        String from = fromHz.isPresent() ? Words.frequency(fromHz.getAsDouble()) : "highest frequency";
        return from + " to " + Words.frequency(toHz) + ", " + Words.voltage(amplitudeRmsV) + " rms";
    }
}
