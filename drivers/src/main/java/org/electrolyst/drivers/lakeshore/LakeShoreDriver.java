package org.electrolyst.drivers.lakeshore;

import java.util.List;
import java.util.stream.Stream;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.property.PropertyTable;
import org.electrolyst.drivers.property.Scales;
import org.electrolyst.drivers.property.TextCommand;
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

/** Lake Shore controllers of cryostats and probe stations, by output 1 and the sensor that it is controlled by. */
public final class LakeShoreDriver implements StageDriver {
    static final String NAME = "lakeshore";

    /** At most 20 messages in a second. */
    private static final Timing USUAL = Timing.ofMillis(50, 50, 500);

    private static final StageLimits LIMITS =
            new StageLimits(1.4, 800, LakeShoreTable.SLOWEST_K_PER_S, LakeShoreTable.FASTEST_K_PER_S, 0.001);
    private static final ThermometerAccuracy DIODE = new ThermometerAccuracy(0, 0.3);

    private static final DriverSheet<StageLimits, ThermometerAccuracy> SHEET = new DriverSheet<>(
            NAME,
            "Lake Shore temperature controllers 331, 335 and 336",
            "lines of text, *IDN? and mnemonics",
            Stream.of(LakeShoreModel.values()).map(LakeShoreDriver::model).toList(),
            "heater range of every output 0; each is read back",
            Certainty.SIMULATOR,
            List.of(
                    "Lake Shore Model 336 user's manual, revision 2.3, chapter 6 (335 alike)",
                    "Lake Shore Model 331: CSET and RANGE without a number, from public programs"),
            List.of(
                    "Whether SETP? shows the target or the moving setpoint during a ramp: both are accepted.",
                    "A heater that is off is switched to range 3 (high); one that is on keeps its range.",
                    "The accuracy is that of a silicon diode without calibration."),
            new LakeShoreTable(LakeShoreModel.M336, 'A', Scales.KELVIN).all());

    private final Timing timing;

    /** With the usual timing. */
    public LakeShoreDriver() {
        this(USUAL);
    }

    /** With another timing, for a simulated controller. */
    public LakeShoreDriver(Timing timing) {
        this.timing = timing;
    }

    private static ModelSheet<StageLimits, ThermometerAccuracy> model(LakeShoreModel model) {
        return new ModelSheet<>(model.number(), "Model " + model.number(), model.line(), LIMITS, DIODE);
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
            LakeShoreLoop loop = new LakeShoreLoop(LakeShoreModel.of(model), port, timing);
            Identity identity = loop.identify(cancel);
            LakeShoreTable table = loop.table(cancel);
            PropertyTable<TextCommand> properties = new PropertyTable<>("the Lake Shore " + model, loop.access());
            LakeShoreStage stage = new LakeShoreStage(port, identity, sheet.limits(), table, properties);
            stage.read(cancel);
            return stage;
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            port.close();
            throw e;
        }
    }
}
