package org.electrolyst.app.output;

import static org.electrolyst.app.output.QuantityText.estimate;
import static org.electrolyst.app.output.QuantityText.interval95;

import java.io.PrintStream;
import org.electrolyst.model.result.DcResult;

/** Prints the numbers of a direct-current test. */
final class DcText {
    private DcText() {}

    static void print(DcResult result, PrintStream out) {
        out.println(result.source() + ": " + result.test().code());
        TextTable table = new TextTable("number", "value", "");
        for (DcResult.Value number : result.numbers()) {
            table.row(
                    number.name(),
                    estimate(number.estimate(), number.unit()),
                    interval95(number.estimate(), number.unit()).replaceFirst("^, ", ""));
        }
        table.print(out, "  ");
    }
}
