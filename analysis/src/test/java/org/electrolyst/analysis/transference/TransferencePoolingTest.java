package org.electrolyst.analysis.transference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceInputs;
import org.electrolyst.model.result.TransferencePool;
import org.electrolyst.model.result.TransferencePool.LeftOut;
import org.electrolyst.model.result.TransferencePool.PooledCell;
import org.electrolyst.model.result.TransferencePool.Verdict;
import org.electrolyst.model.result.TransferencePool.VoltageLines;
import org.electrolyst.model.result.TransferenceResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of R_e = 300 Ω with interfaces of 100 Ω: I_0 = dV/400 Ω, I_ss = dV/(300 Ω/t + 100 Ω). */
class TransferencePoolingTest {
    private static final double BULK = 300;
    private static final double INTERFACES = 100;

    @Test
    void cellsThatScatterGiveTheirPlainMeanWithStudentsInterval() {
        List<TransferenceResult> rows = results(cell("A", 10, 0.3), cell("B", 10, 0.4), cell("C", 10, 0.5));
        TransferencePool pool = TransferencePooling.of("table", rows);

        Estimate mean = pool.transference().orElseThrow();
        // A scatter of 0.1 is so much more than the uncertainties that all weigh nearly the same: t(2) 0.1/√3.
        assertThat(mean.value()).isCloseTo(0.4, within(5e-4));
        assertThat(mean.standardUncertainty().orElseThrow()).isCloseTo(0.1 / Math.sqrt(3), within(1e-4));
        assertThat(mean.upper95().orElseThrow() - mean.value()).isCloseTo(4.3027 * 0.1 / Math.sqrt(3), within(1e-3));
        assertThat(pool.scatter().orElseThrow().verdict()).isEqualTo(Verdict.DIFFER);
        assertThat(pool.scatter().orElseThrow().degreesOfFreedom()).isEqualTo(2);
        assertThat(codes(pool)).containsExactly("cellsDiffer");
    }

    @Test
    void cellsThatAgreeAreSaidTo() {
        TransferencePool pool = TransferencePooling.of(
                "table", results(cell("A", 10, 0.4), cell("B", 10, 0.402), cell("C", 10, 0.398)));

        assertThat(pool.scatter().orElseThrow().verdict()).isEqualTo(Verdict.AGREE);
        assertThat(pool.flags()).isEmpty();
    }

    /** Six runs on two cells are two cells: one degree of freedom, not five. */
    @Test
    void repeatedRunsOnACellAreNoCellsOfTheirOwn() {
        TransferencePool pool = TransferencePooling.of(
                "table",
                results(
                        cell("A", 10, 0.40),
                        cell("A", 10, 0.40),
                        cell("A", 10, 0.40),
                        cell("B", 10, 0.41),
                        cell("B", 10, 0.41),
                        cell("B", 10, 0.41)));

        assertThat(pool.cells()).extracting(c -> c.cell().orElseThrow()).containsExactly("A", "B");
        assertThat(pool.cells().get(0).members()).containsExactly("row 1", "row 2", "row 3");
        // Three equal readings are no better known than one: their errors are the same.
        double single = results(cell("A", 10, 0.40))
                .get(0)
                .transference()
                .orElseThrow()
                .standardUncertainty()
                .orElseThrow();
        assertThat(pool.cells().get(0).transference().orElseThrow().standardUncertainty())
                .hasValueCloseTo(single, within(1e-9));
        assertThat(pool.scatter().orElseThrow().degreesOfFreedom()).isEqualTo(1);
        assertThat(codes(pool)).containsExactly("fewCells");
    }

