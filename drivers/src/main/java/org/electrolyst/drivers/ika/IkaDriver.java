package org.electrolyst.drivers.ika;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.LineSettings.Parity;
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

/** IKA circulators and hotplates. */
public final class IkaDriver implements StageDriver {
    private static final String NAME = "ika";
    private static final Timing USUAL = Timing.ofMillis(50, 100, 1000);

    private static final DriverSheet<StageLimits, ThermometerAccuracy> SHEET = new DriverSheet<>(
            NAME,
            "IKA circulators and hotplates",
            "NAMUR commands, lines of text; sets are not answered",
            Stream.of(IkaModel.values()).map(IkaDriver::model).toList(),
            "STOP_1, STOP_4 and RESET, which cannot be confirmed; before, a setpoint of 20 °C, which is read back",
            Certainty.EXPERIMENTAL,
            List.of("IKA RCT digital, NAMUR commands (2018-11), as implemented by public programs"),
            List.of(
                    "Ramps are led by the program: the setpoint moves with each reading.",
                    "It does not tell whether it runs: 'stopped' means that this program did not start it.",
                    "What it answers with a broken sensor is not known: what is no number, or 100 K outside its range, is"
                            + " taken for that.",
                    "Lines end with space, carriage return, space and line feed, as the manuals print it; answers may end"
                            + " with or without the spaces.",
                    "That circulators number bath and pump as hotplates number plate and stirrer is an assumption.",
                    "The accuracy is an assumption."),
            IkaModel.CIRCULATOR.all());

    private final Timing timing;

    /** With the usual timing. */
    public IkaDriver() {
        this(USUAL);
    }

    /** With another timing, for a simulated instrument. */
    public IkaDriver(Timing timing) {
        this.timing = timing;
    }

    private static ModelSheet<StageLimits, ThermometerAccuracy> model(IkaModel model) {
        LineSettings line = new LineSettings(9600, 7, Parity.EVEN, 1);
        double offsetK = model == IkaModel.CIRCULATOR ? 0.2 : 5;
        return new ModelSheet<>(
                model.id(), model.instrument(), line, model.limits(), new ThermometerAccuracy(0, offsetK));
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
            NamurAccess access = new NamurAccess(port, timing);
            String name = access.name(cancel);
            Identity identity = new Identity(NAME, model, false, Optional.empty(), Optional.of(name), port.name());
            Ika ika = new Ika(access, IkaModel.of(model));
            ThermostatStage stage = new ThermostatStage(port, identity, sheet.limits(), ika, time);
            stage.read(cancel);
            return stage;
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            port.close();
            throw e;
        }
    }
}
