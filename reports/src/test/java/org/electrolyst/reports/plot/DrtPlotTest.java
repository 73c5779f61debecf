package org.electrolyst.reports.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DrtResult.Band;
import org.electrolyst.model.result.DrtResult.Curve;
import org.electrolyst.model.result.DrtResult.Distribution;
import org.electrolyst.model.result.DrtResult.Lambda;
import org.electrolyst.model.result.DrtResult.Peak;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrtPlotTest {
    private static final ImpedanceSpectrum SPECTRUM =
            new ImpedanceSpectrum(DoubleVector.of(1e5, 10), DoubleVector.of(10, 100), DoubleVector.of(-1, -2));

    @TempDir
    private Path folder;

    @Test
    void namesPeaksWithTheirResistance() throws IOException {
        String svg =
                Files.readString(DrtPlot.write(List.of(plotted("pellet", 1)), "Pellet", folder.resolve("drt.svg")));
        assertThat(svg).contains("τ (s)", ">pellet<", "1.2 kΩ", "57 Ω");
    }

    @Test
    void fillsTheBandPalerThanTheLine() throws IOException {
        int[] pixels = pixels(DrtPlot.write(List.of(plotted("pellet", 1)), "Pellet", folder.resolve("drt.png")));
        assertThat(pixels).contains(0x440154).contains(0xD0C0D4);
    }

    /** A distribution in mΩ would be a line at zero beside one in kΩ. */
    @Test
    void drawsDistributionsOfOtherSizeInPanelsOfTheirOwn() throws IOException {
        PlottedSpectrum large = plotted("large", 1);
        int alike = width(DrtPlot.write(List.of(large, plotted("like", 0.5)), "Both", folder.resolve("a.png")));
        int unlike = width(DrtPlot.write(List.of(large, plotted("small", 1e-6)), "Both", folder.resolve("b.png")));
        assertThat(unlike).isEqualTo(2 * alike);
    }

    @Test
    void needsADistribution() {
        PlottedSpectrum without = new PlottedSpectrum("none", SPECTRUM, Optional.empty());
        assertThatThrownBy(() -> DrtPlot.write(List.of(without), "None", folder.resolve("none.png")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("distribution");
        assertThat(folder.resolve("none.png")).doesNotExist();
    }

    private static PlottedSpectrum plotted(String label, double scale) {
        DoubleVector tauS = DoubleVector.generate(61, k -> Math.pow(10, -6 + k / 10.0));
        DoubleVector gammaOhm = tauS.map(tau -> scale * (500 * bell(tau, 1e-5) + 50 * bell(tau, 1e-2)));
        List<Peak> peaks = List.of(
                new Peak(1e-5, 1234 * scale, 8e-9, 500 * scale, true, 1),
                new Peak(1e-2, 56.7 * scale, 2e-4, 50 * scale, false, 0.5));
        Curve curve = new Curve(tauS, gammaOhm, gammaOhm.map(g -> 0.7 * g), gammaOhm.map(g -> 1.3 * g));
        Distribution distribution = new Distribution(
                new Lambda(0.1, "given", "as asked for", List.of(), new Band(0.01, 1)),
                10,
                0,
                Optional.empty(),
                "as asked for",
                1290 * scale,
                new Band(1200 * scale, 1300 * scale),
                curve,
                peaks,
                0.3,
                SPECTRUM);
        return new PlottedSpectrum(label, SPECTRUM, Optional.empty(), Optional.of(distribution));
    }

    private static double bell(double tau, double centre) {
        double decades = Math.log10(tau / centre);
        return Math.exp(-4 * decades * decades);
    }

    private static int width(Path picture) throws IOException {
        return ImageIO.read(picture.toFile()).getWidth();
    }

    private static int[] pixels(Path picture) throws IOException {
        var image = ImageIO.read(picture.toFile());
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xFFFFFF;
        }
        return pixels;
    }
}
