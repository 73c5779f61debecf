package org.electrolyst.analysis.transference;

import java.util.Optional;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.result.TransferenceResult.Status;
import org.electrolyst.model.sample.CellType;

/** Refuses transference numbers of cells through whose electrodes no ion passes: their steady current is a leak. */
public final class BlockingElectrodes {
    private BlockingElectrodes() {}

    /** The same result, refused if the cell is known to block. */
    public static TransferenceResult judge(TransferenceResult result, Optional<CellType> cell) {
        return cell.filter(type -> !type.isReversible())
                .map(type -> result.with(Flag.needsPerson(
                                "electrodesBlock",
                                "the electrodes of " + type
                                        + " block, so that no steady current of ions passes them and"
                                        + " this is no transference number; it takes a metal of the mobile ion on both"
                                        + " sides, or mend the cell of the sample"))
                        .with(Status.INVALID))
                .orElse(result);
    }
}
