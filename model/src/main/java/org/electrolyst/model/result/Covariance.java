package org.electrolyst.model.result;

import java.util.List;
import org.electrolyst.model.quantity.DoubleVector;

/**
 * Covariance of fitted parameters.
 *
 * @param parameters their names
 * @param rowMajor the square matrix row by row, in products of the parameters' units
 */
public record Covariance(List<String> parameters, DoubleVector rowMajor) {
    public Covariance {
        parameters = List.copyOf(parameters);
        if (rowMajor.size() != parameters.size() * parameters.size()) {
            throw new IllegalArgumentException(
                    "a covariance of " + parameters.size() + " parameters has not " + rowMajor.size() + " elements");
        }
    }

    /** Covariance of the parameters with these positions. */
    public double at(int row, int column) {
        return rowMajor.at(row * parameters.size() + column);
    }
}
