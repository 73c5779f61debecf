package org.electrolyst.drivers.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.potentiostat.BiasedImpedanceSource;
import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.drivers.potentiostat.CurrentHold;
import org.electrolyst.drivers.potentiostat.CurrentHolder;
import org.electrolyst.drivers.potentiostat.GalvanostaticImpedanceSource;
import org.electrolyst.drivers.potentiostat.GalvanostaticSweep;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.HoldMeasurement;
import org.electrolyst.drivers.potentiostat.ImpedanceSource;
import org.electrolyst.drivers.potentiostat.LinearSweep;
import org.electrolyst.drivers.potentiostat.Measurement;
import org.electrolyst.drivers.potentiostat.OpenCircuit;
import org.electrolyst.drivers.potentiostat.OpenCircuitMeter;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.drivers.potentiostat.VoltageHolder;
import org.electrolyst.drivers.potentiostat.VoltageSweeper;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A measurement of each kind that every model with the capability can do, for contracts and faults. */
public final class ShortMeasurement {
    /** Under a voltage. */
    public static final Sweep SWEEP = new Sweep(100e3, 1e3, 3, 0.01, new Sweep.Dc.Volts(0), OptionalDouble.of(100e-6));

    /** Under a current. */
    public static final GalvanostaticSweep GALVANOSTATIC = new GalvanostaticSweep(100e3, 1e3, 3, 5e-6, 1e-6, 0.5);

    public static final OpenCircuit REST = new OpenCircuit(Duration.ofSeconds(1), Duration.ofSeconds(4));
    public static final Hold HOLD = new Hold(0.01, Duration.ofMillis(25), Duration.ofSeconds(1), 100e-6);
    public static final CurrentHold CURRENT_HOLD =
            new CurrentHold(20e-6, Duration.ofMillis(25), Duration.ofSeconds(1), 0.5);
    public static final LinearSweep LINEAR_SWEEP =
            new LinearSweep(-0.01, 0.01, 0.005, 0.05, Duration.ofSeconds(1), 100e-6);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private ShortMeasurement() {}

    /** Starts the measurement of a kind. */
    public static Measurement<?> start(Potentiostat potentiostat, Capability kind, Cancel cancel)
            throws InstrumentException, Cancelled {
        return switch (kind) {
            case IMPEDANCE -> potentiostat.as(ImpedanceSource.class).start(SWEEP, cancel);
            case GALVANOSTATIC_IMPEDANCE ->
                potentiostat.as(GalvanostaticImpedanceSource.class).start(GALVANOSTATIC, cancel);
            case OPEN_CIRCUIT_VOLTAGE -> potentiostat.as(OpenCircuitMeter.class).start(REST, cancel);
            case VOLTAGE_HOLD -> potentiostat.as(VoltageHolder.class).start(HOLD, cancel);
            case SPECTRUM_UNDER_BIAS ->
                potentiostat.as(BiasedImpedanceSource.class).start(HOLD, SWEEP, cancel);
            case CURRENT_HOLD -> potentiostat.as(CurrentHolder.class).start(CURRENT_HOLD, cancel);
            case LINEAR_SWEEP -> potentiostat.as(VoltageSweeper.class).start(LINEAR_SWEEP, cancel);
        };
    }

    /**
     * Measures it to its end.
     *
     * @param points takes each point as it comes
     */
    public static void measure(Potentiostat potentiostat, Capability kind, List<Object> points, Cancel cancel)
            throws InstrumentException, Cancelled {
        try (Measurement<?> measurement = start(potentiostat, kind, cancel)) {
            pull(measurement, points, cancel);
            if (measurement instanceof HoldMeasurement hold) {
                pull(hold.spectrumUnderBias(cancel), points, cancel);
            }
        }
    }

    /** All points that come. */
    public static <P> List<P> all(Measurement<P> measurement, Cancel cancel) throws InstrumentException, Cancelled {
        List<P> points = new ArrayList<>();
        pull(measurement, points, cancel);
        return points;
    }

    private static <P> void pull(Measurement<P> measurement, List<? super P> points, Cancel cancel)
            throws InstrumentException, Cancelled {
        while (!measurement.ended()) {
            points.addAll(measurement.next(PATIENCE, cancel));
        }
    }
}
