package org.electrolyst.reports.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.reports.ExampleReport;
import org.electrolyst.reports.SampleReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotsTest {
    private static final SampleReport SAMPLE =
            ExampleReport.temperatureSeries().samples().get(0);
    private static final int GRID = 0xD9D9D9;

    @TempDir
    Path folder;

    @Test
    void drawsSpectraWithTheirFitsOnWhite() throws IOException {
        List<PlottedSpectrum> spectra = SAMPLE.spectra().stream()
                .map(s -> new PlottedSpectrum(
                        s.id().toString(),
                        s.spectrum(),
                        SAMPLE.fitsBySpectrum().get(s.id()).curve()))
                .toList();
        BufferedImage image = read(NyquistPlot.write(spectra, "Seven temperatures", folder.resolve("nyquist.png")));
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(colours(image)).contains(0x440154, 0x3B528B, 0x21908C);
    }

    @Test
    void gridSquaresOfANyquistPictureAreSquare() throws IOException {
        PlottedSpectrum one = new PlottedSpectrum("one", SAMPLE.spectra().get(0).spectrum(), Optional.empty());
        BufferedImage image = read(NyquistPlot.write(List.of(one), "One", folder.resolve("one.png")));
        List<Integer> across = gaps(image, true);
        List<Integer> up = gaps(image, false);
        assertThat(across).hasSizeGreaterThan(1);
        assertThat(up).isNotEmpty();
        // Lines lie on whole pixels, so that two distances of the same length may differ by one on either side.
        assertThat(across).allSatisfy(gap -> assertThat(gap).isBetween(up.get(0) - 2, up.get(0) + 2));
    }

    @Test
    void drawsArrheniusLaws() throws IOException {
        List<ArrheniusResult> results = SAMPLE.results().stream()
                .map(stored -> stored.result())
                .filter(ArrheniusResult.class::isInstance)
                .map(ArrheniusResult.class::cast)
                .toList();
        BufferedImage image = read(ArrheniusPlot.write(results, "Arrhenius", folder.resolve("arrhenius.png")));
        assertThat(colours(image)).contains(0x0072B2, 0xD55E00, 0x000000);
    }

    @Test
    void drawsModulusAndPhaseWithTheFit() throws IOException {
        BufferedImage image = read(BodePlot.write(List.of(fitted()), "Bode", folder.resolve("bode.png")));
        assertThat(colours(image)).contains(0x440154);
        // Decades of the frequency cross both parts of the picture, so that their lines are far apart and evenly
        // spaced.
        List<Integer> across = gaps(image, true);
        assertThat(across).hasSizeGreaterThan(3);
        assertThat(across).allSatisfy(gap -> assertThat(gap).isBetween(across.get(0) - 2, across.get(0) + 2));
    }

    @Test
    void statesTheResidualsOfAFitInPerCentOfTheModulus() {
        ImpedanceSpectrum measured = new ImpedanceSpectrum(
                DoubleVector.of(1000, 50, 10), DoubleVector.of(3, 0, 0), DoubleVector.of(-4, 0, -2));
        ImpedanceSpectrum curve = new ImpedanceSpectrum(
                DoubleVector.of(1000, 50, 10), DoubleVector.of(3.1, 0, 0), DoubleVector.of(-4.2, 0, -1.98));
        Residuals residuals = Residuals.of(new PlottedSpectrum("three", measured, Optional.of(curve)))
                .orElseThrow();
        assertThat(residuals.measured().frequencyHz()).isEqualTo(DoubleVector.of(1000, 10));
        assertThat(residuals.realPercent().at(0)).isCloseTo(2, within(1e-12));
        assertThat(residuals.imaginaryPercent().at(0)).isCloseTo(-4, within(1e-12));
        assertThat(residuals.imaginaryPercent().at(1)).isCloseTo(1, within(1e-12));
    }

    @Test
    void leavesPointsThatWereNotFittedOutOfTheResiduals() {
        ImpedanceSpectrum measured = fitted().measured();
        ImpedanceSpectrum curve = fitted().fitted().orElseThrow();
        int[] inner = IntStream.range(3, measured.size() - 2).toArray();
        Residuals residuals = Residuals.of(new PlottedSpectrum("cut", measured, Optional.of(curve.select(inner))))
                .orElseThrow();
        assertThat(residuals.measured()).isEqualTo(measured.select(inner));
    }

    @Test
    void drawsResidualsAboutZero() throws IOException {
        BufferedImage image =
                read(ResidualsPlot.write(List.of(fitted()), "Residuals", folder.resolve("residuals.png")));
        assertThat(colours(image)).contains(0x440154, 0x222222);
    }

    @Test
    void writesVectorsWhereTheNameOfTheFileSaysSo() throws IOException {
        Path svg = BodePlot.write(List.of(fitted()), "Bode", folder.resolve("bode.SVG"));
        assertThat(Files.readString(svg, StandardCharsets.UTF_8)).contains("<svg", "Frequency (Hz)");
        Path pdf = NyquistPlot.write(List.of(fitted()), "Nyquist", folder.resolve("nyquist.pdf"));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void refusesAFileWhoseNameSaysNoFormat() {
        assertThatThrownBy(() -> BodePlot.write(List.of(fitted()), "Bode", folder.resolve("bode.bmp")))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("bode.bmp", ".png, .svg, .pdf");
    }

    private static PlottedSpectrum fitted() {
        StoredSpectrum first = SAMPLE.spectra().get(0);
        return new PlottedSpectrum(
                first.id().toString(),
                first.spectrum(),
                SAMPLE.fitsBySpectrum().get(first.id()).curve());
    }

    @Test
    void refusesToDrawNothing() {
        assertThatThrownBy(() -> NyquistPlot.write(List.of(), "none", folder.resolve("x.png")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BodePlot.write(List.of(), "none", folder.resolve("x.png")))
                .isInstanceOf(IllegalArgumentException.class);
        PlottedSpectrum unfitted = new PlottedSpectrum("unfitted", fitted().measured(), Optional.empty());
        assertThatThrownBy(() -> ResidualsPlot.write(List.of(unfitted), "none", folder.resolve("x.png")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ArrheniusPlot.write(List.of(), "none", folder.resolve("x.png")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage read(Path picture) throws IOException {
        return ImageIO.read(picture.toFile());
    }

    private static List<Integer> colours(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels)
                .map(rgb -> rgb & 0xFFFFFF)
                .distinct()
                .boxed()
                .toList();
    }

    /** Distances of neighbouring grid lines: pixel lines of which a fifth or more has the colour of the grid. */
    private static List<Integer> gaps(BufferedImage image, boolean ofVerticalLines) {
        int across = ofVerticalLines ? image.getWidth() : image.getHeight();
        int along = ofVerticalLines ? image.getHeight() : image.getWidth();
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < across; i++) {
            int grid = 0;
            for (int k = 0; k < along; k++) {
                int rgb = (ofVerticalLines ? image.getRGB(i, k) : image.getRGB(k, i)) & 0xFFFFFF;
                grid += rgb == GRID ? 1 : 0;
            }
            if (grid * 5 > along && (lines.isEmpty() || i - lines.get(lines.size() - 1) > 3)) {
                lines.add(i);
            }
        }
        List<Integer> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            gaps.add(lines.get(i) - lines.get(i - 1));
        }
        return gaps;
    }
}
