package org.electrolyst.app.command;

import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.Target;
import org.electrolyst.app.output.Failure;
import org.electrolyst.store.StoreException;

/** Finds what an argument names in the database. */
final class Targets {
    private Targets() {}

    /** The sample or run, which must hold at least one spectrum. */
    static Target withSpectra(Lab lab, String argument) throws StoreException {
        Target target = find(lab, argument);
        if (target.spectra().isEmpty()) {
            throw Failure.failed(
                    "noSpectra",
                    argument + " holds no spectra; import some with: electrolyst import FILE... --sample " + argument,
                    argument);
        }
        return target;
    }

    /** The sample or run. */
    static Target find(Lab lab, String argument) throws StoreException {
        return lab.target(argument)
                .orElseThrow(() -> Failure.failed(
                        "unknownId",
                        "there is no sample or run '" + argument
                                + "' in the database; list them with: electrolyst samples, electrolyst runs",
                        argument));
    }
}
