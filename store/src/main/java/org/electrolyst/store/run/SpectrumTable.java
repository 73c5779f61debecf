package org.electrolyst.store.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.spectrum.SpectrumConditions;
import org.electrolyst.store.sql.DamagedRecord;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;

/** Spectra: their conditions, and their points as a series. */
public final class SpectrumTable {
    private SpectrumTable() {}

    static void add(Connection connection, long series, ImportedSpectrum imported) throws SQLException {
        ImpedanceSpectrum spectrum = imported.spectrum();
        SpectrumConditions conditions = imported.conditions();
        SegmentTable.addWhole(
                connection,
                series,
                SegmentFormat.SPECTRUM,
                spectrum.frequencyHz(),
                spectrum.realOhm(),
                spectrum.imaginaryOhm());
        Sql.insert(
                connection,
                """
                INSERT INTO spectrum (series, temperature_k, amplitude_rms_v, dc_voltage_v, measured_at, instrument)
                VALUES (?, ?, ?, ?, ?, ?)""",
                series,
                conditions.temperatureK(),
                conditions.amplitudeRmsV(),
                conditions.dcVoltageV(),
                conditions.measuredAt(),
                conditions.instrument());
    }

    /** The spectrum with this identity. */
    public static Optional<StoredSpectrum> find(Connection connection, RecordId spectrum) throws SQLException {
        return Sql.first(
                connection,
                "SELECT * FROM stored_spectrum WHERE id = ?",
                row -> read(connection, row),
                spectrum.number());
    }

    /** Spectra of a run, oldest first. */
    public static List<StoredSpectrum> ofRun(Connection connection, RecordId run) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM stored_spectrum WHERE run = ? ORDER BY id",
                row -> read(connection, row),
                run.number());
    }

    /** Spectra of every run of a sample, oldest first. */
    public static List<StoredSpectrum> ofSample(Connection connection, String sampleId) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM stored_spectrum WHERE sample_id = ? ORDER BY id",
                row -> read(connection, row),
                sampleId);
    }

    private static StoredSpectrum read(Connection connection, Row row) throws SQLException {
        RecordId id = RecordId.spectrum(row.number("id"));
        RecordId run = RecordId.run(row.number("run"));
        List<DoubleVector> columns =
                SegmentTable.read(connection, row.number("series"), SegmentFormat.SPECTRUM, id, run);
        try {
            return new StoredSpectrum(
                    id,
                    run,
                    new DataSource(row.text("source"), Math.toIntExact(row.number("number"))),
                    new ImpedanceSpectrum(columns.get(0), columns.get(1), columns.get(2)),
                    new SpectrumConditions(
                            row.optionalReal("temperature_k"),
                            row.optionalReal("amplitude_rms_v"),
                            row.optionalReal("dc_voltage_v"),
                            row.optionalInstant("measured_at"),
                            row.optionalText("instrument")));
        } catch (IllegalArgumentException e) {
            throw new DamagedRecord(id + " of run " + run + ": " + e.getMessage(), e);
        }
    }
}
