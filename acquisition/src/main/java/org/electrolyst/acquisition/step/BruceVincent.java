package org.electrolyst.acquisition.step;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.acquisition.plan.BruceVincentStep;
import org.electrolyst.analysis.polarization.Decay;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.StoreException;

/**
 * Measures the triple of Bruce and Vincent for each bias and polarity: open-circuit voltage, spectrum, hold, spectrum
 * under bias (Evans, Vincent, Bruce, Polymer 28 (1987) 2324, doi 10.1016/0032-3861(87)90394-6). The bias is applied on
 * top of the open-circuit voltage right before; what counts afterwards is the cell voltage as measured.
 */
final class BruceVincent implements Step {
    /** Twenty readings of the open cell: their mean is what the bias is added to. */
    private static final Duration SHORTEST_REST = Duration.ofSeconds(30);

    /**
     * Room above the largest current of the linear cell, so that noise and inductance do not reach the end of the
     * range.
     */
    private static final double RANGE_MARGIN = 1.2;

    private final BruceVincentStep settings;

    BruceVincent(BruceVincentStep settings) {
        this.settings = settings;
    }

    @Override
    public void execute(Session session) throws InstrumentException, StoreException, StepFailed, Cancelled {
        Sweep sweep = SpectrumRecorder.sweep(session, settings.sweep(), new Sweep.Dc.OpenCircuitVoltage());
        DoubleVector biases = settings.branchesV();
        Duration rest = SHORTEST_REST;
        for (int branch = 1; branch <= biases.size(); branch++) {
            session.signals().awaitResumed();
            Optional<Decay> decay = branch(session, branch, biases.at(branch - 1), rest, sweep);
            rest = restAfter(decay);
        }
    }

    private Optional<Decay> branch(Session session, int part, double biasV, Duration rest, Sweep sweep)
            throws InstrumentException, StoreException, StepFailed, Cancelled {
        session.doing("resting before " + HoldWords.volts(biasV));
        double openCircuitV =
                RestRecorder.record(session, part, rest, batch -> false).lastVoltageV();
        List<ImpedancePoint> before =
                SpectrumRecorder.measure(session, session.series(SeriesRole.BEFORE_HOLD, part), sweep);
        double voltageV = openCircuitV + biasV;
        double currentA = largestCurrentA(session, biasV, before);
        session.event(Flag.info(
                "holdBegan",
                "bias " + HoldWords.volts(biasV) + " on an open-circuit voltage of " + HoldWords.volts(openCircuitV)
                        + ", current range for " + HoldWords.amperes(currentA)));
        Hold hold = new Hold(voltageV, settings.hold().atMost(), settings.hold().lateInterval(), currentA);
        return new HoldRecorder(session, part, hold, settings.hold().steady()).recordWithSpectrum(sweep);
    }

    private static double largestCurrentA(Session session, double biasV, List<ImpedancePoint> before) {
        double limitA = session.run().largestCurrentA();
        OptionalDouble resistanceOhm = Resistance.smallestOhm(before);
        return resistanceOhm.isPresent()
                ? Math.min(limitA, RANGE_MARGIN * Math.abs(biasV) / resistanceOhm.getAsDouble())
                : limitA;
    }

    private Duration restAfter(Optional<Decay> decay) {
        Duration rest = settings.restBetween() instanceof BruceVincentStep.RestBetween.TimeConstants multiple
                ? Seconds.duration(
                        decay.map(d -> relaxationS(d, multiple.count())).orElse(0.0))
                : ((BruceVincentStep.RestBetween.Fixed) settings.restBetween()).duration();
        return rest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : rest;
    }

    /** Salt that a hold has moved spreads again with the time constant of that hold. */
    private static double relaxationS(Decay decay, double timeConstants) {
        return switch (decay.shape()) {
            case DECAYING -> timeConstants * decay.timeConstantS();
            case FLAT -> 0;
            // The time constant is not known: rest as long as the gradient had time to build.
            case EARLY -> decay.elapsedS();
        };
    }
}
