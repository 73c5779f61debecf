package org.electrolyst.reports.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.HoldReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronoamperogramPlotTest {
    private static final double STEADY_A = 1.22e-5;
    private static final double OHMIC_A = 1.73e-5;

    @TempDir
    private Path folder;

    @Test
    void marksTheWindowsAndTheCurrentsThatWereRead() throws IOException {
        Path file = ChronoamperogramPlot.write(
                List.of(hold(1, 1), hold(2, -1)), "Both polarities", folder.resolve("holds.png"));

        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(IntStream.range(0, image.getWidth() * image.getHeight())
                        .map(k -> image.getRGB(k % image.getWidth(), k / image.getWidth()) & 0xFFFFFF)
                        .distinct()
                        .boxed())
                .as("initial, ohmic and steady current")
                .contains(0x0072B2, 0xD55E00, 0x009E73);
    }

    @Test
    void aRecordOfAMillionPointsMakesASmallPicture() throws IOException {
        PlottedHold hold = new PlottedHold("long", curve(1_000_000, t -> STEADY_A), reading(1, 1));

        Path file = ChronoamperogramPlot.write(List.of(hold), "Long", folder.resolve("long.svg"));

        assertThat(Files.size(file)).isLessThan(1_000_000);
    }

    @Test
    void refusesAHoldWithoutASampleAfterItsStep() {
        DoubleVector zero = DoubleVector.of(0);
        PlottedHold empty = new PlottedHold("empty", new PolarizationCurve(zero, zero, zero), reading(1, 1));

        assertThatThrownBy(() -> ChronoamperogramPlot.write(List.of(empty), "Empty", folder.resolve("empty.png")))
                .hasMessageContaining("no sample after its step");
    }

    private static PlottedHold hold(int branch, int sign) {
        DoubleUnaryOperator current = t -> sign
                * (STEADY_A
                        + (OHMIC_A - STEADY_A) * Math.exp(-Math.sqrt(t / 600))
                        + 2e-5 * Math.exp(-t / 0.02)
                        + 1e-8 * Math.sin(1e4 * t));
        return new PlottedHold("run 1, hold " + branch, curve(900, current), reading(branch, sign));
    }

    private static PolarizationCurve curve(int points, DoubleUnaryOperator current) {
        DoubleVector times = DoubleVector.generate(
                points, i -> i == 0 ? 0 : 5e-3 * Math.pow(7200 / 5e-3, (double) i / (points - 1)));
        return new PolarizationCurve(
                times,
                DoubleVector.generate(points, i -> current.applyAsDouble(times.at(i))),
                DoubleVector.generate(points, i -> 0.01));
    }

    private static HoldReading reading(int branch, int sign) {
        return new HoldReading(
                "c" + branch,
                sign * 0.01,
                0.1,
                OptionalDouble.of(1.5),
                Optional.of(Estimate.symmetric(sign * 1.71e-5, 1e-8, 2)),
                sign * OHMIC_A,
                1800,
                Estimate.symmetric(sign * STEADY_A, 1e-8, 2),
                OptionalDouble.of(700));
    }
}
