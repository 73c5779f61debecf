package org.electrolyst.drivers.keithley;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.link.LineSettings;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.potentiostat.Capability;
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

/** Source meters of the Keithley 2400 series over RS-232: direct voltage and current, open circuit. */
public final class KeithleyDriver implements PotentiostatDriver {
    static final String NAME = "keithley";

    private static final Timing USUAL = Timing.ofMillis(0, 20, 2000);

    private static final Set<Capability> DIRECT =
            Set.of(Capability.OPEN_CIRCUIT_VOLTAGE, Capability.VOLTAGE_HOLD, Capability.CURRENT_HOLD);

    /** Of a year, in the ranges from 200 mV to 20 V and from 10 µA to 100 mA. */
    private static final MeterAccuracy ACCURACY = new MeterAccuracy(1.2e-4, 0.3e-3, 1e-6, 2.7e-4, 1e-4, 1e-6);

    private static final DriverSheet<PotentiostatLimits, MeterAccuracy> SHEET = new DriverSheet<>(
            NAME,
            "Keithley source meters of the 2400 series",
            "lines of text, SCPI",
            List.of(
                    model("2400", 210, 1.05),
                    model("2401", 21, 1.05),
                    model("2410", 1100, 1.05),
                    model("2420", 63, 3.15),
                    model("2425", 105, 3.15),
                    model("2430", 105, 3.15),
                    model("2440", 42, 5.25)),
            "output off, cell disconnected (output-off state HIMP); :OUTP? is read back",
            Certainty.SIMULATOR,
            List.of("Keithley 2400 Series SourceMeter User's Manual, 2400S-900-01 Rev. K, section 18 (SCPI) and pages"
                    + " 14-13 to 14-15 (RS-232), the former as cited by public programs"),
            List.of(
                    "Set the RS-232 terminator of the instrument to CR, CR+LF or LF+CR; with LF alone no answer is seen.",
                    "Terminals and remote sense stay as they are set at the instrument: it is never reset.",
                    "A reading lasts two power line cycles and some 30 ms: a hold has no points every 5 ms, its first"
                            + " minute goes as fast as the line does.",
                    "The largest voltage and the largest current do not go together; the instrument refuses what is too"
                            + " much.",
                    "The cell is open by a source of 0 A, which is some 0.3 nA off zero.",
                    "The output of a source meter whose line is lost stays on: there is nothing in it that ends a hold.",
                    "The accuracy is an assumption by data sheets; in the range of 1 µA the zero is worse."),
            KeithleyTable.all());

    private final Timing timing;

    /** With the usual timing. */
    public KeithleyDriver() {
        this(USUAL);
    }

    /** With another timing, for a simulated instrument. */
    public KeithleyDriver(Timing timing) {
        this.timing = timing;
    }

    private static ModelSheet<PotentiostatLimits, MeterAccuracy> model(
            String number, double largestV, double largestA) {
        return new ModelSheet<>(
                number,
                "Keithley " + number,
                LineSettings.of(9600),
                new PotentiostatLimits(DIRECT, Optional.empty(), largestV, largestA),
                ACCURACY);
    }

    @Override
    public DriverSheet<PotentiostatLimits, MeterAccuracy> sheet() {
        return SHEET;
    }

    @Override
    public Potentiostat connect(String model, Port port, LabTime time, Cancel cancel)
            throws InstrumentException, Cancelled {
        ModelSheet<PotentiostatLimits, MeterAccuracy> sheet = SHEET.require(model);
        SourceMeter meter = new SourceMeter(model, port, timing, time);
        try {
            Identity identity = meter.identify(model, cancel);
            meter.prepare(cancel);
            return new Keithley(meter, identity, sheet, time);
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            port.close();
            throw e;
        }
    }
}
