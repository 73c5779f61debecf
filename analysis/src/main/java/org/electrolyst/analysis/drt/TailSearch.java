package org.electrolyst.analysis.drt;

import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Finds the tail that the data ask for, judged by the score of generalised cross-validation at one moderate lambda. */
final class TailSearch {
    /** A tail must lower the score to this share, since time constants beyond the window can imitate one. */
    private static final double WORTH_A_TAIL = 0.7;

    /** A constant phase element must lower the score to this share of a capacitor's. */
    private static final double WORTH_AN_EXPONENT = 0.93;

    private final ImpedanceSpectrum spectrum;
    private final DrtSettings settings;
    private final Cancel cancel;

    /** What was found: a problem with its tail, and why it has this one. */
    record Found(Regularization regularization, DrtSettings.Tail tail, String reason) {}

    /** {@code spectrum}: highest frequency first. */
    TailSearch(ImpedanceSpectrum spectrum, DrtSettings settings, Cancel cancel) {
        this.spectrum = spectrum;
        this.settings = settings;
        this.cancel = cancel;
    }

    Found find() throws Cancelled {
        String asked = "as asked for";
        return switch (settings.tail()) {
            case NONE -> new Found(open(), DrtSettings.Tail.NONE, asked);
            case CAPACITOR -> new Found(capacitor().regularization(), DrtSettings.Tail.CAPACITOR, asked);
            case CPE -> new Found(constantPhase().regularization(), DrtSettings.Tail.CPE, asked);
            case AUTO -> choose();
        };
    }

    private Found choose() throws Cancelled {
        Regularization open = open();
        if (!risesAtTheEnd()) {
            return new Found(open, DrtSettings.Tail.NONE, "-Z'' does not rise towards the lowest frequency");
        }
        double none = new TailFit(open, cancel).score();
        TailFit.Found constantPhase = constantPhase();
        TailFit.Found capacitor = capacitor();
        double best = Math.min(constantPhase.score(), capacitor.score());
        if (best > WORTH_A_TAIL * none) {
            return new Found(
                    open,
                    DrtSettings.Tail.NONE,
                    "-Z'' rises towards the lowest frequency, but a tail predicts the data no better ("
                            + QuantityFormat.number(best / none, 2) + " times the squared error)");
        }
        if (constantPhase.score() < WORTH_AN_EXPONENT * capacitor.score()) {
            return new Found(
                    constantPhase.regularization(),
                    DrtSettings.Tail.CPE,
                    against(constantPhase.score() / none, "without it") + ", "
                            + against(constantPhase.score() / capacitor.score(), "with a capacitor"));
        }
        return new Found(
                capacitor.regularization(),
                DrtSettings.Tail.CAPACITOR,
                against(capacitor.score() / none, "without it") + "; a free exponent predicts the data no better");
    }

    private static String against(double ratio, String other) {
        return "predicts the data with " + QuantityFormat.number(ratio, 2) + " times the squared error " + other;
    }

    /** Whether -Z'' is larger at the lowest frequency than half a decade above it, noise aside. */
    private boolean risesAtTheEnd() {
        int last = spectrum.size() - 1;
        int above = last;
        while (above > 0
                && spectrum.frequencyHz().at(above)
                        < Math.sqrt(10) * spectrum.frequencyHz().at(last)) {
            above--;
        }
        return -spectrum.imaginaryOhm().at(last)
                > Math.max(0, -1.05 * spectrum.imaginaryOhm().at(above));
    }

    /** Without a tail an arc may lie beyond the slow end of the window. */
    private Regularization open() {
        return Regularization.of(spectrum, settings, 1);
    }

    /** What lies beyond the slow end of the window is the tail's. */
    private TailFit blocked() {
        return new TailFit(Regularization.of(spectrum, settings, 0), cancel);
    }

    private TailFit.Found capacitor() throws Cancelled {
        return blocked().shortest(1, 1);
    }

    private TailFit.Found constantPhase() throws Cancelled {
        return blocked().shortest(TailFit.SMALLEST_EXPONENT, 1);
    }
}
