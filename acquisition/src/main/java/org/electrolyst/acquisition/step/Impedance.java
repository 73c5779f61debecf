package org.electrolyst.acquisition.step;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.plan.ImpedanceStep;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;

/** Measures a spectrum, or spectra until the resistance stands still. */
final class Impedance implements Step {
    private final ImpedanceStep settings;

    Impedance(ImpedanceStep settings) {
        this.settings = settings;
    }

    @Override
    public void execute(Session session) throws InstrumentException, StoreException, StepFailed, Cancelled {
        Sweep sweep = SpectrumRecorder.sweep(session, settings.sweep(), settings.dc());
        List<ImpedancePoint> last = spectrum(session, sweep, 1);
        if (settings.repeat().isPresent()) {
            repeat(session, sweep, last, settings.repeat().get());
        }
    }

    private static List<ImpedancePoint> spectrum(Session session, Sweep sweep, int part)
            throws InstrumentException, StoreException, StepFailed, Cancelled {
        session.signals().awaitResumed();
        return SpectrumRecorder.measure(session, session.series(SeriesRole.SPECTRUM, part), sweep);
    }

    private static void repeat(
            Session session, Sweep sweep, List<ImpedancePoint> first, ImpedanceStep.RepeatUntil until)
            throws InstrumentException, StoreException, StepFailed, Cancelled {
        List<ImpedancePoint> earlier = first;
        OptionalDouble change = OptionalDouble.empty();
        for (int part = 2; part <= until.atMost(); part++) {
            List<ImpedancePoint> later = spectrum(session, sweep, part);
            change = Resistance.relativeChange(earlier, later);
            if (change.isPresent() && change.getAsDouble() <= until.relativeChange()) {
                session.event(Flag.info(
                        "resistanceSteady",
                        String.format(
                                Locale.ROOT,
                                "the resistance changed by %.2f %% from spectrum %d to %d",
                                100 * change.getAsDouble(),
                                part - 1,
                                part)));
                return;
            }
            earlier = later;
        }
        session.flag("resistanceNotSteady", notSteady(until, change));
    }

    private static String notSteady(ImpedanceStep.RepeatUntil until, OptionalDouble change) {
        return change.isPresent()
                ? String.format(
                        Locale.ROOT,
                        "the resistance still changes by %.2f %% after %d spectra; the plan allows %.2f %%",
                        100 * change.getAsDouble(),
                        until.atMost(),
                        100 * until.relativeChange())
                : "no point of the last spectra has a positive real part without overload, so that nothing can be compared";
    }
}
