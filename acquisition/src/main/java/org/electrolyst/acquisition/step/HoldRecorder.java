package org.electrolyst.acquisition.step;

import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.polarization.Decay;
import org.electrolyst.analysis.polarization.SteadyRule;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.potentiostat.BiasedImpedanceSource;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.HoldMeasurement;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.drivers.potentiostat.VoltageHolder;
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
    private final Session session;
    private final int part;
    private final Hold hold;
    private final Optional<SteadyRule> rule;

    /**
     * For one hold.
     *
     * @param part number of the hold in its step, from 1
     * @param rule ends the hold early; without one it lasts as long as it may
     */
    HoldRecorder(Session session, int part, Hold hold, Optional<SteadyRule> rule) {
        this.session = session;
        this.part = part;
        this.hold = hold;
        this.rule = rule;
    }

    /**
     * Holds. The cell is off afterwards.
     *
     * @return the decay of the current; empty where the points are too few to tell
     */
    Optional<Decay> record() throws InstrumentException, StoreException, StepFailed, Cancelled {
        try (Measurement<PolarizationPoint> measurement =
                session.potentiostat().as(VoltageHolder.class).start(hold, session.cancel())) {
            return hold(measurement);
        }
    }

    /**
     * Holds, and measures the spectrum under the same voltage. The cell is off afterwards.
     *
     * @return the decay of the current; empty where the points are too few to tell
     */
    Optional<Decay> recordWithSpectrum(Sweep sweep) throws InstrumentException, StoreException, StepFailed, Cancelled {
        try (HoldMeasurement measurement =
                session.potentiostat().as(BiasedImpedanceSource.class).start(hold, sweep, session.cancel())) {
            Optional<Decay> decay = hold(measurement);
            spectrum(sweep, measurement);
            return decay;
        }
    }

    private Optional<Decay> hold(Measurement<PolarizationPoint> measurement)
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
        reportGap(series, steady);
        reportOverload(series);
        return decay;
    }

    private void reportGap(PointSeries<PolarizationPoint> series, boolean steady) throws StoreException {
        double lastS = series.points().stream()
                .mapToDouble(PolarizationPoint::timeS)
                .max()
                .orElse(0);
        if (!steady
                && lastS < Seconds.of(hold.atMost().minus(hold.lateInterval().multipliedBy(2)))) {
            session.flag("pointsMissing", "the potentiostat ended the hold by itself after " + lastS + " s");
        }
    }

    private void reportOverload(PointSeries<PolarizationPoint> series) throws StoreException {
        long overloaded =
                series.points().stream().filter(p -> p.status().overload()).count();
        if (overloaded > 0) {
            session.flag(
                    "overload",
                    overloaded + " of " + series.points().size()
                            + " currents of the hold are beyond the current range, and too small");
        }
    }

    private void spectrum(Sweep sweep, HoldMeasurement measurement)
            throws InstrumentException, StoreException, StepFailed, Cancelled {
        try (Measurement<ImpedancePoint> underBias = measurement.spectrumUnderBias(session.cancel())) {
            SpectrumRecorder.record(
                    session,
                    session.series(SeriesRole.UNDER_BIAS, part),
                    sweep,
                    OptionalDouble.of(hold.voltageV()),
                    underBias);
        }
    }
}
