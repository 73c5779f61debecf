package org.electrolyst.app.lab;

import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.electrolyst.fixtures.cell.Electrodes;
import org.electrolyst.fixtures.cell.Leads;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.materials.MaterialProperty;
import org.electrolyst.fixtures.materials.SimulatedMaterial;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.fixtures.spectra.SpectrumFiles;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * A simulated pellet of a known material, measured on paper: spectra at seven temperatures between blocking electrodes, and
 * the numbers of a Bruce-Vincent experiment between lithium, with noise, written as the files that a laboratory would have.
 */
public final class DemoDay {
    /** Temperatures of the series, °C. */
    public static final List<Integer> TEMPERATURES_C = List.of(10, 20, 30, 40, 50, 60, 70);

    /** Temperature of the Bruce-Vincent experiment, °C. */
    public static final int TRIPLE_C = 20;

    private static final double STEP_V = 0.010;
    private static final double RELATIVE_NOISE = 0.003;
    private static final double RELATIVE_CURRENT_NOISE = 0.001;
    private static final double RELATIVE_RESISTANCE_NOISE = 0.005;
    private static final double VOLTAGE_NOISE_V = 10e-6;
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e6, 1, 10);

    private final SimulatedCell blocking;
    private final SimulatedCell reversible;
    private final Noise noise;

    public DemoDay(SimulatedMaterial material, long seed) {
        CellGeometry geometry = CellGeometry.ofDisc(
                Quantity.of(0.60e-3, 0.01e-3, Dimension.LENGTH), Quantity.of(10e-3, 0.05e-3, Dimension.LENGTH));
        blocking = new SimulatedCell(geometry, material, Electrodes.BLOCKING, Leads.NONE);
        reversible = new SimulatedCell(geometry, material, Electrodes.REVERSIBLE, Leads.NONE);
        noise = new Noise(seed);
    }

    /** The pellet between blocking electrodes. */
    public SimulatedCell cell() {
        return blocking;
    }

    /** Transference number that is put in. */
    public double transferenceNumber() {
        return blocking.material().datum(MaterialProperty.TRANSFERENCE_NUMBER).value();
    }

    /** Writes one file for each temperature and returns them, coldest first. */
    public List<Path> writeSpectra(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int celsius : TEMPERATURES_C) {
            Path file = folder.resolve("pellet-" + celsius + "degC.csv");
            SpectrumFiles.writeDelimited(spectrum(celsius), file);
            files.add(file);
        }
        return files;
    }

    private ImpedanceSpectrum spectrum(int celsius) {
        ImpedanceSpectrum exact =
                SimulatedSpectra.exact(FREQUENCIES, omega -> blocking.impedance(omega, celsius + ZERO_CELSIUS_K));
        return SimulatedSpectra.noisy(exact, RELATIVE_NOISE, noise, "spectrum at " + celsius + " °C");
    }

    /** Writes the numbers of the Bruce-Vincent experiment as a table of one row. */
    public void writeTriple(Path file) throws IOException {
        double kelvin = TRIPLE_C + ZERO_CELSIUS_K;
        double re = reversible.totalElectrolyteResistanceOhm(kelvin);
        double ri = reversible.interfacialResistanceOhm(kelvin);
        String header = "cell,voltage,u-voltage,initial-current,u-initial-current,steady-current,u-steady-current,"
                + "initial-resistance,u-initial-resistance,steady-resistance,u-steady-resistance,"
                + "bulk-resistance,u-bulk-resistance,steady-bulk-resistance,u-steady-bulk-resistance";
        String row = String.join(
                ",",
                "pellet",
                volts("voltage", STEP_V),
                microamps("initial current", reversible.ohmicCurrentA(STEP_V, kelvin)),
                microamps("steady current", reversible.steadyCurrentA(STEP_V, kelvin)),
                ohms("initial resistance", ri),
                ohms("steady resistance", ri),
                ohms("bulk resistance", re),
                ohms("steady bulk resistance", re));
        Files.writeString(file, header + "\n" + row + "\n");
    }

    private String volts(String name, double exact) {
        double measured = exact + VOLTAGE_NOISE_V * noise.standardNormal(name, 0);
        return String.format(Locale.ROOT, "%.4f mV,%.4f mV", 1e3 * measured, 1e3 * VOLTAGE_NOISE_V);
    }

    private String microamps(String name, double exact) {
        double measured = exact * (1 + RELATIVE_CURRENT_NOISE * noise.standardNormal(name, 0));
        return String.format(Locale.ROOT, "%.4f µA,%.4f µA", 1e6 * measured, 1e6 * RELATIVE_CURRENT_NOISE * measured);
    }

    private String ohms(String name, double exact) {
        double measured = exact * (1 + RELATIVE_RESISTANCE_NOISE * noise.standardNormal(name, 0));
        return String.format(Locale.ROOT, "%.2f Ω,%.2f Ω", measured, RELATIVE_RESISTANCE_NOISE * measured);
    }
}
