package org.electrolyst.store.blob;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.DoubleVector;

/** Columns of equal length as little-endian IEEE 754 doubles, column after column. */
public final class DoubleColumns {
    private DoubleColumns() {}

    /**
     * The columns as bytes.
     *
     * @throws IllegalArgumentException if they differ in length
     */
    public static byte[] encode(DoubleVector... columns) {
        int rows = columns[0].size();
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(columns.length * Double.BYTES, rows))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (DoubleVector column : columns) {
            if (column.size() != rows) {
                throw new IllegalArgumentException("columns of " + rows + " and " + column.size() + " numbers");
            }
            for (int i = 0; i < rows; i++) {
                bytes.putDouble(column.at(i));
            }
        }
        return bytes.array();
    }

    /**
     * The {@code columns} columns that {@code blob} holds.
     *
     * @throws IllegalArgumentException if its length is not that of whole columns, or a number is not finite
     */
    public static List<DoubleVector> decode(byte[] blob, int columns) {
        if (blob.length % (columns * Double.BYTES) != 0) {
            throw new IllegalArgumentException(blob.length + " bytes are not " + columns + " columns of doubles");
        }
        int rows = blob.length / (columns * Double.BYTES);
        ByteBuffer bytes = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        return IntStream.range(0, columns)
                .mapToObj(column ->
                        DoubleVector.generate(rows, row -> bytes.getDouble((column * rows + row) * Double.BYTES)))
                .toList();
    }
}
