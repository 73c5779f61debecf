package org.electrolyst.analysis.dc;

import org.electrolyst.model.quantity.DoubleVector;

/** Checks of measured series that every test makes. */
final class Series {
    private Series() {}

    static void requireSameLength(DoubleVector a, DoubleVector b, String names) {
        if (a.size() != b.size()) {
            throw new IllegalArgumentException(
                    "there must be as many " + names + ", not " + a.size() + " and " + b.size());
        }
    }

    /** Each later than the one before; duplicates are no less wrong than times that run backwards. */
    static void requireRising(DoubleVector values, String name) {
        for (int i = 1; i < values.size(); i++) {
            if (!(values.at(i) > values.at(i - 1))) {
                throw new IllegalArgumentException(name + " must rise from row to row; row " + (i + 1) + " has "
                        + values.at(i) + " after " + values.at(i - 1));
            }
        }
    }

    static void requirePositive(DoubleVector values, String name) {
        for (int i = 0; i < values.size(); i++) {
            requirePositive(values.at(i), name + " in row " + (i + 1));
        }
    }

    static void requirePositive(double value, String name) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
    }

    static void requireAtLeast(int needed, DoubleVector values, String name) {
        if (values.size() < needed) {
            throw new IllegalArgumentException(name + " needs at least " + needed + " points, not " + values.size());
        }
    }
}
