package org.electrolyst.store.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.run.InstrumentRecord;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.store.sql.DamagedRecord;
import org.electrolyst.store.sql.Row;
import org.electrolyst.store.sql.Sql;

/** The instruments of measurements. */
final class InstrumentTable {
    private InstrumentTable() {}

    static void add(Connection connection, RecordId run, List<InstrumentRecord> instruments) throws SQLException {
        for (InstrumentRecord instrument : instruments) {
            Optional<MeterAccuracy> accuracy = instrument.accuracy();
            Sql.insert(
                    connection,
                    """
                    INSERT INTO instrument (run, role, driver, model, serial_number, firmware, port, voltage_gain,
                        voltage_offset_v, voltage_resolution_v, current_gain, current_offset_of_range,
                        current_resolution_of_range)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    run.number(),
                    instrument.role(),
                    instrument.driver(),
                    instrument.model(),
                    instrument.serialNumber(),
                    instrument.firmware(),
                    instrument.port(),
                    accuracy.map(MeterAccuracy::voltageGain),
                    accuracy.map(MeterAccuracy::voltageOffsetV),
                    accuracy.map(MeterAccuracy::voltageResolutionV),
                    accuracy.map(MeterAccuracy::currentGain),
                    accuracy.map(MeterAccuracy::currentOffsetOfRange),
                    accuracy.map(MeterAccuracy::currentResolutionOfRange));
        }
    }

    /** The instruments of a run, as they were given. */
    static List<InstrumentRecord> ofRun(Connection connection, RecordId run) throws SQLException {
        return Sql.list(
                connection,
                "SELECT * FROM instrument WHERE run = ? ORDER BY key",
                row -> new InstrumentRecord(
                        row.text("role"),
                        row.text("driver"),
                        row.text("model"),
                        row.optionalText("serial_number"),
                        row.optionalText("firmware"),
                        row.text("port"),
                        accuracy(run, row)),
                run.number());
    }

    private static Optional<MeterAccuracy> accuracy(RecordId run, Row row) throws SQLException {
        OptionalDouble voltageGain = row.optionalReal("voltage_gain");
        if (voltageGain.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MeterAccuracy(
                    voltageGain.getAsDouble(),
                    row.real("voltage_offset_v"),
                    row.real("voltage_resolution_v"),
                    row.real("current_gain"),
                    row.real("current_offset_of_range"),
                    row.real("current_resolution_of_range")));
        } catch (IllegalArgumentException e) {
            throw new DamagedRecord("the " + row.text("role") + " of run " + run + ": " + e.getMessage(), e);
        }
    }
}
