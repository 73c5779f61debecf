package org.electrolyst.drivers.julabo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.link.Port;
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

/** Julabo circulators. They must be in remote mode, which only their keys can bring about. */
public final class JulaboDriver implements StageDriver {
    static final String NAME = "julabo";

    private static final Timing USUAL = Timing.ofMillis(250, 250, 1000);
    private static final ThermometerAccuracy PLATINUM = new ThermometerAccuracy(0.001, 0.2);

    private static final DriverSheet<StageLimits, ThermometerAccuracy> SHEET = new DriverSheet<>(
            NAME,
            "Julabo circulators and recirculating coolers",
            "lines of text, IN_ and OUT_ commands",
            Stream.of(JulaboModel.values()).map(JulaboDriver::model).toList(),
            "stopped by OUT_MODE_05 0; IN_MODE_05 is read back",
            Certainty.SIMULATOR,
            List.of(
                    "Julabo Cryo-Compact CF31 and CF41 operating manual, chapters 8.7 and 11, pages 62 and 72 to 77",
                    "Julabo FC recirculating cooler operating manual, chapter 9, pages 31 to 35"),
            List.of(
                    "Ramps are led by the program: the setpoint moves with each reading.",
                    "Temperatures are taken for °C: set the display to °C.",
                    "The factory setting has a handshake by RTS and CTS; choose none, or wire the lines.",
                    "The numbers of other readings than the bath differ between families; they are not used.",
                    "The ranges are the widest of each family; the limits of the model decide, and refuse."),
            JulaboTable.all());

    private final Timing timing;

    /** With the usual timing. */
    public JulaboDriver() {
        this(USUAL);
    }

    /** With another timing, for a simulated circulator. */
    public JulaboDriver(Timing timing) {
        this.timing = timing;
    }

    private static ModelSheet<StageLimits, ThermometerAccuracy> model(JulaboModel model) {
        return new ModelSheet<>(model.code(), model.instrument(), model.line(), model.limits(), PLATINUM);
    }

    @Override
    public DriverSheet<StageLimits, ThermometerAccuracy> sheet() {
        return SHEET;
    }

    @Override
    public TemperatureStage connect(String model, Port port, LabTime time, Cancel cancel)
            throws InstrumentException, Cancelled {
        JulaboModel known = JulaboModel.of(SHEET.require(model).name());
        try {
            JulaboLine line = new JulaboLine(port, timing, known.isCooler());
            Identity identity = identity(known, line.version(cancel), port.name());
            ThermostatStage stage =
                    new ThermostatStage(port, identity, known.limits(), new Circulator(model, line), time);
            stage.read(cancel);
            requireRemote(line, cancel);
            return stage;
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            port.close();
            throw e;
        }
    }

    private static Identity identity(JulaboModel model, String version, String port) throws Rejected {
        String upper = version.toUpperCase(Locale.ROOT);
        boolean verified = upper.contains(model.code().toUpperCase(Locale.ROOT));
        boolean cooler = upper.matches(".*\\bFC.*");
        if (!upper.contains("JULABO") || (cooler != model.isCooler() && !verified)) {
            throw new Rejected("at " + port + " is '" + version + "', not the Julabo " + model.code()
                    + " of the plan; nothing was changed. Correct the model or the port");
        }
        return new Identity(NAME, model.code(), verified, Optional.empty(), Optional.of(version), port);
    }

    private static void requireRemote(JulaboLine line, Cancel cancel) throws InstrumentException, Cancelled {
        Status status = line.status(cancel);
        if (status.isManual()) {
            throw new Rejected(line.portName() + " is in manual mode (" + status.words()
                    + ") and takes no command. Put it into remote mode at its keys");
        }
    }
}
