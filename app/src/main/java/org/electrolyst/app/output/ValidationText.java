package org.electrolyst.app.output;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.io.PrintStream;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ValidationResult;
import org.electrolyst.model.result.ValidationResult.KramersKronig;
import org.electrolyst.model.result.ValidationResult.ZHitDifference;

/** Prints the verdict on a spectrum; its reasons are the flags. */
final class ValidationText {
    private ValidationText() {}

    static void print(ValidationResult result, PrintStream out) {
        out.println(result.source() + " (spectrum " + result.data().spectrum() + ", " + result.points() + " points): "
                + result.verdict().code());
        result.kramersKronig().ifPresent(test -> print(test, out));
        result.zHit().ifPresent(zHit -> print(zHit, out));
    }

    private static void print(KramersKronig test, PrintStream out) {
        out.println("  Kramers-Kronig: " + test.immittance() + " as a sum of " + test.order() + " relaxations, mu "
                + number(test.mu(), 2));
    }

    private static void print(ZHitDifference zHit, PrintStream out) {
        out.println("  Z-HIT: |Z| differs by at most " + number(zHit.maxPercent(), 2)
                + " %, at the lowest frequencies by " + number(zHit.lowFrequencyPercent(), 2)
                + " %, from what the phase says (equal from " + hertz(zHit.fromHz()) + " to " + hertz(zHit.toHz())
                + ")");
    }

    private static String hertz(double frequencyHz) {
        return Quantity.of(frequencyHz, Dimension.FREQUENCY).toString();
    }
}
