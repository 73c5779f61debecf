package org.electrolyst.analysis.arrhenius;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.electrolyst.model.result.ArrheniusLaw.Kind;

/**
 * Which law a series asks for. The straight line stands unless the points allow another law, its AICc is lower by more than
 * six (the line is then less than 1/20 as probable), and its energies differ over the range by a tenth or more (Burnham, Anderson, Sociol. Methods Res. 33 (2004)
 * 261, doi 10.1177/0049124104268644).
 */
final class LawChoice {
    /** Different temperatures that a law needs which bends, or parts. */
    static final int FEWEST_TEMPERATURES = 6;

    private static final double CLEARLY_BETTER = 6;
    private static final double AS_GOOD = 2;

    private final OptionalDouble line;
    private final List<ProfiledLaw> others = new ArrayList<>();
    private final String reason;
    private Optional<ProfiledLaw> preferred = Optional.empty();

    /**
     * Chooses.
     *
     * @param line AICc of the straight line through the same data
     * @param allowed laws that may be chosen
     */
    LawChoice(LawData data, OptionalDouble line, Set<Kind> allowed) {
        this.line = line;
        int temperatures = data.differentK().length;
        if (temperatures >= FEWEST_TEMPERATURES && line.isPresent()) {
            for (LawShape shape : List.of(
                    new VtfShape(Kind.VTF, data.form()),
                    new VtfShape(Kind.VTF_ROOT, data.form()),
                    new BreakShape(),
                    new JumpShape())) {
                if (allowed.contains(shape.kind()) && LawProfile.isPossible(shape, data)) {
                    others.add(new ProfiledLaw(shape, data));
                }
            }
        }
        reason = others.isEmpty() ? tooFew(temperatures, data.size()) : choose();
    }

    private LawChoice(OptionalDouble line, String reason) {
        this.line = line;
        this.reason = reason;
    }

    /** The straight line explains all deviations within the known errors, so no other law is looked for. */
    static LawChoice lineAgrees(OptionalDouble line) {
        return new LawChoice(line, "a straight line: the deviations from it agree with the errors of the points");
    }

    /** The caller wants the straight line. */
    static LawChoice asked(OptionalDouble line) {
        return new LawChoice(
                line, "a straight line, whose energy is the mean over the range; no other law was looked for");
    }

    private static String tooFew(int temperatures, int points) {
        if (temperatures >= FEWEST_TEMPERATURES) {
            return "a straight line: the points tell none of the other laws that are allowed";
        }
        return "a straight line: " + (temperatures < points ? temperatures + " temperatures" : points + " points")
                + " cannot tell another law; that takes " + FEWEST_TEMPERATURES + " temperatures or more";
    }

    private String choose() {
        Optional<ProfiledLaw> best =
                others.stream().filter(law -> !law.runsIntoItsLimit()).min(Comparator.comparingDouble(LawChoice::aicc));
        if (best.isEmpty()) {
            return "a straight line: no other law has its temperature within its limits";
        }
        double gain = line.orElseThrow() - aicc(best.get());
        String words = best.get().kind().words();
        if (gain > CLEARLY_BETTER && !best.get().isNearlyOneEnergy()) {
            preferred = best;
            return words + ": the AICc is " + number(gain, 3) + " below that of the straight line" + rivals(best.get());
        }
        if (gain > CLEARLY_BETTER) {
            return "a straight line: the AICc of " + words + " is " + number(gain, 3)
                    + " lower, but its energies differ by less than a tenth over the range, and one describes the series";
        }
        return gain > 0
                ? "a straight line: the AICc of " + words + " is only " + number(gain, 2) + " lower, and "
                        + number(CLEARLY_BETTER, 1) + " are asked for"
                : "a straight line: the AICc of the next law, " + words + ", is " + number(-gain, 2) + " higher";
    }

    /** What else explains the data about as well. */
    private String rivals(ProfiledLaw best) {
        List<String> rivals = others.stream()
                .filter(law -> law != best && !law.runsIntoItsLimit() && aicc(law) - aicc(best) < AS_GOOD)
                .map(law -> law.kind().words())
                .toList();
        return rivals.isEmpty()
                ? ""
                : "; " + String.join(" and ", rivals) + (rivals.size() == 1 ? " explains" : " explain")
                        + " the points as well";
    }

    private static double aicc(ProfiledLaw law) {
        return law.aicc().orElseThrow();
    }

    OptionalDouble lineAicc() {
        return line;
    }

    /** Empty where it is the straight line. */
    Optional<ProfiledLaw> preferred() {
        return preferred;
    }

    /** All laws beside the line that the points allow. */
    List<ProfiledLaw> others() {
        return others;
    }

    /** The choice in words. */
    String reason() {
        return reason;
    }
}
