package org.electrolyst.acquisition.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.electrolyst.model.quantity.DoubleVector;

/** Numbers that arrive one by one, kept in blocks so that growing copies nothing. Confined to one thread. */
final class NumberColumn {
    private static final int BLOCK = 1 << 14;

    private final List<double[]> blocks = new ArrayList<>();
    private double[] last = new double[16];
    private int size;

    void add(double value) {
        int offset = size % BLOCK;
        if (offset == 0 && size > 0) {
            blocks.add(last);
            last = new double[BLOCK];
        } else if (offset == last.length) {
            last = Arrays.copyOf(last, Math.min(BLOCK, 4 * offset));
        }
        last[offset] = value;
        size++;
    }

    int size() {
        return size;
    }

    double at(int index) {
        int block = index / BLOCK;
        return block < blocks.size() ? blocks.get(block)[index % BLOCK] : last[index % BLOCK];
    }

    DoubleVector toVector() {
        return DoubleVector.generate(size, this::at);
    }
}
