package org.electrolyst.acquisition.step;

import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.polarization.Decay;
import org.electrolyst.analysis.polarization.SteadyRule;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.HoldMeasurement;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.SeriesWriter;
import org.electrolyst.store.StoreException;

/** Records a voltage held, until its current is steady, and the spectrum under the same voltage. */
final class HoldRecorder {
    private HoldRecorder() {}

    /**
     * Holds, and measures the spectrum if the hold has one. The cell is off afterwards.
     *
     * @param rule ends the hold early; without one it lasts as long as it may
     * @return the decay of the current; empty where the points are too few to tell
     */
    static Optional<Decay> record(Session session, int part, Hold hold, Optional<SteadyRule> rule)
            throws InstrumentException, StoreException, StepFailed, Cancelled {
        try (HoldMeasurement measurement = session.potentiostat().start(hold, session.cancel())) {
            Optional<Decay> decay = hold(session, part, hold, rule, measurement);
            if (hold.spectrum().isPresent()) {
                spectrum(session, part, hold.voltageV(), hold.spectrum().get(), measurement);
            }
            return decay;
        }
    }

    private static Optional<Decay> hold(
            Session session, int part, Hold hold, Optional<SteadyRule> rule, HoldMeasurement measurement)
            throws InstrumentException, StoreException, StepFailed, Cancelled {
        SeriesKey key = session.series(SeriesRole.HOLD, part);
        SeriesWriter<PolarizationPoint> writer =
                session.writer().beginCurve(key, session.time().now(), hold.voltageV());
        PointSeries<PolarizationPoint> series =
                new PointSeries<>(key, writer::append, session.run().listener());
        HoldJudge judge = new HoldJudge(rule);
        boolean steady = session.pull(measurement, series, batch -> {
            session.doing(HoldWords.holding(hold, judge.elapsedS()));
            return judge.isSteady(batch);
        });
        writer.end(session.time().now());
        Optional<Decay> decay = judge.fit();
        String words = HoldWords.ended(judge.elapsedS(), decay);
        if (steady || rule.isEmpty()) {
            session.event(Flag.info("holdEnded", words));
        } else {
            session.flag("notSteady", words + "; the current is not steady by the rule of the plan");
        }
        reportGap(session, hold, series, steady);
        reportOverload(session, series);
        return decay;
    }

    private static void reportGap(Session session, Hold hold, PointSeries<PolarizationPoint> series, boolean steady)
            throws StoreException {
        double lastS = series.points().stream()
                .mapToDouble(PolarizationPoint::timeS)
                .max()
                .orElse(0);
        if (!steady
                && lastS < Seconds.of(hold.atMost().minus(hold.lateInterval().multipliedBy(2)))) {
            session.flag("pointsMissing", "the potentiostat ended the hold by itself after " + lastS + " s");
        }
    }

    private static void reportOverload(Session session, PointSeries<PolarizationPoint> series) throws StoreException {
        long overloaded =
                series.points().stream().filter(p -> p.status().overload()).count();
        if (overloaded > 0) {
            session.flag(
                    "overload",
                    overloaded + " of " + series.points().size()
                            + " currents of the hold are beyond the current range, and too small");
        }
    }

    private static void spectrum(Session session, int part, double voltageV, Sweep sweep, HoldMeasurement measurement)
            throws InstrumentException, StoreException, StepFailed, Cancelled {
        try (Measurement<ImpedancePoint> underBias = measurement.spectrumUnderBias(session.cancel())) {
            SpectrumRecorder.record(
                    session,
                    session.series(SeriesRole.UNDER_BIAS, part),
                    sweep,
                    OptionalDouble.of(voltageV),
                    underBias);
        }
    }
}
