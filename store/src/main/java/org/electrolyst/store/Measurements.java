package org.electrolyst.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.run.MeasurementRecord;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunEvent;
import org.electrolyst.model.run.StepRecord;
import org.electrolyst.model.run.StoredCurve;
import org.electrolyst.model.run.StoredRest;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.run.StoredTemperatures;
import org.electrolyst.store.run.CurveTable;
import org.electrolyst.store.run.EventTable;
import org.electrolyst.store.run.LinkBytesTable;
import org.electrolyst.store.run.MeasurementTable;
import org.electrolyst.store.run.SpectrumTable;
import org.electrolyst.store.run.StepTable;
import org.electrolyst.store.run.TraceTable;

/**
 * The measurements of a {@link LabStore}, whose thread it shares: all that was recorded, broken-off attempts too. It may be
 * read while they run; what an import was asked for is empty.
 */
public final class Measurements {
    private final Session session;

    Measurements(Session session) {
        this.session = session;
    }

    /** Plan, instruments, state and end of a measurement; empty where the run is an import or unknown. */
    public Optional<MeasurementRecord> find(RecordId run) throws StoreException {
        return read(run, MeasurementTable::find);
    }

    /** The steps of the plan in the order of execution, each with its attempts and what these measured. */
    public List<StepRecord> steps(RecordId run) throws StoreException {
        return read(run, StepTable::ofRun);
    }

    /** Every spectrum that has points, also those broken off or measured again, in the order they were begun. */
    public List<StoredSpectrum> spectra(RecordId run) throws StoreException {
        return read(run, SpectrumTable::allOfRun);
    }

    /** Every curve that has points, also those broken off or measured again, in the order they were begun. */
    public List<StoredCurve> curves(RecordId run) throws StoreException {
        return read(run, CurveTable::allOfRun);
    }

    /** Every open-circuit measurement that has points, in the order they were begun. */
    public List<StoredRest> rests(RecordId run) throws StoreException {
        return read(run, TraceTable::rests);
    }

    /** Every trace of a temperature stage that has points, in the order they were begun. */
    public List<StoredTemperatures> temperatures(RecordId run) throws StoreException {
        return read(run, TraceTable::temperatures);
    }

    /** What happened, in the order it was told. */
    public List<RunEvent> events(RecordId run) throws StoreException {
        return read(run, EventTable::ofRun);
    }

    /** What went over the line of the instrument of this role, in the order it was told. */
    public List<LinkBytes> linkBytes(RecordId run, String role) throws StoreException {
        return read(run, (connection, id) -> LinkBytesTable.ofRun(connection, id, role));
    }

    @FunctionalInterface
    private interface Query<T> {
        T of(Connection connection, RecordId run) throws SQLException;
    }

    private <T> T read(RecordId run, Query<T> query) throws StoreException {
        LabStore.require(run, RecordId.Kind.RUN);
        return session.read(connection -> query.of(connection, run));
    }
}
