package org.electrolyst.analysis.validate;

import java.util.List;
import java.util.Optional;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.ValidationResult;
import org.electrolyst.model.result.ValidationResult.KramersKronig;
import org.electrolyst.model.result.ValidationResult.Verdict;
import org.electrolyst.model.result.ValidationResult.ZHitDifference;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Tests whether a spectrum can be trusted, and says why in words:
 *
 * <pre>{@code
 * ValidationResult result =
 *         Validation.of(new DataSource("pellet.txt", 1), spectrum, ValidationSettings.defaults(), new Cancel());
 * if (result.verdict() != ValidationResult.Verdict.PASS) {
 *     result.reasons().forEach(log::warn);
 * }
 * }</pre>
 *
 * A spectrum that passes obeys the Kramers-Kronig relations within its noise. That is necessary, not sufficient: a drift that
 * changes all frequencies alike and most non-linear answers pass. Repeat the sweep, and halve the amplitude, to see those.
 */
public final class Validation {
    private Validation() {}

    /**
     * Tests one spectrum; takes a millisecond or two for a hundred points.
     *
     * @param data where the spectrum came from; copied into the result
     * @return always a result; a spectrum that cannot be tested fails, with the reason
     */
    public static ValidationResult of(
            DataSource data, ImpedanceSpectrum spectrum, ValidationSettings settings, Cancel cancel) throws Cancelled {
        Optional<Flag> obstacle = TestableSpectrum.obstacle(spectrum);
        if (obstacle.isPresent()) {
            return new ValidationResult(
                    data, spectrum.size(), Verdict.FAIL, Optional.empty(), Optional.empty(), List.of(obstacle.get()));
        }
        KramersKronig test = new LinKramersKronig(settings).test(spectrum, cancel);
        Optional<ZHitDifference> zHit = ZHit.of(spectrum);
        Judgement judgement = new Judgement(spectrum.byDescendingFrequency(), test, zHit);
        return new ValidationResult(
                data, spectrum.size(), judgement.verdict(), Optional.of(test), zHit, judgement.flags());
    }

    /** What a fit of a tested spectrum should say of it; nothing if it passed. */
    public static Optional<Flag> fitFlag(ValidationResult result) {
        if (result.verdict() == Verdict.PASS) {
            return Optional.empty();
        }
        String message = "the spectrum does not pass the Kramers-Kronig test ("
                + result.verdict().code() + "): " + String.join("; ", result.reasons());
        return Optional.of(
                result.verdict() == Verdict.FAIL
                        ? Flag.needsPerson("kramersKronigSuspect", message)
                        : Flag.warning("kramersKronigSuspect", message));
    }
}
