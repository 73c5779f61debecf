package org.electrolyst.acquisition.step;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.plan.PlanLimits;
import org.electrolyst.acquisition.plan.TemperatureStep;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** The stage of a run: where it was told to go, and readings that are inside the limits of the plan. */
final class StageLine {
    private static final double CELSIUS_ZERO_K = 273.15;

    /** One reply may be lost on any line; a stage that is silent for longer is not under control. */
    private static final int MISSES_ALLOWED = 2;

    private final TemperatureStage stage;
    private final PlanLimits limits;
    private Optional<TemperatureStep> reached = Optional.empty();
    private OptionalDouble targetK = OptionalDouble.empty();
    private int misses;

    StageLine(TemperatureStage stage, PlanLimits limits) {
        this.stage = stage;
        this.limits = limits;
    }

    StageLimits limits() {
        return stage.limits();
    }

    /** Where it was told to go, K; empty before the first time. */
    OptionalDouble targetK() {
        return targetK;
    }

    /** Whether the last change of temperature led there and was waited for. */
    boolean hasReached(TemperatureStep wanted) {
        return reached.isPresent() && reached.get().targetK() == wanted.targetK();
    }

    void ramp(TemperatureStep wanted, Cancel cancel) throws InstrumentException, Cancelled {
        reached = Optional.empty();
        stage.ramp(wanted.targetK(), wanted.rateKPerS(), cancel);
        targetK = OptionalDouble.of(wanted.targetK());
    }

    void arrived(TemperatureStep wanted) {
        reached = Optional.of(wanted);
    }

    /**
     * Its temperature, K; empty where a reply was lost.
     *
     * @throws StepFailed if it is outside the limits of the plan
     */
    OptionalDouble read(Cancel cancel) throws InstrumentException, StepFailed, Cancelled {
        double temperatureK;
        try {
            temperatureK = stage.read(cancel).temperatureK();
        } catch (NoReply | Malformed e) {
            misses++;
            if (misses > MISSES_ALLOWED) {
                throw e;
            }
            return OptionalDouble.empty();
        }
        misses = 0;
        requireInside(temperatureK);
        return OptionalDouble.of(temperatureK);
    }

    private void requireInside(double temperatureK) throws StepFailed {
        Optional<PlanLimits.TemperatureRange> range = limits.temperature();
        if (range.isPresent() && !range.get().contains(temperatureK)) {
            throw new StepFailed(
                    "temperatureLimit",
                    String.format(
                            Locale.ROOT,
                            "the stage reads %.1f °C, outside the limits of the plan (%.1f °C to %.1f °C)",
                            temperatureK - CELSIUS_ZERO_K,
                            range.get().lowestK() - CELSIUS_ZERO_K,
                            range.get().highestK() - CELSIUS_ZERO_K));
        }
    }
}
