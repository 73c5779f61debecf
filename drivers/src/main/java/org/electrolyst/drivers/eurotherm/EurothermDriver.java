package org.electrolyst.drivers.eurotherm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.LineSettings.Parity;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.modbus.ModbusUnit;
import org.electrolyst.drivers.modbus.Register;
import org.electrolyst.drivers.property.Property;
import org.electrolyst.drivers.property.PropertyTable;
import org.electrolyst.drivers.property.Scales;
import org.electrolyst.drivers.sheet.Certainty;
import org.electrolyst.drivers.sheet.DriverSheet;
import org.electrolyst.drivers.sheet.ModelSheet;
import org.electrolyst.drivers.stage.StageDriver;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.drivers.stage.ThermometerAccuracy;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/**
 * Eurotherm controllers. Which of its two protocols a controller speaks is chosen at its keys and cannot be found out, so
 * each is a driver of its own. The address on the line follows the port after {@code #}; 1 if there is none.
 */
public final class EurothermDriver implements StageDriver {
    /** A pause of 3.5 characters and more, and time to store what was set. */
    private static final Timing USUAL = Timing.ofMillis(20, 100, 500);

    private static final int TEMPERATURE = 1;
    private static final int MODE = 199;
    private static final int CONFIGURATION_LEVEL = 2;
    private static final int DECIMALS = 525;
    private static final int RATE_UNIT = 531;

    private static final StageLimits LIMITS =
            new StageLimits(73.15, 2073.15, EurothermModel.SLOWEST_K_PER_S, EurothermModel.FASTEST_K_PER_S, 0.1);
    private static final ThermometerAccuracy THERMOCOUPLE = new ThermometerAccuracy(0.0043, 1.44);

    private final boolean bisynch;
    private final Timing timing;
    private final DriverSheet<StageLimits, ThermometerAccuracy> sheet;

    private EurothermDriver(boolean bisynch, Timing timing) {
        this.bisynch = bisynch;
        this.timing = timing;
        this.sheet = new DriverSheet<>(
                bisynch ? "eurotherm-bisynch" : "eurotherm",
                "Eurotherm controllers of furnaces",
                bisynch ? "EI-Bisynch" : "Modbus RTU; IEEE region where there is one, else integer registers",
                Stream.of(EurothermModel.values()).map(this::model).toList(),
                "manual mode, output 0 %; the working output is read back",
                Certainty.SIMULATOR,
                List.of("Eurotherm Series 2000 Communications Handbook HA026230, chapters 3 to 5, as public programs"
                        + " of laboratories use it"),
                List.of(
                        "Temperatures are taken for °C: the controller does not say in which unit it is.",
                        "Setpoint, rate and mode live in memory for about 100 000 writes; they are written only where"
                                + " something changes.",
                        "EI-Bisynch shows no status: a broken sensor is known by a temperature far outside the limits.",
                        "The accuracy is that of a type K thermocouple of class 2, not of a calibration."),
                bisynch
                        ? EurothermTable.mnemonics().all()
                        : EurothermTable.integers(EurothermModel.M2400, 1).all());
    }

    /** Over Modbus RTU, with the usual timing. */
    public static EurothermDriver modbus() {
        return modbus(USUAL);
    }

    /** Over Modbus RTU. */
    public static EurothermDriver modbus(Timing timing) {
        return new EurothermDriver(false, timing);
    }

    /** Over EI-Bisynch, with the usual timing. */
    public static EurothermDriver bisynch() {
        return bisynch(USUAL);
    }

    /** Over EI-Bisynch. */
    public static EurothermDriver bisynch(Timing timing) {
        return new EurothermDriver(true, timing);
    }

    private ModelSheet<StageLimits, ThermometerAccuracy> model(EurothermModel model) {
        LineSettings line = bisynch ? new LineSettings(9600, 7, Parity.EVEN, 1) : LineSettings.of(model.baud());
        return new ModelSheet<>(model.number(), model.instrument(), line, LIMITS, THERMOCOUPLE);
    }

    @Override
    public DriverSheet<StageLimits, ThermometerAccuracy> sheet() {
        return sheet;
    }

    @Override
    public TemperatureStage connect(String model, Port port, LabTime time, Cancel cancel)
            throws InstrumentException, Cancelled {
        EurothermModel known = EurothermModel.of(sheet.require(model).name());
        try {
            return bisynch ? overBisynch(known, port, cancel) : overModbus(known, port, cancel);
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            port.close();
            throw e;
        }
    }

    private TemperatureStage overModbus(EurothermModel model, Port port, Cancel cancel)
            throws InstrumentException, Cancelled {
        ModbusUnit unit = new ModbusUnit(port, port.unit().orElse(1), timing, TEMPERATURE);
        PropertyTable<Register> properties = new PropertyTable<>(name(model), unit);
        requireUsable(model, properties, cancel);
        return stage(model, port, table(model, unit, properties, cancel), properties, cancel);
    }

    private void requireUsable(EurothermModel model, PropertyTable<Register> properties, Cancel cancel)
            throws InstrumentException, Cancelled {
        if (code(MODE, "instrument mode", properties, cancel) == CONFIGURATION_LEVEL) {
            throw new DeviceFault(properties.where()
                    + " is in configuration level and does not control; leave that level at its keys");
        }
        if (model.hasRateUnit() && code(RATE_UNIT, "unit of time", properties, cancel) != 0) {
            throw new Rejected(
                    properties.where() + " counts its rate not in minutes; set its ramp units to minutes at its keys");
        }
    }

    private static int code(int register, String words, PropertyTable<Register> properties, Cancel cancel)
            throws InstrumentException, Cancelled {
        return properties.readCode(Property.reading(words, Register.code(register), Scales.NUMBER), cancel);
    }

    /** The IEEE region if the controller has one; a broken sensor is no number there, but the region is. */
    private static EurothermTable<Register> table(
            EurothermModel model, ModbusUnit unit, PropertyTable<Register> properties, Cancel cancel)
            throws InstrumentException, Cancelled {
        EurothermTable<Register> ieee = EurothermTable.ieee();
        try {
            double unused = unit.read(ieee.highest().access(), cancel);
            return ieee;
        } catch (Rejected e) {
            return EurothermTable.integers(model, code(DECIMALS, "decimals", properties, cancel));
        }
    }

    private TemperatureStage overBisynch(EurothermModel model, Port port, Cancel cancel)
            throws InstrumentException, Cancelled {
        BisynchUnit unit = new BisynchUnit(port, port.unit().orElse(1), timing);
        return stage(model, port, EurothermTable.mnemonics(), new PropertyTable<>(name(model), unit), cancel);
    }

    private <A> TemperatureStage stage(
            EurothermModel model, Port port, EurothermTable<A> table, PropertyTable<A> properties, Cancel cancel)
            throws InstrumentException, Cancelled {
        double lowestK = properties.read(table.lowest(), cancel);
        double highestK = properties.read(table.highest(), cancel);
        if (!(lowestK < highestK)) {
            throw new DeviceFault(
                    properties.where() + " has no room between its setpoint limits; set them at its keys");
        }
        StageLimits own = LIMITS.within(lowestK, highestK);
        Identity identity =
                new Identity(sheet.driver(), model.number(), false, Optional.empty(), Optional.empty(), port.name());
        EurothermStage<A> stage = new EurothermStage<>(port, identity, own, table, properties);
        stage.read(cancel);
        return stage;
    }

    private static String name(EurothermModel model) {
        return "the Eurotherm " + model.number();
    }
}