    @Test
    void whatCannotBeUsedIsLeftOutByName() {
        List<TransferenceResult> rows = new ArrayList<>(results(
                cell("A", 10, 0.40),
                cell("B", 10, 0.41),
                cell("C", 10, 0.42),
                cell("D", 10, 0.40).uncertain(0.1, 0.3),
                cell("E", 10, 1.6)));
        rows.add(BruceVincent.evaluate(
                "bare", Experiment.of(10e-3, 25e-6, 12e-6, 100, 100).inCell("F").inputs()));
        rows.set(2, rows.get(2).with(Flag.needsPerson("electrolyteResistanceInconsistent", "look")));

        TransferencePool pool = TransferencePooling.of("table", rows);

        assertThat(pool.leftOut())
                .containsExactlyInAnyOrder(
                        new LeftOut("row 3", "flagged electrolyteResistanceInconsistent"),
                        new LeftOut("row 4", "indeterminate"),
                        new LeftOut("row 5", "invalid"),
                        new LeftOut("bare", "without uncertainty"));
        assertThat(codes(pool)).contains("leftOut", "fewCells");
        assertThat(message(pool, "leftOut")).contains("4 of 6", "row 4 (indeterminate)");
        assertThat(pool.transference().orElseThrow().value()).isBetween(0.40, 0.41);
    }

    @Test
    void nothingUsableNeedsAPerson() {
        TransferencePool pool = TransferencePooling.of("table", results(cell("E", 10, 1.6)));

        assertThat(pool.transference()).isEmpty();
        assertThat(pool.needsPerson()).isTrue();
        assertThat(codes(pool)).contains("nothingToPool");
    }

    @Test
    void resultsWithoutCellNameCountAsOneCell() {
        TransferencePool pool = TransferencePooling.of(
                "table", results(experiment(10, 0.40, 0), experiment(10, 0.41, 0), experiment(10, 0.42, 0)));

        assertThat(pool.cells()).hasSize(1);
        assertThat(pool.scatter()).isEmpty();
        assertThat(codes(pool)).contains("cellsNotNamed", "fewCells");
    }

    /** Slopes 1/400 S and 1/(300/0.4 + 100) S, no intercept. */
    @Test
    void linesThroughThreeVoltagesGiveTheSameNumber() {
        VoltageLines lines = lines(cell("A", 5, 0.4), cell("A", 10, 0.4), cell("A", 20, 0.4));

        assertThat(lines.voltages()).isEqualTo(3);
        assertThat(lines.initialConductance().value()).isCloseTo(1 / 400.0, within(1e-9));
        assertThat(lines.steadyConductance().value()).isCloseTo(1 / 850.0, within(1e-9));
        assertThat(lines.initialIntercept().value()).isCloseTo(0, within(1e-12));
        assertThat(lines.transference().orElseThrow().value()).isCloseTo(0.4, within(1e-9));
        // All readings share a gain of 1 %, so the slope is no better known than 1.4 %.
        assertThat(lines.initialConductance().standardUncertainty().orElseThrow() * 400)
                .isGreaterThanOrEqualTo(0.01 * Math.sqrt(2) - 1e-9);
    }

    @Test
    void anOffsetOfTheCurrentIsFoundAndDoesNotReachTheSlopes() {
        double offset = 3e-6;
        Experiment[] rows = DoubleStream.of(5, 10, 15, 20)
                .mapToObj(mv -> experiment(mv, 0.4, offset).inCell("A"))
                .toArray(Experiment[]::new);
        TransferencePool pool = TransferencePooling.of("table", results(rows));
        VoltageLines lines = pool.cells().get(0).lines().orElseThrow();

        assertThat(codes(pool)).contains("currentOffset");
        assertThat(lines.initialIntercept().value()).isCloseTo(offset, within(1e-11));
        assertThat(lines.steadyIntercept().value()).isCloseTo(offset, within(1e-11));
        assertThat(lines.transference().orElseThrow().value()).isCloseTo(0.4, within(1e-6));
        assertThat(pool.cells().get(0).transference().orElseThrow().value()).isGreaterThan(0.42);
        assertThat(message(pool, "currentOffset")).contains("cell A", "µA");
    }

    @Test
    void differentNumbersAtDifferentVoltagesAreNotLinear() {
        TransferencePool pool =
                TransferencePooling.of("table", results(cell("A", 5, 0.30), cell("A", 10, 0.40), cell("A", 20, 0.55)));

        assertThat(codes(pool)).contains("notLinear");
        Estimate mean = pool.cells().get(0).transference().orElseThrow();
        assertThat(mean.standardUncertainty().orElseThrow()).isGreaterThan(0.05);
    }

