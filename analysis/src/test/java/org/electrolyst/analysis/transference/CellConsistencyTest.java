package org.electrolyst.analysis.transference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.electrolyst.fixtures.golden.BruceVincentExamples;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceResult;
import org.junit.jupiter.api.Test;

class CellConsistencyTest {
    private static final String CODE = "electrolyteResistanceInconsistent";
    private static final List<Experiment> AGREEING =
            BruceVincentExamples.published().stream().map(Experiment::of).toList();
    private static final Experiment CONTRADICTING = Experiment.of(BruceVincentExamples.inconsistentTranscription());

    /** Cell 1 gave 327 Ω, then 177 Ω: with two runs, those of the other cells say which is the odd one. */
    @Test
    void flagsTheRunThatContradictsItsCellInAWholeTable() {
        List<TransferenceResult> checked = check(
                AGREEING.get(0).inCell("1"),
                AGREEING.get(1).inCell("2"),
                AGREEING.get(2).inCell("3"),
                CONTRADICTING.inCell("1"));
        assertThat(flagged(checked)).containsExactly(3);
        assertThat(checked.get(3).needsPerson()).isTrue();
        assertThat(message(checked.get(3))).contains("177 Ω").contains("cell 1 give 327 Ω");
    }

    @Test
    void findsTheOddOneOfTwoRunsInEitherOrder() {
        assertThat(flagged(check(AGREEING.get(0).inCell("1"), CONTRADICTING.inCell("1"))))
                .containsExactly(1);
        assertThat(flagged(check(CONTRADICTING.inCell("1"), AGREEING.get(0).inCell("1"))))
                .containsExactly(0);
    }

    @Test
    void followsTheMajorityOfThreeRuns() {
        assertThat(flagged(check(
                        CONTRADICTING.inCell("1"),
                        AGREEING.get(0).inCell("1"),
                        AGREEING.get(1).inCell("1"))))
                .containsExactly(0);
    }

    /** Without names the runs may be of several cells: a suspicion, no demand for a person. */
    @Test
    void suspectsTheOddRunWhereNoneNamesItsCell() {
        List<TransferenceResult> checked = check(AGREEING.get(0), AGREEING.get(1), CONTRADICTING, AGREEING.get(2));
        assertThat(flagged(checked)).containsExactly(2);
        assertThat(checked.get(2).flags())
                .filteredOn(flag -> flag.code().equals(CODE))
                .extracting(Flag::level)
                .containsExactly(Flag.Level.WARNING);
        assertThat(message(checked.get(2))).contains("name the cells");
        assertThat(flagged(check(AGREEING.get(0), CONTRADICTING))).containsExactly(1);
    }

    @Test
    void comparesNoRunWithThoseOfOtherCells() {
        assertThat(flagged(check(
                        AGREEING.get(0).inCell("1"),
                        AGREEING.get(1).inCell("2"),
                        AGREEING.get(2).inCell("3"),
                        CONTRADICTING.inCell("4"))))
                .isEmpty();
    }

    @Test
    void leavesAgreeingRunsAloneToTheLastField() {
        List<TransferenceResult> results = AGREEING.stream()
                .map(e -> BruceVincent.evaluate("run", e.inCell("1").inputs()))
                .toList();
        assertThat(CellConsistency.check(results)).isEqualTo(results);
    }

    @Test
    void flagsAnImpossibleResistanceToo() {
        Experiment negative = Experiment.of(0.010, 60e-6, 10e-6, 243, 250);
        assertThat(flagged(check(AGREEING.get(0).inCell("1"), negative.inCell("1"))))
                .containsExactly(1);
    }

    @Test
    void acceptsAnEmptyTableAndASingleRow() {
        assertThat(CellConsistency.check(List.of())).isEmpty();
        assertThat(flagged(check(CONTRADICTING.inCell("1")))).isEmpty();
    }

    private static List<TransferenceResult> check(Experiment... experiments) {
        return CellConsistency.check(Stream.of(experiments)
                .map(e -> BruceVincent.evaluate("run", e.inputs()))
                .toList());
    }

    private static List<Integer> flagged(List<TransferenceResult> results) {
        return IntStream.range(0, results.size())
                .filter(i ->
                        results.get(i).flags().stream().anyMatch(f -> f.code().equals(CODE)))
                .boxed()
                .toList();
    }

    private static String message(TransferenceResult result) {
        return result.flags().stream()
                .filter(flag -> flag.code().equals(CODE))
                .findFirst()
                .orElseThrow()
                .message();
    }
}
