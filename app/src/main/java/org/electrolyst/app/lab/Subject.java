package org.electrolyst.app.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.run.StoredResult;

/**
 * What a result is about. Of several results on one subject the newest is shown; the older ones stay.
 *
 * @param kind of result
 * @param name what tells it from others of its kind
 */
record Subject(String kind, String name) {
    static Subject of(StoredResult stored) {
        String spectrum =
                stored.spectrum().map(Object::toString).orElse(stored.result().source());
        return of(stored.result(), spectrum);
    }

    /** {@code spectrum}: identity of the spectrum, for results of one. */
    static Subject of(Result result, String spectrum) {
        if (result instanceof FitResult) {
            return new Subject("fit", spectrum);
        }
        if (result instanceof ConductivityResult) {
            return new Subject("conductivity", spectrum);
        }
        if (result instanceof ArrheniusResult arrhenius) {
            return new Subject(
                    "arrhenius", arrhenius.source() + " " + arrhenius.quantity().code());
        }
        TransferenceResult transference = (TransferenceResult) result;
        return new Subject("transference", transference.source());
    }

    /** The newest result on each subject, in the order in which the subjects first came up. */
    static Map<Subject, StoredResult> newest(List<StoredResult> oldestFirst) {
        Map<Subject, StoredResult> newest = new LinkedHashMap<>();
        oldestFirst.forEach(result -> newest.put(of(result), result));
        return newest;
    }
}
