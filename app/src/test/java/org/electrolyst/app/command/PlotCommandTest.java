package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotCommandTest {
    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void aSpectrum() {
        bench = new Bench(folder);
        String[] lines = new String[31];
        lines[0] = "frequency_Hz,Z_real_Ohm,Z_imag_Ohm";
        for (int i = 0; i < 30; i++) {
            double f = Math.pow(10, 5 - 5.0 * i / 29);
            double x = 2 * Math.PI * f * 100 * 1e-6;
            double d = 1 + x * x;
            lines[i + 1] = f + "," + (10 + 100 / d) + "," + (-100 * x / d);
        }
        bench.write("rc.csv", lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nyquist", "bode", "residuals"})
    void drawsEachKindWithAFit(String kind) throws Exception {
        assertThat(bench.run("plot", "rc.csv", "--kind", kind, "--circuit", "R0-p(R1,C1)", "-o", "rc.png")
                        .exits(0)
                        .out())
                .contains("wrote rc.png");
        assertThat(ImageIO.read(bench.file("rc.png").toFile()).getWidth()).isGreaterThan(600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rc.svg", "rc.pdf", "rc.PNG"})
    void writesTheFormatThatTheNameSays(String name) {
        bench.run("plot", "rc.csv", "-o", name).exits(0);
        assertThat(bench.file(name)).isNotEmptyFile();
    }

    @Test
    void drawsThePointsOfASpectrumWhoseFitFails() {
        bench.write("one.csv", "frequency_Hz,Z_real_Ohm,Z_imag_Ohm", "1000,1,-1");
        assertThat(bench.run("plot", "one.csv", "rc.csv", "--circuit", "R0-p(R1,C1)", "-o", "both.png")
                        .exits(3)
                        .err())
                .contains("one.csv", "only points are drawn");
        assertThat(bench.file("both.png")).isNotEmptyFile();
    }

    @Test
    void drawsNothingWhereNothingCanBeRead() {
        bench.run("plot", "nowhere.csv", "-o", "x.png").exits(1);
        assertThat(bench.file("x.png")).doesNotExist();
        bench.write("one.csv", "frequency_Hz,Z_real_Ohm,Z_imag_Ohm", "1000,1,-1");
        assertThat(bench.run("plot", "one.csv", "--kind", "residuals", "--circuit", "R0-p(R1,C1)", "-o", "x.png")
                        .exits(1)
                        .err())
                .contains("residuals");
        assertThat(bench.file("x.png")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rc.png", "rc.svg", "rc.pdf"})
    void drawsRelaxationTimes(String name) {
        assertThat(bench.run("plot", "rc.csv", "--kind", "drt", "-o", name)
                        .exits(0)
                        .out())
                .contains("wrote " + name);
        assertThat(bench.file(name)).isNotEmptyFile();
    }

    @Test
    void saysWhyThereIsNothingToDrawOfRelaxationTimes() {
        bench.write("one.csv", "frequency_Hz,Z_real_Ohm,Z_imag_Ohm", "1000,1,-1");
        assertThat(bench.run("plot", "one.csv", "--kind", "drt", "-o", "x.png")
                        .exits(1)
                        .err())
                .contains("no distribution to draw", "at least 5");
        assertThat(bench.file("x.png")).doesNotExist();
        assertThat(bench.run("plot", "rc.csv", "--kind", "drt", "--circuit", "R0", "-o", "x.png")
                        .exits(2)
                        .err())
                .contains("without a circuit");
    }

    @Test
    void explainsAWrongFormatOrKind() {
        assertThat(bench.run("plot", "rc.csv", "-o", "rc.bmp").exits(2).err()).contains(".png, .svg, .pdf");
        assertThat(bench.run("plot", "rc.csv", "--kind", "cole", "-o", "rc.png")
                        .exits(2)
                        .err())
                .contains("nyquist, bode, residuals, drt");
    }

    @Test
    void saysWhatAPictureOfARunNeeds() {
        bench.run("import", "rc.csv", "--sample", "P1", "--temperature", "25 °C")
                .exits(0);
        assertThat(bench.run("plot", "P1", "--kind", "chronoamperogram", "-o", "holds.png")
                        .exits(1)
                        .err())
                .contains("no hold of a Bruce-Vincent triple");
        assertThat(bench.run("plot", "P1", "--kind", "arrhenius", "-o", "line.png")
                        .exits(1)
                        .err())
                .contains("two temperatures or more");
        assertThat(bench.run("plot", "P1", "--kind", "pie", "-o", "pie.png")
                        .exits(2)
                        .err())
                .contains("unknown kind of plot 'pie'", "nyquist", "chronoamperogram");
        assertThat(bench.file("holds.png")).doesNotExist();
    }
}
