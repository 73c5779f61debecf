package org.electrolyst.analysis.transference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceResult;
import org.junit.jupiter.api.Test;

class CellCountTest {
    private static final Experiment EVANS_1 = Experiment.of(0.010, 17.54e-6, 10.78e-6, 243, 250);

    @Test
    void notesFewerThanThreeCellsOnceHoweverManyRunsTheyHave() {
        List<TransferenceResult> noted = CellCount.note(results("A", "A", "B"));
        assertThat(noted).hasSize(3);
        assertThat(noted.subList(0, 2)).allSatisfy(row -> assertThat(notes(row)).isEmpty());
        assertThat(notes(noted.get(2)))
                .singleElement()
                .satisfies(flag -> assertThat(flag.message()).contains("2 cells", "3 or more"));
        assertThat(notes(CellCount.note(results("A")).get(0)))
                .singleElement()
                .satisfies(flag -> assertThat(flag.message()).contains("one cell"));
    }

    @Test
    void keepsQuietOfThreeCellsAndOfRunsThatMayBeOfThree() {
        assertThat(CellCount.note(results("A", "B", "C")))
                .allSatisfy(row -> assertThat(notes(row)).isEmpty());
        assertThat(CellCount.note(results("A", "", "")))
                .allSatisfy(row -> assertThat(notes(row)).isEmpty());
        assertThat(CellCount.note(List.of())).isEmpty();
    }

    private static List<TransferenceResult> results(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell.isEmpty() ? EVANS_1 : EVANS_1.inCell(cell))
                .map(experiment -> BruceVincent.evaluate("row", experiment.inputs()))
                .toList();
    }

    private static List<Flag> notes(TransferenceResult result) {
        return result.flags().stream()
                .filter(flag -> flag.code().equals("fewCells"))
                .toList();
    }
}
