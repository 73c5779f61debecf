package org.electrolyst.drivers.huber;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.property.Scales;
import org.electrolyst.drivers.sheet.Certainty;
import org.electrolyst.drivers.sheet.DriverSheet;
import org.electrolyst.drivers.sheet.ModelSheet;
import org.electrolyst.drivers.stage.StageDriver;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.drivers.stage.ThermometerAccuracy;
import org.electrolyst.drivers.thermostat.ThermostatStage;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/** Huber circulators, by the two protocols that they speak. */
public final class HuberDriver implements StageDriver {
    private static final String NAME = "huber";
    private static final String PB = "pb";
    private static final String LAI = "lai";

    private static final Timing USUAL = Timing.ofMillis(250, 250, 1000);
    private static final Duration USUAL_QUIET = Duration.ofSeconds(10);

    private static final StageLimits FAMILY =
            new StageLimits(Scales.CELSIUS.toSi(-125), Scales.CELSIUS.toSi(425), 0.01 / 60, 10.0 / 60, 0.01);

    private static final DriverSheet<StageLimits, ThermometerAccuracy> SHEET = new DriverSheet<>(
            NAME,
            "Huber circulators (Ministat, Petite Fleur, Unistat, CC) with PB or LAI commands",
            "PB: lines of hexadecimal variables; LAI: lines with length and checksum",
            List.of(
                    model(PB, "Huber circulator with PB commands (Pilot ONE and kin)"),
                    model(LAI, "Huber circulator with LAI commands (MPC, CC-Pilot)")),
            "temperature control off; it is read back. The pump goes on as it is where it may (PB)",
            Certainty.SIMULATOR,
            List.of(
                    "Huber data communication PB, variables 00 to 5A, from public programs for Petite Fleur (V1.8) and"
                            + " Pilot ONE",
                    "Huber LAI commands V and G, from a public program; the checksums of its examples were computed again"),
            List.of(
                    "Ramps are led by the program: the setpoint moves with each reading.",
                    "A Petite Fleur hangs if anything is sent within 10 s of the start of its control: all are left alone"
                            + " so long, also by a stop.",
                    "The bath's own sensor is read, also where the circulator controls by an external one.",
                    "PB variables 30 and 31 are taken for the limits of the setpoint, whichever is the lower one.",
                    "LAI does not say for which message an answer is; the state after each change is read again.",
                    "The accuracy is an assumption."),
            Stream.concat(new PbTable(USUAL_QUIET).all().stream(), LaiTable.ALL.stream())
                    .toList());

    private final Timing timing;
    private final PbTable table;

    /** With the usual timing. */
    public HuberDriver() {
        this(USUAL, USUAL_QUIET);
    }

    /**
     * With another timing, for a simulated circulator.
     *
     * @param quietAfterStart how long it is left alone after its control was switched on, real time
     */
    public HuberDriver(Timing timing, Duration quietAfterStart) {
        this.timing = timing;
        this.table = new PbTable(quietAfterStart);
    }

    private static ModelSheet<StageLimits, ThermometerAccuracy> model(String name, String instrument) {
        return new ModelSheet<>(name, instrument, LineSettings.of(9600), FAMILY, new ThermometerAccuracy(0, 0.1));
    }

    @Override
    public DriverSheet<StageLimits, ThermometerAccuracy> sheet() {
        return SHEET;
    }

    @Override
    public TemperatureStage connect(String model, Port port, LabTime time, Cancel cancel)
            throws InstrumentException, Cancelled {
        SHEET.require(model);
        try {
            ThermostatStage stage = model.equals(PB) ? pb(port, time, cancel) : lai(port, time, cancel);
            stage.read(cancel);
            return stage;
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            port.close();
            throw e;
        }
    }

    private ThermostatStage pb(Port port, LabTime time, Cancel cancel) throws InstrumentException, Cancelled {
        PbAccess access = new PbAccess(port, timing);
        String serialNumber = Long.toString(access.serialNumber(cancel));
        PbCirculator circulator = new PbCirculator(access, table);
        Identity identity = new Identity(NAME, PB, true, Optional.of(serialNumber), Optional.empty(), port.name());
        return new ThermostatStage(port, identity, circulator.limits(FAMILY, cancel), circulator, time);
    }

    private ThermostatStage lai(Port port, LabTime time, Cancel cancel) throws InstrumentException, Cancelled {
        LaiAccess access = new LaiAccess(port, timing);
        String name = access.name(cancel);
        Identity identity = new Identity(NAME, LAI, true, Optional.empty(), Optional.of(name), port.name());
        return new ThermostatStage(port, identity, FAMILY, new LaiCirculator(access), time);
    }
}
