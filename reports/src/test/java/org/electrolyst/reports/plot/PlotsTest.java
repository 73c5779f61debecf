package org.electrolyst.reports.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.electrolyst.model.result.ArrheniusResult;
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
        BufferedImage image = read(NyquistPlot.png(spectra, "Seven temperatures", folder.resolve("nyquist.png")));
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(colours(image)).contains(0x440154, 0x3B528B, 0x21908C);
    }

    @Test
    void gridSquaresOfANyquistPictureAreSquare() throws IOException {
        PlottedSpectrum one = new PlottedSpectrum("one", SAMPLE.spectra().get(0).spectrum(), Optional.empty());
        BufferedImage image = read(NyquistPlot.png(List.of(one), "One", folder.resolve("one.png")));
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
        BufferedImage image = read(ArrheniusPlot.png(results, "Arrhenius", folder.resolve("arrhenius.png")));
        assertThat(colours(image)).contains(0x0072B2, 0xD55E00, 0x000000);
    }

    @Test
    void refusesToDrawNothing() {
        assertThatThrownBy(() -> NyquistPlot.png(List.of(), "none", folder.resolve("x.png")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ArrheniusPlot.png(List.of(), "none", folder.resolve("x.png")))
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
