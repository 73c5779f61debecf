package org.electrolyst.app.command;

import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.electrolyst.fixtures.cell.Electrodes;
import org.electrolyst.fixtures.cell.Leads;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.fixtures.materials.SimulatedMaterial;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.fixtures.spectra.SpectrumFiles;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** Files as a laboratory would have them: spectra of a simulated pellet at seven temperatures, between blocking electrodes. */
final class PelletFiles {
    /** Temperatures of the series, °C. */
    static final List<Integer> TEMPERATURES_C = List.of(10, 20, 30, 40, 50, 60, 70);

    private static final double RELATIVE_NOISE = 0.003;
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e6, 1, 10);

    private final SimulatedCell blocking;
    private final Noise noise;

    PelletFiles(SimulatedMaterial material, long seed) {
        CellGeometry geometry = CellGeometry.ofDisc(
                Quantity.of(0.60e-3, 0.01e-3, Dimension.LENGTH), Quantity.of(10e-3, 0.05e-3, Dimension.LENGTH));
        blocking = new SimulatedCell(geometry, material, Electrodes.BLOCKING, Leads.NONE);
        noise = new Noise(seed);
    }

    /** Writes one file for each temperature and returns them, coldest first. */
    List<Path> writeSpectra(Path folder) throws IOException {
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
}
