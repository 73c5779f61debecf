package org.electrolyst.reports.table;

import java.util.List;

/**
 * Rows under headings.
 *
 * @param columns headings, from the left
 * @param rows each with one cell for each column
 */
public record Table(List<Column> columns, List<List<Entry>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Entry> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells stands under " + columns.size() + " headings");
            }
        }
    }
}
