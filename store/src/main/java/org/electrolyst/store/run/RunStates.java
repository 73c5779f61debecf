package org.electrolyst.store.run;

import java.sql.SQLException;
import org.electrolyst.model.run.RunState;
import org.electrolyst.store.sql.Row;

/** Where a run stands. */
final class RunStates {
    private RunStates() {}

    /** The state in the column {@code end_state}, or {@code withoutEnd} where that holds nothing. */
    static RunState of(Row row, RunState withoutEnd) throws SQLException {
        return row.optionalText("end_state").isPresent()
                ? row.coded("end_state", RunState.values(), RunState::code)
                : withoutEnd;
    }
}
