package org.electrolyst.store;

import java.util.List;
import org.electrolyst.store.sql.Sql;

/** A disk without room for a run that is under way. Lives here to reach the connection that the run writes by. */
public final class FullDisk {
    private FullDisk() {}

    /** From now on the database of this run may grow by so many pages and no more. */
    public static void limit(RunWriter run, int pages) throws StoreException {
        run.session().read(connection -> {
            List<Long> size = Sql.list(connection, "PRAGMA page_count", row -> row.number("page_count"));
            return Sql.list(connection, "PRAGMA max_page_count = " + (size.get(0) + pages), row -> row);
        });
    }
}
