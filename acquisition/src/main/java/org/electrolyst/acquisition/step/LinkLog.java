package org.electrolyst.acquisition.step;

import java.util.List;
import org.electrolyst.drivers.Instrument;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.store.RunWriter;
import org.electrolyst.store.StoreException;

/** Stores what went over the lines of the instruments. */
final class LinkLog {
    /** No transaction grows beyond that, however long a line was left alone. */
    private static final int MOST_AT_ONCE = 2000;

    private final Bench bench;
    private final RunWriter writer;

    LinkLog(Bench bench, RunWriter writer) {
        this.bench = bench;
        this.writer = writer;
    }

    void store() throws StoreException {
        store("potentiostat", bench.potentiostat());
        if (bench.stage().isPresent()) {
            store("stage", bench.stage().get());
        }
    }

    private void store(String role, Instrument instrument) throws StoreException {
        List<LinkBytes> bytes = instrument.takeLinkBytes();
        for (int from = 0; from < bytes.size(); from += MOST_AT_ONCE) {
            writer.linkBytes(role, bytes.subList(from, Math.min(bytes.size(), from + MOST_AT_ONCE)));
        }
    }
}