    @Test
    void twoVoltagesAreOnlyCompared() {
        TransferencePool pool = TransferencePooling.of("table", results(cell("A", 10, 0.30), cell("A", 20, 0.45)));

        assertThat(pool.cells().get(0).lines()).isEmpty();
        assertThat(codes(pool)).contains("notLinear", "twoVoltages");
        assertThat(codes(TransferencePooling.of("table", results(cell("A", 10, 0.30), cell("A", 10.1, 0.45)))))
                .contains("notRepeatable")
                .doesNotContain("notLinear", "twoVoltages");
    }

    /** Opposite signs are different voltages, and the best ones to find an offset by. */
    @Test
    void linesGoThroughBothPolarities() {
        assertThat(lines(cell("A", -10, 0.4), cell("A", 10, 0.4), cell("A", 20, 0.4))
                        .voltages())
                .isEqualTo(3);
    }

    /** Each cell is measured once or twice, its runs with one and the same error. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void theIntervalHoldsTheMeanOfDrawnCells(int cells) {
        TransferenceResult like = results(cell("A", 10, 0.45)).get(0);
        int draws = Cases.count(4000, 40000);
        int held = 0;
        for (int d = 0; d < draws; d++) {
            Noise noise = new Noise(100L * d + cells);
            List<TransferenceResult> rows = new ArrayList<>();
            for (int c = 0; c < cells; c++) {
                double u = 0.015 + 0.005 * noise.evenlyToBothSides("uncertainty", c);
                double t = 0.45 + 0.04 * noise.standardNormal("cell", c) + u * noise.standardNormal("error", c);
                rows.addAll(Collections.nCopies(1 + c % 2, measured(like, "cell " + c, t, u)));
            }
            Estimate mean = TransferencePooling.of("table", rows).transference().orElseThrow();
            held += mean.lower95().orElseThrow() <= 0.45
                            && 0.45 <= mean.upper95().orElseThrow()
                    ? 1
                    : 0;
        }
        assertThat((double) held / draws).isBetween(0.93, 0.97);
    }

    private static TransferenceResult measured(TransferenceResult like, String cell, double t, double u) {
        TransferenceInputs in = like.inputs();
        return new TransferenceResult(
                cell,
                new TransferenceInputs(
                        Optional.of(cell),
                        in.voltage(),
                        in.initialCurrent(),
                        in.steadyCurrent(),
                        in.initialResistance(),
                        in.steadyResistance(),
                        Optional.empty(),
                        Optional.empty()),
                like.status(),
                Optional.of(Estimate.symmetric(t, u, 1.959964)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                like.currentRatio(),
                like.electrolyteResistance(),
                List.of(),
                List.of());
    }

    private static VoltageLines lines(Experiment... rows) {
        List<PooledCell> cells = TransferencePooling.of("table", results(rows)).cells();
        return cells.get(0).lines().orElseThrow();
    }

    private static Experiment cell(String name, double millivolt, double t) {
        return experiment(millivolt, t, 0).inCell(name);
    }

    private static Experiment experiment(double millivolt, double t, double offsetA) {
        double v = 1e-3 * millivolt;
        return Experiment.of(
                        v,
                        v / (BULK + INTERFACES) + offsetA,
                        v / (BULK / t + INTERFACES) + offsetA,
                        INTERFACES,
                        INTERFACES)
                .uncertain(0.01, 0.01);
    }

    private static List<TransferenceResult> results(Experiment... rows) {
        return IntStream.range(0, rows.length)
                .mapToObj(i -> BruceVincent.evaluate("row " + (i + 1), rows[i].inputs()))
                .toList();
    }

    private static List<String> codes(TransferencePool pool) {
        return pool.flags().stream().map(Flag::code).distinct().toList();
    }

    private static String message(TransferencePool pool, String code) {
        return pool.flags().stream()
                .filter(flag -> flag.code().equals(code))
                .findFirst()
                .orElseThrow()
                .message();
    }
}
