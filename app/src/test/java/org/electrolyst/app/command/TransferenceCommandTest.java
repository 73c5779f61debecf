package org.electrolyst.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evans, Vincent, Bruce, Polymer 28 (1987) 2324, Table 1, and a transcription of it with a wrong current. */
class TransferenceCommandTest {
    private static final String[] TABLE = {
        "cell,voltage,initial-resistance,steady-resistance,initial-current,steady-current",
        "1,10 mV,243 Ω,250 Ω,17.54 µA,10.78 µA",
        "2,10.2 mV,246 Ω,244 Ω,17.57 µA,10.18 µA",
        "3,10.2 mV,136 Ω,197 Ω,19.93 µA,10.42 µA",
        "1,10 mV,156 Ω,250 Ω,30 µA,10.15 µA",
    };

    private static final String ERRORS = ",0.1 mV,0.1 µA,0.1 µA,5 Ω,5 Ω";

    /** The published rows, with uncertainties. */
    private static final String[] UNCERTAIN = {
        TABLE[0] + ",u-voltage,u-initial-current,u-steady-current,u-initial-resistance,u-steady-resistance",
        TABLE[1] + ERRORS,
        TABLE[2] + ERRORS,
        TABLE[3] + ERRORS,
    };

    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void setUp() {
        bench = new Bench(folder);
    }

