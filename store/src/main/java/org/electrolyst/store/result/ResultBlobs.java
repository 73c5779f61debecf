package org.electrolyst.store.result;

import java.util.Optional;

/**
 * The parts of a result that are kept beside its JSON, as {@link org.electrolyst.store.blob.DoubleColumns}.
 *
 * @param covariance the square matrix row by row
 * @param curve frequency, Z' and Z''
 */
record ResultBlobs(Optional<byte[]> covariance, Optional<byte[]> curve) {
    static final ResultBlobs NONE = new ResultBlobs(Optional.empty(), Optional.empty());
}
