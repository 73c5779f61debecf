package org.electrolyst.drivers.hioki;

import java.util.List;
import java.util.Locale;
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

/** Impedance meters of the Hioki IM35xx series: spectra up to some MHz. */
public final class HiokiDriver implements PotentiostatDriver {
    static final String NAME = "hioki";

    private static final Timing USUAL = Timing.ofMillis(0, 20, 2000);
    private static final double LARGEST_AMPLITUDE_V = 1;
    private static final double LARGEST_BIAS_V = 2.5;
    private static final double LARGEST_CURRENT_A = 0.05;
    private static final double SECONDS_PER_POINT = 0.6;
    private static final double PERIODS_PER_POINT = 10;

    /** Basic accuracy of an impedance: 0.05 %, as it is given for current and voltage here. */
    private static final MeterAccuracy ACCURACY = new MeterAccuracy(5e-4, 1e-3, 1e-3, 5e-4, 1e-4, 1e-5);

    private static final DriverSheet<PotentiostatLimits, MeterAccuracy> SHEET = new DriverSheet<>(
            NAME,
            "Hioki impedance analysers and LCR meters IM3570, IM3536 and IM3533",
            "lines of text, *IDN? and mnemonics",
            List.of(model("im3570", 4, 5e6), model("im3536", 4, 8e6), model("im3533", 1e-3, 200e3)),
            "DC bias off and amplitude 5 mV; both are read back",
            Certainty.SIMULATOR,
            List.of(
                    "Hioki IM3536, IM3570 and IM3533 communication commands, as cited by public programs",
                    "Hioki 9593-01 instruction manual page 60, RM3542-50 instruction manual page 125: rules of messages"),
            List.of(
                    "The rate of an RS-232 line is set at the meter: write it after the port, as in COM3@38400.",
                    "The amplitude is that of the open terminals; at a cell of low impedance it is less.",
                    "What is printed for an overflow differs: a number beyond 1E20, OF, UF or dashes are taken for one.",
                    "Largest bias, current and amplitude are assumptions: 2.5 V, 50 mA and 1 V rms.",
                    "Without a bias the terminals hold the cell at 0 V: a cell with a voltage of its own discharges.",
                    "It is never reset: open, short and load corrections stay as they were made at the meter.",
                    "The accuracy is an assumption."),
            HiokiTable.all());

    private final Timing timing;

    /** With the usual timing. */
    public HiokiDriver() {
        this(USUAL);
    }

    /** With another timing, for a simulated meter. */
    public HiokiDriver(Timing timing) {
        this.timing = timing;
    }

    private static ModelSheet<PotentiostatLimits, MeterAccuracy> model(String name, double lowestHz, double highestHz) {
        ImpedanceLimits impedance =
                new ImpedanceLimits(lowestHz, highestHz, LARGEST_AMPLITUDE_V, SECONDS_PER_POINT, PERIODS_PER_POINT);
        return new ModelSheet<>(
                name,
                "Hioki " + name.toUpperCase(Locale.ROOT),
                LineSettings.of(9600),
                new PotentiostatLimits(
                        Set.of(Capability.IMPEDANCE), Optional.of(impedance), LARGEST_BIAS_V, LARGEST_CURRENT_A),
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
        Hioki meter = new Hioki(sheet.instrument(), port, timing, time);
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
