package org.electrolyst.store.result;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A result in the forms that the database keeps.
 *
 * @param kind which of the results it is
 * @param json as printed
 * @param blobs what is kept beside it
 * @param parameters its numbers for queries
 */
record EncodedResult(String kind, ObjectNode json, ResultBlobs blobs, List<ResultParameter> parameters) {
    EncodedResult {
        parameters = List.copyOf(parameters);
    }
}
