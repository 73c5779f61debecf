package org.electrolyst.acquisition.imports;

import org.electrolyst.model.result.Flag;

/** Reads one table, row by row, into a harvest. Confined to one thread. */
final class TableReader {
    /** What becomes of the rows of a table. */
    interface Rows {
        void add(RowReader row) throws Unreadable;

        /** The next row comes after an empty line. */
        void gap();

        void finish() throws Unreadable;
    }

    private final TableHeader header;
    private final Harvest harvest;
    private final Rows rows;
    private RowReader reader;
    private int count;

    TableReader(TableHeader header, String title, Harvest harvest) throws Unreadable {
        this.header = header.unambiguous();
        this.harvest = harvest;
        this.rows = header.content() == TableHeader.Content.CURVE
                ? new CurveRows(header, title, harvest)
                : new SpectrumRows(header, title, harvest);
        this.reader = new RowReader(header, header.delimiter());
    }

    void row(LineReader lines) throws Unreadable {
        if (count == 0) {
            reader = RowReader.forRow(header, lines.line());
        }
        reader.read(lines);
        rows.add(reader);
        count++;
        if (!lines.terminated()) {
            harvest.note(Flag.info(
                    "noLineEndAtEnd",
                    "the file ends without a line end; if it was cut off, the last number may be short"));
        }
    }

    void gap() {
        rows.gap();
    }

    /** How many rows were read. */
    int count() {
        return count;
    }

    boolean mayBeRow(String text) {
        return reader.mayBeRow(text);
    }

    TableHeader header() {
        return header;
    }

    void finish() throws Unreadable {
        if (count == 0) {
            throw Unreadable.atLine(
                    header.line(),
                    "empty",
                    "no row of data follows the header (" + header.names() + ")",
                    "The file is cut off or the measurement was never made: export it again.");
        }
        reader.finish();
        rows.finish();
    }
}
