package org.electrolyst.drivers.espec;

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

/** ESPEC chambers. The address on a bus follows the port after {@code #}; lines have no address if there is none. */
public final class EspecDriver implements StageDriver {
    private static final String NAME = "espec";
    private static final Timing USUAL = Timing.ofMillis(400, 400, 3000);

    private static final StageLimits FAMILY =
            new StageLimits(Scales.CELSIUS.toSi(-75), Scales.CELSIUS.toSi(300), 0.01 / 60, 20.0 / 60, 0.1);

    private static final DriverSheet<StageLimits, ThermometerAccuracy> SHEET = new DriverSheet<>(
            NAME,
            "ESPEC chambers with the text interface (P-300, SCP-220, ES-102)",
            "lines of text, TEMP? and MODE?; every command is answered",
            List.of(new ModelSheet<>(
                    "chamber", "ESPEC chamber", LineSettings.of(9600), FAMILY, new ThermometerAccuracy(0, 0.3))),
            "MODE,STANDBY; MODE? is read back",
            Certainty.SIMULATOR,
            List.of("ESPEC North America, ChamberConnectLibrary, p300.py and scp220.py: the commands of the maker's own"
                    + " library"),
            List.of(
                    "Ramps are led by the program: the setpoint moves with each reading.",
                    "How a set that was done is answered is not known: all but NA is taken, and read back.",
                    "Any alarm ends the run; the meaning of its number is in the chamber's manual.",
                    "The temperature limits set at the panel are the limits of the stage; they are not moved.",
                    "The accuracy is an assumption."),
            new EspecTable("").all());

    private final Timing timing;

    /** With the usual timing. */
    public EspecDriver() {
        this(USUAL);
    }

    /** With another timing, for a simulated chamber. */
    public EspecDriver(Timing timing) {
        this.timing = timing;
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
            String address = port.unit().isPresent() ? port.unit().getAsInt() + "," : "";
            Espec espec = new Espec(port, timing, new EspecTable(address));
            String kind = espec.kind(cancel);
            Identity identity = new Identity(NAME, model, false, Optional.empty(), Optional.of(kind), port.name());
            ThermostatStage stage = new ThermostatStage(port, identity, espec.limits(FAMILY, cancel), espec, time);
            stage.read(cancel);
            return stage;
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            port.close();
            throw e;
        }
    }
}
