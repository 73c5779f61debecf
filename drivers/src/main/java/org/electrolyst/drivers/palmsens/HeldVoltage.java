package org.electrolyst.drivers.palmsens;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.potentiostat.HoldMeasurement;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A hold under way. Its points that arrive while the spectrum begins can still be taken. */
final class HeldVoltage implements HoldMeasurement {
    /** After its answer to {@code Y} the device ends the loop at the next point. */
    private static final Duration TRANSITION = Duration.ofSeconds(60);

    private final ScriptRun run;
    private final Measurement<PolarizationPoint> hold;
    private final Measurement<ImpedancePoint> spectrum;

    HeldVoltage(ScriptRun run, Series<PolarizationPoint> hold, Series<ImpedancePoint> spectrum) {
        this.run = run;
        this.hold = new SeriesMeasurement<>(run, hold);
        this.spectrum = new SeriesMeasurement<>(run, spectrum);
    }

    @Override
    public List<PolarizationPoint> next(Duration upTo, Cancel cancel) throws InstrumentException, Cancelled {
        return hold.next(upTo, cancel);
    }

    @Override
    public boolean ended() {
        return hold.ended();
    }

    @Override
    public Measurement<ImpedancePoint> spectrumUnderBias(Cancel cancel) throws InstrumentException, Cancelled {
        LoopProgress progress = run.progress();
        while (!run.isOver() && !progress.isPast(Technique.CHRONOAMPEROMETRY)) {
            run.read(TRANSITION, () -> progress.technique().isPresent(), cancel);
            if (progress.technique().equals(Optional.of(Technique.CHRONOAMPEROMETRY))) {
                run.endLoop(cancel);
                run.read(TRANSITION, progress::hasEndedAsAsked, cancel);
            }
        }
        if (run.failure().isPresent()) {
            throw run.failure().get();
        }
        return spectrum;
    }

    @Override
    public void close() {
        run.close();
    }
}
