package org.electrolyst.drivers.lauda;

import java.util.List;
import java.util.Optional;
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

/** LAUDA circulators with the text interface. */
public final class LaudaDriver implements StageDriver {
    private static final String NAME = "lauda";
    private static final Timing USUAL = Timing.ofMillis(100, 100, 1000);

    private static final StageLimits LIMITS =
            new StageLimits(Scales.CELSIUS.toSi(-100), Scales.CELSIUS.toSi(320), 0.01 / 60, 10.0 / 60, 0.01);

    private static final DriverSheet<StageLimits, ThermometerAccuracy> SHEET = new DriverSheet<>(
            NAME,
            "LAUDA circulators with the text interface (ECO, Proline, PRO, Integral and kin)",
            "lines of text, IN_PV_00 and OUT_SP_00; every command is answered",
            List.of(new ModelSheet<>(
                    "circulator", "LAUDA circulator", LineSettings.of(9600), LIMITS, new ThermometerAccuracy(0, 0.1))),
            "STOP, which stops control and pump; IN_MODE_02 is read back",
            Certainty.EXPERIMENTAL,
            List.of(
                    "LAUDA operating instructions, RS 232/485 interface module: commands and error messages, as cited by"
                            + " public programs"),
            List.of(
                    "Ramps are led by the program: the setpoint moves with each reading.",
                    "WK and WKL chillers take 20 setpoints in an hour (ERR_38): they can hold, but not be led on a ramp.",
                    "The limits are those of the family; a unit refuses what is beyond its own (ERR_6).",
                    "Which digit of STAT means what differs: the digits are shown as they come.",
                    "The accuracy is an assumption."),
            LaudaTable.all());

    private final Timing timing;

    /** With the usual timing. */
    public LaudaDriver() {
        this(USUAL);
    }

    /** With another timing, for a simulated circulator. */
    public LaudaDriver(Timing timing) {
        this.timing = timing;
    }

    @Override
    public DriverSheet<StageLimits, ThermometerAccuracy> sheet() {
        return SHEET;
    }

    @Override
    public TemperatureStage connect(String model, Port port, LabTime time, Cancel cancel)
            throws InstrumentException, Cancelled {
        ModelSheet<StageLimits, ThermometerAccuracy> sheet = SHEET.require(model);
        try {
            Lauda lauda = new Lauda(port, timing);
            String firmware = lauda.type(cancel) + " " + lauda.version(cancel);
            Identity identity = new Identity(NAME, model, false, Optional.empty(), Optional.of(firmware), port.name());
            ThermostatStage stage = new ThermostatStage(port, identity, sheet.limits(), lauda, time);
            stage.read(cancel);
            return stage;
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            port.close();
            throw e;
        }
    }
}
