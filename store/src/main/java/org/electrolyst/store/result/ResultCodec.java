package org.electrolyst.store.result;

import java.util.List;
import org.electrolyst.model.result.Result;

/** How one kind of result is written and read; both ways stand side by side. */
interface ResultCodec<R extends Result> {
    /** The word that the database and the payload use. */
    String kind();

    Class<R> type();

    void write(FieldWriter fields, R result);

    R read(FieldReader fields, ResultBlobs blobs);

    List<ResultParameter> parameters(R result);

    /** What is kept beside the JSON. */
    default ResultBlobs blobs(R result) {
        return ResultBlobs.NONE;
    }
}
