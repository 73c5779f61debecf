package org.electrolyst.analysis.transference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceResult;

/** Whether there are cells enough to know how far they scatter. */
public final class CellCount {
    private static final int ASKED_FOR = 3;

    private CellCount() {}

    /** A note where there are fewer than three cells. */
    public static Optional<Flag> few(long cells) {
        return cells < ASKED_FOR
                ? Optional.of(Flag.info(
                        "fewCells",
                        (cells == 1
                                        ? "a transference number of one cell"
                                        : "transference numbers of " + cells + " cells")
                                + ": how far cells scatter is not in the uncertainty; measure " + ASKED_FOR
                                + " or more"))
                : Optional.empty();
    }

    /** The same results, with the note on the last where their cells are few. One that names no cell may be of another. */
    public static List<TransferenceResult> note(List<TransferenceResult> results) {
        if (results.isEmpty()) {
            return List.of();
        }
        List<Optional<String>> cells =
                results.stream().map(result -> result.inputs().cell()).toList();
        long named = cells.stream().flatMap(Optional::stream).distinct().count();
        long unnamed = cells.stream().filter(Optional::isEmpty).count();
        List<TransferenceResult> noted = new ArrayList<>(results);
        int last = noted.size() - 1;
        few(named + unnamed).ifPresent(flag -> noted.set(last, noted.get(last).with(flag)));
        return List.copyOf(noted);
    }
}