    @Test
    void theTableGivesThePublishedNumbersAndFlagsTheRowThatContradictsItsCell() {
        bench.write("evans.csv", TABLE);

        List<JsonNode> rows = bench.run("transference", "--table", "evans.csv", "--json")
                .exits(3)
                .json();

        assertThat(rows)
                .extracting(r -> r.path("transference").path("value").asDouble())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 5e-4 ? 0 : 1)
                .containsExactly(0.4827, 0.4414, 0.4806, 0.2412);
        assertThat(rows)
                .extracting(
                        r -> (double) Math.round(r.path("electrolyteResistance").asDouble()))
                .containsExactly(327.0, 335.0, 376.0, 177.0);
        assertThat(rows)
                .extracting(TransferenceCommandTest::contradictsItsCell)
                .containsExactly(false, false, false, true);
    }

    @Test
    void singleNumbersGiveTheirThreeForms() {
        JsonNode result = bench.run(
                        "transference",
                        "--voltage",
                        "10 mV ± 0.1 mV",
                        "--initial-current",
                        "17.54 µA ± 0.1754 µA",
                        "--steady-current",
                        "10.78 uA",
                        "--u-steady-current",
                        "0.1078 µA",
                        "--initial-resistance",
                        "243 Ω ± 7.29 Ω",
                        "--steady-resistance",
                        "250 ohm ± 7.5 ohm",
                        "--bulk-resistance",
                        "327 Ω ± 3 Ω",
                        "--steady-bulk-resistance",
                        "327 Ω ± 3 Ω",
                        "--json")
                .exits(0)
                .json()
                .get(0);

        assertThat(result.path("status").asText()).isEqualTo("ok");
        assertThat(result.path("transference").path("value").asDouble()).isCloseTo(0.4827, within(5e-5));
        // The handbook's Monte Carlo of 1 % on I and dV and 3 % on R: 0.011 to 0.016.
        assertThat(result.path("transference").path("standardUncertainty").asDouble())
                .isBetween(0.011, 0.0165);
        assertThat(result.path("ohmic").path("value").asDouble()).isCloseTo(327 / (10e3 / 10.78 - 250), within(1e-6));
        assertThat(result.path("bulkCorrected").path("value").asDouble()).isCloseTo(0.4827, within(5e-5));
        assertThat(result.path("currentRatio").asDouble()).isCloseTo(0.615, within(5e-4));
    }

    @Test
    void aRowWithoutUnitIsRefusedWithItsLine() {
        bench.write("evans.csv", TABLE[0], TABLE[1], TABLE[2].replace("10.2 mV", "10.2"));

        Bench.Outcome outcome =
                bench.run("transference", "--table", "evans.csv", "--json").exits(1);

        assertThat(outcome.json().get(0).path("error").path("where").asText()).endsWith("evans.csv:3");
        assertThat(outcome.err()).contains("evans.csv:3", "has no unit", "mV");
    }

    @Test
    void theCurrentOfElectronsIsSubtractedInTablesAndFromTypedNumbers() {
        bench.write(
                "leak.csv",
                "voltage,initial-resistance,steady-resistance,initial-current,steady-current,leak-current (nA)",
                "10 mV,243 Ω,250 Ω,18.54 µA,11.78 µA,1000",
                "10 mV,243 Ω,250 Ω,18.54 µA,11.78 µA,");
        List<JsonNode> rows = bench.run("transference", "--table", "leak.csv", "--json")
                .exits(0)
                .json();
        assertThat(rows)
                .extracting(r -> r.path("transference").path("value").asDouble())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 5e-5 ? 0 : 1)
                .containsExactly(0.4827, 0.4949);

        String typed = typed("10 mV", "18.54 µA", "11.78 µA", "--leak-current", "1 µA", "--u-leak-current", "0.1 µA")
                .exits(0)
                .out();
        assertThat(typed).contains("= 0.4827", "electrons carry 8.5 %", "without that 0.4949");
        assertThat(typed("10 mV", "18.54 µA", "11.78 µA", "--leak-current", "-1 µA")
                        .exits(2)
                        .err())
                .contains("against the voltage");
    }

    private Bench.Outcome typed(String voltage, String initial, String steady, String... more) {
        List<String> arguments = new ArrayList<>(List.of("transference", "--voltage", voltage));
        arguments.addAll(List.of("--initial-current", initial, "--steady-current", steady));
        arguments.addAll(List.of("--initial-resistance", "243 Ω", "--steady-resistance", "250 Ω"));
        arguments.addAll(List.of(more));
        return bench.run(arguments.toArray(String[]::new));
    }

    @Test
    void aDecimalCommaIsNamedWithItsLineWhateverSeparatesTheFields() {
        bench.write("commas.csv", TABLE[0], TABLE[1], TABLE[2].replace("10.2 mV", "10,2 mV"));
        bench.write(
                "semicolons.csv",
                TABLE[0].replace(',', ';'),
                TABLE[1].replace(',', ';'),
                TABLE[2].replace(',', ';').replace('.', ','));

        assertThat(bench.run("transference", "--table", "commas.csv").exits(1).err())
                .contains("commas.csv:3", "decimal comma");
        assertThat(bench.run("transference", "--table", "semicolons.csv")
                        .exits(1)
                        .err())
                .contains("semicolons.csv:3", "voltage: ", "has a decimal comma; write 10.2 mV");
    }

    @Test
    void noVoltageAndCurrentsOfTheWrongSignAreNamed() {
        bench.write("none.csv", TABLE[0], TABLE[1].replace("10 mV", "0 mV"));
        bench.write("wrong.csv", TABLE[0], TABLE[1].replace("10.78", "-10.78"));

        assertThat(bench.run("transference", "--table", "none.csv").exits(1).err())
                .contains("none.csv:2", "the voltage step", "must not be 0");
        assertThat(typed("0 mV", "17.54 µA", "10.78 µA").exits(2).err()).contains("the voltage step", "must not be 0");
        assertThat(bench.run("transference", "--table", "wrong.csv").exits(3).out())
                .contains("wrong.csv:2, cell 1: invalid", "the steady current", "flows against the voltage");
        assertThat(typed("10 mV", "-17.54 µA", "-10.78 µA").exits(3).out())
                .contains("the initial current", "flows against the voltage");
    }

    /** A row alone cannot tell what the electrodes are; the sample it is stored with can. */
    @Test
    void numbersOfABlockingCellAreRefusedWhereTheSampleNamesItsElectrodes() {
        bench.write("blocking.csv", TABLE[0], TABLE[1].replace("10.78 µA", "1.2 nA ± 0.1 nA"));
        bench.run("sample", "SS", "--material", "PEO-LiCF3SO3", "--cell", "SS|electrolyte|SS")
                .exits(0);

        assertThat(bench.run("transference", "--table", "blocking.csv").exits(0).out())
                .doesNotContain("electrodes of");
        assertThat(bench.run("transference", "--table", "blocking.csv", "--sample", "SS")
                        .exits(3)
                        .out())
                .contains("blocking.csv:2, cell 1: invalid", "SS|electrolyte|SS block", "no transference number");
        assertThat(bench.run("show", "a1").exits(3).out()).contains("SS|electrolyte|SS block");
    }

    @Test
    void tablesOfFewerThanThreeCellsAreNoted() {
        bench.write("two.csv", TABLE[0], TABLE[1], TABLE[2]);
        bench.write("three.csv", TABLE[0], TABLE[1], TABLE[2], TABLE[3]);

        assertThat(bench.run("transference", "--table", "two.csv").exits(0).out())
                .containsOnlyOnce("transference numbers of 2 cells");
        assertThat(bench.run("transference", "--table", "three.csv").exits(0).out())
                .doesNotContain("cells scatter");
    }

    @Test
    void aMissingNumberIsAWrongCommandLine() {
        assertThat(bench.run("transference", "--voltage", "10 mV").exits(2).err())
                .contains("--initial-current");
    }

    @Test
    void resultsAreStoredWithTheirSample() {
        bench.write("evans.csv", TABLE[0], TABLE[1]);
        bench.run("sample", "PEO", "--material", "PEO-LiCF3SO3").exits(0);

        bench.run("transference", "--table", "evans.csv", "--sample", "PEO").exits(0);

        assertThat(bench.run("show", "a1").exits(0).out()).contains("0.4827");
        bench.run("report", "PEO", "-o", "peo.xlsx").exits(0);
        assertThat(bench.file("peo.xlsx")).isNotEmptyFile();
    }

    /** t = 0.4827, 0.4414, 0.4806 of three cells, the fourth row left out: their mean is 0.4682. */
    @Test
    void theRowsOfATableArePooledOverTheirCells() {
        List<String> rows = new ArrayList<>(List.of(UNCERTAIN));
        rows.add(TABLE[4] + ERRORS);
        bench.write("evans.csv", rows.toArray(String[]::new));

        List<JsonNode> lines = bench.run("transference", "--table", "evans.csv", "--pool", "--json")
                .exits(3)
                .json();

        assertThat(lines).hasSize(5);
        JsonNode pool = lines.get(4);
        assertThat(pool.path("transference").path("value").asDouble()).isCloseTo(0.468, within(5e-3));
        assertThat(pool.path("scatter").path("degreesOfFreedom").asInt()).isEqualTo(2);
        assertThat(pool.path("cells")).hasSize(3);
        assertThat(pool.path("leftOut").get(0).path("source").asText()).endsWith("evans.csv:5");
    }

    @Test
    void aPoolIsPrintedInWords() {
        bench.write("cells.csv", UNCERTAIN);

        String out = bench.run("transference", "--table", "cells.csv", "--pool")
                .exits(0)
                .out();

        assertThat(out).contains("cells.csv: pooled", "mean current fraction", "the cells ", "cell 2: ρ+ =");
        assertThat(out).contains("from cells.csv:3");
    }

    @Test
    void aSingleExperimentIsNoPool() {
        assertThat(bench.run("transference", "--voltage", "10 mV", "--pool")
                        .exits(2)
                        .err())
                .contains("--table");
    }

    private static boolean contradictsItsCell(JsonNode row) {
        return StreamSupport.stream(row.path("flags").spliterator(), false)
                .anyMatch(flag -> flag.path("level").asText().equals("needsPerson"));
    }
}
