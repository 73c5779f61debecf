package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cell of 10 Ω and 100 Ω beside 1 µF behind leads of 2 Ω and 1 µH, and the standards measured through them. */
class CorrectionOptionsTest {
    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void measuredThroughLeads() {
        bench = new Bench(folder);
        String[] cell = new String[41];
        String[] shorted = new String[41];
        String[] load = new String[41];
        cell[0] = "frequency_Hz,Z_real_Ohm,Z_imag_Ohm";
        shorted[0] = cell[0];
        load[0] = cell[0];
        for (int i = 0; i < 40; i++) {
            double f = Math.pow(10, 5 - 5.0 * i / 39);
            double omega = 2 * Math.PI * f;
            double x = omega * 100 * 1e-6;
            double d = 1 + x * x;
            double lead = omega * 1e-6;
            cell[i + 1] = f + "," + (12 + 100 / d) + "," + (lead - 100 * x / d);
            shorted[i + 1] = f + ",2," + lead;
            load[i + 1] = f + ",102," + lead;
        }
        bench.write("cell.csv", cell);
        bench.write("short.csv", shorted);
        bench.write(
                "negated.csv",
                Arrays.stream(shorted).map(line -> line.replace(",2,", ",2,-")).toArray(String[]::new));
        bench.write("load.csv", load);
    }

    private JsonNode fit(String... options) {
        String[] all = new String[options.length + 5];
        System.arraycopy(new String[] {"fit", "cell.csv", "--circuit", "R0-p(R1,C1)", "--json"}, 0, all, 0, 5);
        System.arraycopy(options, 0, all, 5, options.length);
        return bench.run(all).exits(0).json().get(0);
    }

    private static void hasTheCell(JsonNode fit) {
        assertThat(fit.path("parameters").path(0).path("value").asDouble()).isCloseTo(10, within(1e-6));
        assertThat(fit.path("parameters").path(1).path("value").asDouble()).isCloseTo(100, within(1e-6));
        assertThat(fit.path("flags").findValuesAsText("code")).contains("corrected");
    }

    @Test
    void takesOffAShortAndScalesByALoad() {
        hasTheCell(fit("--short", "short.csv"));
        hasTheCell(fit("--short", "negated.csv"));
        hasTheCell(fit("--short", "short.csv", "--load", "load.csv", "--load-value", "100 Ω"));
    }

    @Test
    void takesOffKnownLeads() {
        hasTheCell(fit("--lead-resistance", "2 Ω ± 0.1 Ω", "--lead-inductance", "1 µH"));
    }

    @Test
    void leavesImpedancesAloneWithoutBeingAsked() {
        JsonNode fit = fit();
        assertThat(fit.path("parameters").path(0).path("value").asDouble()).isCloseTo(12, within(0.1));
        assertThat(fit.path("flags").findValuesAsText("code")).doesNotContain("corrected");
    }

    @Test
    void refusesContradictionsAndStandardsOfOtherFrequencies() {
        assertThat(bench.run("fit", "cell.csv", "--load", "load.csv").exits(2).err())
                .contains("--load and --load-value belong together");
        assertThat(bench.run("fit", "cell.csv", "--short", "short.csv", "--lead-resistance", "1 Ω")
                        .exits(2)
                        .err())
                .contains("taken off twice");
        bench.write("narrow.csv", "frequency_Hz,Z_real_Ohm,Z_imag_Ohm", "1000,2,0.01", "100,2,0.001", "10,2,0.0001");
        assertThat(bench.run("fit", "cell.csv", "--short", "narrow.csv", "--json")
                        .exits(1)
                        .out())
                .contains("standardOutOfRange")
                .contains("measure the short over the whole range");
    }
}
