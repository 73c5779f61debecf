package org.electrolyst.drivers.linkam;

import java.util.List;
import java.util.stream.Stream;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.Port;
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
 * Linkam controllers T92 to T95. They tell neither model nor serial number: that one of them is there shows only in the shape
 * of its status. The T96 needs the maker's own library and is not spoken to.
 */
public final class LinkamDriver implements StageDriver {
    static final String NAME = "linkam";

    private static final LineSettings LINE = LineSettings.of(19200);

    /** The usual stage: -196 °C to 600 °C; 0.01 to 150 K/min. */
    private static final StageLimits USUAL_STAGE = new StageLimits(77.15, 873.15, 0.01 / 60, 150.0 / 60, 0.1);

    private static final ThermometerAccuracy PLATINUM = new ThermometerAccuracy(0.001, 0.1);

    private final LinkamTiming timing;
    private final DriverSheet<StageLimits, ThermometerAccuracy> sheet;

    /** For the usual stage with the usual timing. */
    public LinkamDriver() {
        this(LinkamTiming.STANDARD, USUAL_STAGE);
    }

    /** For a stage with limits of its own; the controller does not know them all. */
    public LinkamDriver(LinkamTiming timing, StageLimits stage) {
        this.timing = timing;
        this.sheet = sheet(stage);
    }

    private static DriverSheet<StageLimits, ThermometerAccuracy> sheet(StageLimits stage) {
        return new DriverSheet<>(
                NAME,
                "Linkam controllers T92 to T95 with a heating and freezing stage",
                "Linkam serial commands",
                Stream.of("t92", "t93", "t94", "t95")
                        .map(model -> new ModelSheet<>(
                                model,
                                model.equals("t95") ? "Linkam T95" : "Linkam TMS " + model.substring(1),
                                LINE,
                                stage,
                                PLATINUM))
                        .toList(),
                "stopped, heater and pump off; the status confirms it",
                Certainty.SIMULATOR,
                List.of("six public programs that agree: status block of 11 bytes, commands R1, L1, S, O, E, P"),
                List.of(
                        "The controller tells neither its stage nor the limits of it; put those into the plan.",
                        "0.1 s between commands is kept. Old units may need more.",
                        "Old TMS units need RTS and CTS wired or looped back.",
                        "The accuracy is that of a class B platinum sensor near room temperature, not of a calibration."),
                List.of());
    }

    @Override
    public DriverSheet<StageLimits, ThermometerAccuracy> sheet() {
        return sheet;
    }

    @Override
    public TemperatureStage connect(String model, Port port, LabTime time, Cancel cancel)
            throws InstrumentException, Cancelled {
        StageLimits limits = sheet.require(model).limits();
        LinkamStage connected = new LinkamStage(port, timing, model, limits);
        try {
            connected.read(cancel);
            return connected;
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            connected.close();
            throw e;
        }
    }
}
