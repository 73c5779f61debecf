package org.electrolyst.drivers.instec;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.Port;
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

/** Instec hot and cold stages behind an mK2000B. */
public final class InstecDriver implements StageDriver {
    private static final String NAME = "instec";
    private static final Timing USUAL = Timing.ofMillis(20, 50, 1000);

    private static final StageLimits FAMILY =
            new StageLimits(Scales.CELSIUS.toSi(-190), Scales.CELSIUS.toSi(600), 0.01 / 60, 50.0 / 60, 0.01);

    private static final DriverSheet<StageLimits, ThermometerAccuracy> SHEET = new DriverSheet<>(
            NAME,
            "Instec hot and cold stages behind an mK2000B",
            "lines of text, TEMP:RTIN? and TEMP:RAMP; sets are not answered",
            List.of(new ModelSheet<>(
                    "mk2000b", "Instec mK2000B", LineSettings.of(38400), FAMILY, new ThermometerAccuracy(0, 0.1))),
            "TEMP:STOP; its status is read back",
            Certainty.SIMULATOR,
            List.of("Instec, pyinstec: the maker's own library for mK2000 controllers, commands TEMP and *IDN"),
            List.of(
                    "The older mK2000 VCP numbers its status otherwise and has no error field: it is not supported.",
                    "Only the first of several stages on a controller is read.",
                    "Of its error numbers only 4, target out of range, is known; every other ends the run.",
                    "It is refused unless it is in °C.",
                    "The accuracy is an assumption."),
            InstecTable.ALL);

    private final Timing timing;

    /** With the usual timing. */
    public InstecDriver() {
        this(USUAL);
    }

    /** With another timing, for a simulated controller. */
    public InstecDriver(Timing timing) {
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
            MkAccess access = new MkAccess(port, timing);
            MatchResult who = access.identity(cancel);
            Identity identity =
                    new Identity(NAME, model, true, Optional.of(who.group(2)), Optional.of(who.group(3)), port.name());
            if (!access.isInCelsius(cancel)) {
                throw new Rejected(
                        "the Instec stage at " + port.name() + " is not in °C; set its units. Nothing was changed");
            }
            MatchResult range = access.range(cancel);
            double one = Scales.CELSIUS.toSi(Double.parseDouble(range.group(1)));
            double other = Scales.CELSIUS.toSi(Double.parseDouble(range.group(2)));
            StageLimits limits = FAMILY.within(Math.min(one, other), Math.max(one, other));
            PropertyTable<MkVariable> properties = new PropertyTable<>("the Instec stage", access);
            InstecStage stage = new InstecStage(port, identity, limits, properties);
            stage.read(cancel);
            return stage;
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            port.close();
            throw e;
        }
    }
}
