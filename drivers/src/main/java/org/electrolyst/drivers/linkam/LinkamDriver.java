package org.electrolyst.drivers.linkam;

import java.util.List;
import java.util.Optional;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.stage.StageDriver;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/**
 * Linkam controllers T92 to T95. They tell neither model nor serial number: that one of them is there shows only in the shape
 * of its status. The T96 needs the maker's own library and is not spoken to.
 */
public final class LinkamDriver implements StageDriver {
    static final String NAME = "linkam";

    private static final List<String> MODELS = List.of("t92", "t93", "t94", "t95");
    private static final int BAUD = 19200;

    /** The usual stage: -196 °C to 600 °C; 0.01 to 150 K/min. */
    private static final StageLimits USUAL_STAGE = new StageLimits(77.15, 873.15, 0.01 / 60, 150.0 / 60, 0.1);

    private final LinkamTiming timing;
    private final StageLimits stage;

    /** For the usual stage with the usual timing. */
    public LinkamDriver() {
        this(LinkamTiming.STANDARD, USUAL_STAGE);
    }

    /** For a stage with limits of its own; the controller does not know them all. */
    public LinkamDriver(LinkamTiming timing, StageLimits stage) {
        this.timing = timing;
        this.stage = stage;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> models() {
        return MODELS;
    }

    @Override
    public Optional<StageLimits> limits(String model) {
        return MODELS.contains(model) ? Optional.of(stage) : Optional.empty();
    }

    @Override
    public LineSettings lineSettings(String model) {
        requireKnown(model);
        return LineSettings.of(BAUD);
    }

    @Override
    public TemperatureStage connect(String model, Port port, LabTime time, Cancel cancel)
            throws InstrumentException, Cancelled {
        requireKnown(model);
        LinkamStage connected = new LinkamStage(port, timing, model, stage);
        try {
            connected.read(cancel);
            return connected;
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            connected.close();
            throw e;
        }
    }

    private static void requireKnown(String model) {
        if (!MODELS.contains(model)) {
            throw new IllegalArgumentException("linkam knows " + String.join(", ", MODELS) + ", not '" + model + "'");
        }
    }
}
