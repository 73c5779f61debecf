package org.electrolyst.store.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.SeriesRecord;
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
        add(connection, series, conditions);
    }

    /** Makes a spectrum of a series; its points are added to the series. */
    public static long add(Connection connection, long series, SpectrumConditions conditions) throws SQLException {
        return Sql.insert(
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

    /** The spectrum with this identity, if it has points. */
    public static Optional<StoredSpectrum> find(Connection connection, RecordId spectrum) throws SQLException {
        return Sql.first(
                connection,
                "SELECT * FROM stored_spectrum WHERE id = ?" + SeriesTable.WITH_POINTS,
                row -> read(connection, row),
                spectrum.number());
    }

    /** Spectra of a run for analysis, oldest first. */
    public static List<StoredSpectrum> ofRun(Connection connection, RecordId run) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM stored_spectrum WHERE run = ?" + SeriesTable.FOR_ANALYSIS + " ORDER BY id",
                row -> read(connection, row),
                run.number());
    }

    /** Every spectrum of a run that has points, also those broken off or measured again, oldest first. */
    public static List<StoredSpectrum> allOfRun(Connection connection, RecordId run) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM stored_spectrum WHERE run = ?" + SeriesTable.WITH_POINTS + " ORDER BY id",
                row -> read(connection, row),
                run.number());
    }

    /** Spectra of every run of a sample for analysis, oldest first. */
    public static List<StoredSpectrum> ofSample(Connection connection, String sampleId) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM stored_spectrum WHERE sample_id = ?" + SeriesTable.FOR_ANALYSIS + " ORDER BY id",
                row -> read(connection, row),
                sampleId);
    }

    private static StoredSpectrum read(Connection connection, Row row) throws SQLException {
        RecordId id = RecordId.spectrum(row.number("id"));
        RecordId run = RecordId.run(row.number("run"));
        Optional<SeriesRecord> series = SeriesTable.optional(row);
        SegmentFormat format = series.isPresent() ? SegmentFormat.MEASURED_SPECTRUM : SegmentFormat.SPECTRUM;
        List<DoubleVector> columns = SegmentTable.read(connection, row.number("series"), format, id + " of run " + run);
        int first = series.isPresent() ? 1 : 0;
        try {
            return new StoredSpectrum(
                    id,
                    run,
                    new DataSource(row.text("source"), Math.toIntExact(row.number("number"))),
                    new ImpedanceSpectrum(columns.get(first), columns.get(first + 1), columns.get(first + 2)),
                    new SpectrumConditions(
                            row.optionalReal("temperature_k"),
                            row.optionalReal("amplitude_rms_v"),
                            row.optionalReal("dc_voltage_v"),
                            row.optionalInstant("measured_at"),
                            row.optionalText("instrument")),
                    series,
                    series.isPresent() ? PointFormat.states(columns.get(4)) : List.of());
        } catch (IllegalArgumentException e) {
            throw new DamagedRecord(id + " of run " + run + ": " + e.getMessage(), e);
        }
    }
}
