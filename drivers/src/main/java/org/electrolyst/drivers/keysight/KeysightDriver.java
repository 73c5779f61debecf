package org.electrolyst.drivers.keysight;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.meter.ImpedanceMeter;
import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.drivers.potentiostat.ImpedanceLimits;
import org.electrolyst.drivers.potentiostat.Potentiostat;
import org.electrolyst.drivers.potentiostat.PotentiostatDriver;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.drivers.sheet.Certainty;
import org.electrolyst.drivers.sheet.DriverSheet;
import org.electrolyst.drivers.sheet.ModelSheet;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/** Keysight, formerly Agilent, E4980A meters behind a GPIB adapter or on the network: spectra up to 2 MHz. */
public final class KeysightDriver implements PotentiostatDriver {
    static final String NAME = "keysight";

    private static final Timing USUAL = Timing.ofMillis(0, 20, 4000);
    private static final ImpedanceLimits IMPEDANCE = new ImpedanceLimits(20, 2e6, 2, 1.5, 25);
    private static final PotentiostatLimits LIMITS =
            new PotentiostatLimits(Set.of(Capability.IMPEDANCE), Optional.of(IMPEDANCE), 2, 0.02);

    /** Basic accuracy of an impedance: 0.05 %, as it is given for current and voltage here. */
    private static final MeterAccuracy ACCURACY = new MeterAccuracy(5e-4, 1e-3, 1e-3, 5e-4, 1e-4, 1e-5);

    private static final DriverSheet<PotentiostatLimits, MeterAccuracy> SHEET = new DriverSheet<>(
            NAME,
            "Keysight and Agilent E4980A precision LCR meter",
            "lines of text, SCPI",
            List.of(new ModelSheet<>("e4980a", "Keysight E4980A", LineSettings.of(115_200), LIMITS, ACCURACY)),
            "bias off and amplitude 0 V; both are read back",
            Certainty.EXPERIMENTAL,
            List.of("Keysight E4980A/AL user's guide, SCPI commands, as used by public programs"),
            List.of(
                    "It has no serial port: write gpib:PORT#ADDRESS for a GPIB adapter, or tcp:HOST:5025.",
                    "A state of a measurement other than 0 is taken for overload, one below 0 for none.",
                    "Limits are those without option 001: 2 V rms and a bias of 2 V.",
                    "Without a bias the terminals hold the cell at 0 V: a cell with a voltage of its own discharges.",
                    "It is never reset: open, short and load corrections stay as they were made at the meter.",
                    "The accuracy is an assumption."),
            KeysightTable.all());

    private final Timing timing;

    /** With the usual timing. */
    public KeysightDriver() {
        this(USUAL);
    }

    /** With another timing, for a simulated meter. */
    public KeysightDriver(Timing timing) {
        this.timing = timing;
    }

    @Override
    public DriverSheet<PotentiostatLimits, MeterAccuracy> sheet() {
        return SHEET;
    }

    @Override
    public Potentiostat connect(String model, Port port, LabTime time, Cancel cancel)
            throws InstrumentException, Cancelled {
        ModelSheet<PotentiostatLimits, MeterAccuracy> sheet = SHEET.require(model);
        Keysight meter = new Keysight(sheet.instrument(), port, timing, time);
        try {
            Identity identity = meter.identify(model, cancel);
            meter.prepare(cancel);
            return new ImpedanceMeter(meter, identity, sheet, time);
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            port.close();
            throw e;
        }
    }
}
