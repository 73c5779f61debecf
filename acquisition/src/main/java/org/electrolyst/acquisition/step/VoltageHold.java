package org.electrolyst.acquisition.step;

import java.util.Optional;
import org.electrolyst.acquisition.plan.HoldStep;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;

/** Holds a voltage until its current is steady. */
final class VoltageHold implements Step {
    private final HoldStep settings;

    VoltageHold(HoldStep settings) {
        this.settings = settings;
    }

    @Override
    public void execute(Session session) throws InstrumentException, StoreException, StepFailed, Cancelled {
        Optional<Sweep> sweep = settings.spectrum()
                .map(spectrum -> SpectrumRecorder.sweep(session, spectrum, new Sweep.Dc.Volts(settings.voltageV())));
        Hold hold = new Hold(
                settings.voltageV(),
                settings.hold().atMost(),
                settings.hold().lateInterval(),
                settings.largestCurrentA().orElse(session.run().largestCurrentA()));
        HoldRecorder recorder =
                new HoldRecorder(session, 1, hold, settings.hold().steady());
        if (sweep.isPresent()) {
            recorder.recordWithSpectrum(sweep.get());
        } else {
            recorder.record();
        }
    }
}
