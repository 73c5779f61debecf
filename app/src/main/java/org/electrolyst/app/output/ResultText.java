package org.electrolyst.app.output;

import java.io.PrintStream;
import java.util.List;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ConductivityResult;
import org.electrolyst.model.result.DcResult;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.result.TransferencePool;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.result.ValidationResult;

/** Prints results for people: values with standard uncertainties and units, sensible digits, flags last. */
public final class ResultText {
    private final PrintStream out;

    public ResultText(PrintStream out) {
        this.out = out;
    }

    /** Prints any result. */
    public void print(Result result) {
        if (result instanceof FitResult fit) {
            FitText.print(fit, out);
        } else if (result instanceof ConductivityResult conductivity) {
            ConductivityText.print(conductivity, out);
        } else if (result instanceof ArrheniusResult arrhenius) {
            ArrheniusText.print(arrhenius, out);
        } else if (result instanceof TransferenceResult transference) {
            TransferenceText.print(transference, out);
        } else if (result instanceof ValidationResult validation) {
            ValidationText.print(validation, out);
        } else if (result instanceof DrtResult drt) {
            DrtText.print(drt, out);
        } else if (result instanceof DcResult dc) {
            DcText.print(dc, out);
        } else if (result instanceof TransferencePool pool) {
            TransferencePoolText.print(pool, out);
        }
        flags(result.flags());
        out.println();
    }

    private void flags(List<Flag> flags) {
        for (Flag flag : flags) {
            String mark = switch (flag.level()) {
                case INFO -> "note";
                case WARNING -> "warning";
                case NEEDS_PERSON -> "LOOK";
            };
            out.println("  " + mark + ": " + flag.message());
        }
    }
}
