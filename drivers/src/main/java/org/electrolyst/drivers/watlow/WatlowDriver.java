package org.electrolyst.drivers.watlow;

import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.modbus.ModbusUnit;
import org.electrolyst.drivers.modbus.Register;
import org.electrolyst.drivers.property.PropertyTable;
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

/** Chambers behind a Watlow F4. The address on the line follows the port after {@code #}; 1 if there is none. */
public final class WatlowDriver implements StageDriver {
    private static final String NAME = "watlow";
    private static final String F4_MODEL = "f4";
    private static final int CELSIUS_CODE = 1;
    private static final int MOST_DECIMALS = 2;

    private static final Timing USUAL = Timing.ofMillis(50, 100, 500);

    private static final StageLimits LIMITS =
            new StageLimits(Scales.CELSIUS.toSi(-200), Scales.CELSIUS.toSi(1000), 0.01 / 60, 20.0 / 60, 0.1);

    private static final DriverSheet<StageLimits, ThermometerAccuracy> SHEET = new DriverSheet<>(
            NAME,
            "chambers and furnaces behind a Watlow F4",
            "Modbus RTU, integer registers with decimals",
            List.of(new ModelSheet<>(
                    F4_MODEL, "Watlow Series F4", LineSettings.of(19200), LIMITS, new ThermometerAccuracy(0.001, 0.5))),
            "setpoint 25 °C, read back, then one step below its lowest value, which is off, read back where it is taken",
            Certainty.EXPERIMENTAL,
            List.of(
                    "Watlow Series F4 user's manual, registers 100, 200, 300, 602, 603, 606 and 901, as the chamber maker"
                            + " ESPEC's own library uses them"),
            List.of(
                    "Ramps are led by the program: the setpoint moves with each reading, and nothing is saved to memory that"
                            + " wears.",
                    "Which line rate is set is not known: 19200, or 9600 as in /dev/ttyUSB0@9600.",
                    "That a setpoint one step below its lowest value is off is read out of ESPEC's library: where it is not"
                            + " taken, 25 °C is the safe state.",
                    "What it shows for a broken sensor is not known: 100 K outside its setpoint limits is taken for that.",
                    "It is refused unless it is in °C.",
                    "The accuracy is an assumption."),
            new F4Table(1).all());

    private final Timing timing;

    /** With the usual timing. */
    public WatlowDriver() {
        this(USUAL);
    }

    /** With another timing, for a simulated controller. */
    public WatlowDriver(Timing timing) {
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
            ModbusUnit unit = new ModbusUnit(port, port.unit().orElse(1), timing, F4Table.TEMPERATURE);
            PropertyTable<Register> properties = new PropertyTable<>("the Watlow F4", unit);
            F4Table table = table(properties, cancel);
            StageLimits limits = limits(properties, table, cancel);
            Identity identity = new Identity(NAME, model, false, Optional.empty(), Optional.empty(), port.name());
            F4 controller = new F4(properties, table, limits);
            ThermostatStage stage = new ThermostatStage(port, identity, limits, controller, time);
            stage.read(cancel);
            return stage;
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            port.close();
            throw e;
        }
    }

    private static F4Table table(PropertyTable<Register> properties, Cancel cancel)
            throws InstrumentException, Cancelled {
        if (properties.readCode(F4Table.UNITS, cancel) != CELSIUS_CODE) {
            throw new Rejected(properties.where() + " is not in °C; set its units at its keys. Nothing was changed");
        }
        int decimals = properties.readCode(F4Table.DECIMALS, cancel);
        if (decimals > MOST_DECIMALS) {
            throw new DeviceFault(properties.where() + " has " + decimals + " decimals, which no F4 has; is it one?");
        }
        return new F4Table(decimals);
    }

    private static StageLimits limits(PropertyTable<Register> properties, F4Table table, Cancel cancel)
            throws InstrumentException, Cancelled {
        double lowestK = properties.read(table.lowest(), cancel);
        double highestK = properties.read(table.highest(), cancel);
        if (!(lowestK < highestK)) {
            throw new DeviceFault(
                    properties.where() + " has no room between its setpoint limits; set them at its keys");
        }
        return new StageLimits(lowestK, highestK, LIMITS.slowestKPerS(), LIMITS.fastestKPerS(), table.stepK());
    }
}
