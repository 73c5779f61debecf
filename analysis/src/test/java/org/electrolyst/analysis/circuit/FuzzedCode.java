package org.electrolyst.analysis.circuit;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Writes circuit codes that are likely wrong. */
final class FuzzedCode {
    static final List<Optional<Notation>> NOTATIONS =
            List.of(Optional.empty(), Optional.of(Notation.IMPEDANCE_PY), Optional.of(Notation.BOUKAMP));

    private static final List<String> GOOD = List.of(
            "R0-p(R1,CPE1)-p(R2,CPE2)-CPE3",
            "L0-R0-p(R1-Wo1,C1)-Gs4",
            "R(RQ)(RQ)Q",
            "LR(Q[RW])",
            "R{R=100F}(R{R=2.5e3/0/inf}Q{Y=1e-6,n=0.9F:layer})Wo{Y=1,B=2}");
    private static final String[] PIECES = {
        "R",
        "C",
        "L",
        "CPE",
        "Q",
        "W",
        "Wo",
        "O",
        "T",
        "Zarc",
        "Ha",
        "p(",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        "-",
        " ",
        "1",
        "20",
        "_",
        "=",
        "R=1",
        "Y=1e-6",
        "n=0.9F",
        "/",
        "inf",
        "%",
        ":",
        "e",
        ".",
        "\t",
        "\0",
        "é",
        "\uD83D\uDE42",
        "İ"
    };

    private FuzzedCode() {}

    /** Pieces of both notations in any order. */
    static String random(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int more = random.nextInt(12); more >= 0; more--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** A good code with one to three places changed. */
    static String mutated(SplittableRandom random) {
        StringBuilder text = new StringBuilder(GOOD.get(random.nextInt(GOOD.size())));
        for (int more = random.nextInt(3); more >= 0; more--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at).append(text.isEmpty() ? "R" : "");
                case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                default -> text.replace(at, at + 1, PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }
}
