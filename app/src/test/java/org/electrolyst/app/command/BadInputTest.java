package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.electrolyst.fixtures.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    private static final String HEADER = "frequency_Hz,Z_real_Ohm,Z_imag_Ohm";

    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder);
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        Files.createFile(bench.file("empty.csv"));
        assertRefused("empty.csv", "empty.csv", "empty");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(bench.run("fit", "nowhere.csv").exits(1).err()).contains("nowhere.csv");
    }

    @Test
    void aFileCutInMidLineIsNamedWithItsLine() throws IOException {
        Files.writeString(bench.file("cut.csv"), HEADER + "\n1000,1,-1\n100,2,-2\n10,");
        assertRefused("cut.csv", "cut.csv:4", "field");
    }

    @Test
    void aTextRowIsNamedWithItsLine() {
        bench.write("text.csv", HEADER, "1000,1,-1", "aborted by user,,", "10,3,-3");
        assertRefused("text.csv", "text.csv:3", "text inside the data");
    }

    @Test
    void aMissingColumnIsNamed() {
        bench.write("column.csv", "frequency_Hz,Z_real_Ohm", "1000,1", "100,2");
        assertRefused("column.csv", "column.csv:1", "Z''");
    }

    @Test
    void aColumnThatOccursTwiceInATableIsNamed() {
        bench.write("twice.csv", "temperature_C,conductivity_S_per_cm,temperature_C", "20,1e-4,25", "40,2e-4,45");
        assertThat(bench.run("arrhenius", "twice.csv").exits(1).err())
                .contains("twice.csv:1", "temperature_C", "twice");
    }

    @Test
    void aNegativeUncertaintyOfAConductivityIsNamedWithItsLine() {
        bench.write("negative.csv", "temperature_C,conductivity_S_per_cm,u_conductivity_S_per_cm", "20,1e-4,-1e-6");
        assertThat(bench.run("arrhenius", "negative.csv").exits(1).err()).contains("negative.csv:2", "not negative");
    }

    @Test
    void oneBadRowDoesNotRefuseATableOfConductivities() {
        bench.write("bad.csv", "temperature_C,conductivity_S_per_cm", "20,1e-4", "40,-2e-4", "60,4e-4", "80,7e-4");
        assertThat(bench.run("arrhenius", "bad.csv").exits(3).err())
                .contains("bad.csv:3", "a conductivity of -2e-4 S/cm is not above 0", "left out");
        assertThat(bench.run("arrhenius", "bad.csv").out()).contains("3 points from 20 °C");
    }

    @Test
    void notANumberIsNamedWithItsLine() {
        bench.write("nan.csv", HEADER, "1000,1,-1", "100,NaN,-2");
        assertRefused("nan.csv", "nan.csv:3", "NaN");
    }

    @Test
    void aDecimalCommaInACommaSeparatedFileIsNamedWithAHint() {
        bench.write("comma.csv", HEADER, "1000,1,5,-1,2", "100,2,5,-2,2");
        assertRefused("comma.csv", "comma.csv:2", "decimal");
    }

    @Test
    void aBatchGoesOnPastAFileThatCannotBeRead() {
        bench.write("bad.csv", HEADER, "1000,1,x");
        randles("good.csv", 30);

        Bench.Outcome outcome = bench.run("fit", "bad.csv", "good.csv", "--circuit", "R0-p(R1,C1)", "--json")
                .exits(3);

        List<JsonNode> lines = outcome.json();
        assertThat(lines.get(0).path("source").asText()).isEqualTo("bad.csv");
        assertThat(lines.get(0).path("error").path("code").asText()).isNotBlank();
        assertThat(lines.get(1).path("status").asText()).isEqualTo("converged");
    }

    @Test
    void millionsOfRowsAreReadAndFitted() throws IOException {
        int rows = Cases.count(200_000, 2_000_000);
        try (BufferedWriter out = Files.newBufferedWriter(bench.file("long.csv"))) {
            out.write(HEADER + "\n");
            for (int i = 0; i < rows; i++) {
                double f = Math.pow(10, 5 - 6.0 * i / (rows - 1));
                double x = 2 * Math.PI * f * 100 * 1e-6;
                double d = 1 + x * x;
                out.write(String.format(Locale.ROOT, "%.9g,%.9g,%.9g%n", f, 10 + 100 / d, -100 * x / d));
            }
        }

        JsonNode fit = bench.run("fit", "long.csv", "--circuit", "R0-p(R1,C1)", "--json")
                .exits(0)
                .json()
                .get(0);

        assertThat(fit.path("points").asInt()).isEqualTo(rows);
        assertThat(fit.path("parameters").get(1).path("value").asDouble()).isCloseTo(100, withinPercentage(1e-4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "R0-p(R1,CEP1); column 9; CPE",
                "R0-p(R1,CPE1; column 4; )",
                "R0-p(R1,CPE1)); column 14; bracket",
                "R0--R1; column 4; ",
                "R0-p(R1); column ; "
            })
    void aWrongCircuitIsNamedWithColumnAndSuggestion(String circuit, String column, String suggestion) {
        randles("good.csv", 30);
        Bench.Outcome outcome =
                bench.run("fit", "good.csv", "--circuit", circuit).exits(2);
        assertThat(outcome.err()).contains("column");
        if (suggestion != null) {
            assertThat(outcome.err()).contains(suggestion);
        }
    }

    @Test
    void aDatabaseOfANewerProgramIsRefusedUntouched() throws Exception {
        bench.run("sample", "A", "--material", "x").exits(0);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + bench.file("electrolyst.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 9999");
        }
        byte[] before = Files.readAllBytes(bench.file("electrolyst.db"));

        assertThat(bench.run("sample", "A", "--material", "y").exits(1).err()).contains("newer");
        assertThat(bench.run("samples").exits(1).err()).contains("newer");

        assertThat(Files.readAllBytes(bench.file("electrolyst.db"))).isEqualTo(before);
    }

    @Test
    void commandsThatOnlyReadMakeNoDatabase() {
        for (String[] command : new String[][] {
            {"samples"},
            {"runs"},
            {"show", "s1"},
            {"sample", "A"},
            {"arrhenius", "A"},
            {"report", "A", "-o", "a.xlsx"},
            {"conductivity", "A"},
            {"analyze", "A"},
            {"fit", "s1"}
        }) {
            assertThat(bench.run(command).exits(1).err()).isNotBlank();
        }
        assertThat(bench.file("electrolyst.db")).doesNotExist();
    }

    @Test
    void wrongQuantitiesAreExplained() {
        assertThat(bench.run("sample", "A", "--thickness", "0,5 mm").exits(2).err())
                .contains("0.5 mm");
        assertThat(bench.run("sample", "A", "--thickness", "5 mV").exits(2).err())
                .contains("voltage", "length");
        assertThat(bench.run("sample", "A", "--thickness", "5").exits(2).err()).contains("no unit");
        assertThat(bench.run("sample", "A", "--thickness", "1 mm").exits(2).err())
                .contains("--diameter");
        assertThat(bench.run("sample", "A", "--cell", "Li-Li").exits(2).err()).contains("Li|electrolyte|Li");
        assertThat(bench.run("nonsense").exits(2).err()).contains("nonsense", "--help");
    }

    private void randles(String name, int points) {
        String[] lines = new String[points + 1];
        lines[0] = HEADER;
        for (int i = 0; i < points; i++) {
            double f = Math.pow(10, 5 - 5.0 * i / (points - 1));
            double x = 2 * Math.PI * f * 100 * 1e-6;
            double d = 1 + x * x;
            lines[i + 1] = f + "," + (10 + 100 / d) + "," + (-100 * x / d);
        }
        bench.write(name, lines);
    }

    private void assertRefused(String file, String where, String reason) {
        Bench.Outcome outcome = bench.run("fit", file, "--json").exits(1);
        JsonNode error = outcome.json().get(0).path("error");
        assertThat(error.path("where").asText()).contains(where);
        assertThat(error.path("message").asText()).containsIgnoringCase(reason);
        assertThat(outcome.err()).contains(where);
        bench.run("import", file).exits(1);
    }
}
