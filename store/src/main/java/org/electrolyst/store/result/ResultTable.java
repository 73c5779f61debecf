package org.electrolyst.store.result;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StoredResult;
import org.electrolyst.store.blob.Sha256;
import org.electrolyst.store.sample.SampleTable;
import org.electrolyst.store.sql.DamagedRecord;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;

/** Results, which are only ever added. */
public final class ResultTable {
    private ResultTable() {}

    /**
     * Stores a result.
     *
     * @throws IllegalArgumentException if its sample, run or spectrum is not stored, or a number of it is not finite
     */
    public static RecordId add(Connection connection, NewResult result) throws SQLException {
        Optional<Long> sampleVersion = Optional.empty();
        if (result.sampleId().isPresent()) {
            sampleVersion = Optional.of(SampleTable.requireNewestVersion(
                    connection, result.sampleId().get()));
        }
        requireOrigin(connection, result);
        EncodedResult encoded = ResultJson.encode(result.result());
        long id = Sql.insert(
                connection,
                """
                INSERT INTO result (kind, sample_version, run, spectrum, recipe, recipe_sha256, software_version,
                    computed_at, payload, covariance, curve)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                encoded.kind(),
                sampleVersion,
                result.run().map(RecordId::number),
                result.spectrum().map(RecordId::number),
                result.recipe(),
                Sha256.hex(result.recipe()),
                result.softwareVersion(),
                result.computedAt(),
                ResultJson.payload(encoded),
                encoded.blobs().covariance(),
                encoded.blobs().curve());
        for (ResultParameter parameter : encoded.parameters()) {
            Sql.insert(
                    connection,
                    "INSERT INTO result_parameter (result, name, value, standard_error, unit) VALUES (?, ?, ?, ?, ?)",
                    id,
                    parameter.name(),
                    parameter.value(),
                    parameter.standardError(),
                    parameter.unit());
        }
        return RecordId.result(id);
    }

    /** The result with this identity. */
    public static Optional<StoredResult> find(Connection connection, RecordId result) throws SQLException {
        return Sql.first(connection, "SELECT * FROM stored_result WHERE id = ?", ResultTable::read, result.number());
    }

    /** Results computed from the data of a run, oldest first. */
    public static List<StoredResult> ofRun(Connection connection, RecordId run) throws SQLException {
        return Sql.list(
                connection, "SELECT * FROM stored_result WHERE run = ? ORDER BY id", ResultTable::read, run.number());
    }

    /** Results that describe a sample, oldest first. */
    public static List<StoredResult> ofSample(Connection connection, String sampleId) throws SQLException {
        return Sql.list(
                connection, "SELECT * FROM stored_result WHERE sample_id = ? ORDER BY id", ResultTable::read, sampleId);
    }

    private static void requireOrigin(Connection connection, NewResult result) throws SQLException {
        if (result.run().isEmpty()) {
            return;
        }
        RecordId run = result.run().get();
        Optional<Long> found = result.spectrum().isPresent()
                ? Sql.first(
                        connection,
                        "SELECT run FROM stored_spectrum WHERE id = ? AND run = ?",
                        row -> row.number("run"),
                        result.spectrum().get().number(),
                        run.number())
                : Sql.first(connection, "SELECT id FROM run WHERE id = ?", row -> row.number("id"), run.number());
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no "
                    + result.spectrum().map(spectrum -> spectrum + " of run ").orElse("run ") + run + " is stored");
        }
    }

    private static StoredResult read(Row row) throws SQLException {
        RecordId id = RecordId.result(row.number("id"));
        return new StoredResult(
                id,
                row.optionalText("sample_id"),
                row.optionalNumber("run").map(RecordId::run),
                row.optionalNumber("spectrum").map(RecordId::spectrum),
                row.text("recipe_sha256"),
                row.text("recipe"),
                row.text("software_version"),
                row.instant("computed_at"),
                decoded(id, row));
    }

    private static Result decoded(RecordId id, Row row) throws SQLException {
        try {
            return ResultJson.decode(
                    row.text("payload"), new ResultBlobs(row.optionalBlob("covariance"), row.optionalBlob("curve")));
        } catch (IllegalArgumentException e) {
            throw new DamagedRecord("result " + id + " cannot be read: " + e.getMessage(), e);
        }
    }
}
