package org.electrolyst.model.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.DoubleVector;

/**
 * Whether a spectrum obeys the Kramers-Kronig relations, which every linear, causal and stable system does. To obey them is
 * necessary, not sufficient.
 *
 * @param data the spectrum's origin
 * @param points how many points it has
 * @param verdict in one word; the flags say why
 * @param kramersKronig the test by relaxations; empty if it could not be done, which a flag explains
 * @param zHit the modulus that follows from the phase; empty if there are too few points
 * @param flags the reasons, in words
 */
public record ValidationResult(
        DataSource data,
        int points,
        Verdict verdict,
        Optional<KramersKronig> kramersKronig,
        Optional<ZHitDifference> zHit,
        List<Flag> flags)
        implements Result {

    /** What to do with a spectrum, best first. */
    public enum Verdict {
        PASS("pass"),
        /** Usable for some purposes; a person decides. */
        SUSPECT("suspect"),
        FAIL("fail");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        /** The word that JSON uses. */
        public String code() {
            return code;
        }
    }

    /**
     * A sum of relaxations fitted to a spectrum. Residuals are (measured - fitted)/|Z| of the measured point, in percent.
     *
     * @param immittance {@code Z} or {@code Y}: what was written as a sum of relaxations
     * @param immittanceReason why, in words
     * @param order how many relaxations
     * @param mu 1 minus the ratio of negative to positive relaxation strengths
     * @param pseudoChiSquared sum of squared relative residuals of the points used
     * @param maxResidualPercent largest residual of Z' or Z'' among the points used, without its sign
     * @param rmsResidualPercent root mean square of the residuals of Z' and Z'' of the points used
     * @param noisePercent noise of Z' or Z'', from a fit that does not tie the two; empty if there are too few points
     * @param contradictionPercent root mean square by which Z' and Z'' contradict one another beyond that noise
     * @param runs how far the number of sign changes of the residuals along the frequency lies from that of random ones, in
     *     standard deviations; far below 0 if they follow one another
     * @param driftPercent change of the impedance during the sweep, if it changed evenly in time
     * @param scan the orders that were tried
     * @param residuals of every point, highest frequency first
     */
    public record KramersKronig(
            String immittance,
            String immittanceReason,
            int order,
            double mu,
            double pseudoChiSquared,
            double maxResidualPercent,
            double rmsResidualPercent,
            OptionalDouble noisePercent,
            double contradictionPercent,
            double runs,
            Estimate driftPercent,
            List<ScannedOrder> scan,
            List<Residual> residuals) {
        public KramersKronig {
            scan = List.copyOf(scan);
            residuals = List.copyOf(residuals);
        }
    }

    /**
     * An order that was tried.
     *
     * @param order how many relaxations
     * @param reachDecades how far their time constants go below one over the highest angular frequency
     * @param mu sign ratio of the strengths
     * @param pseudoChiSquared sum of squared relative residuals
     * @param variance the same per degree of freedom
     */
    public record ScannedOrder(int order, double reachDecades, double mu, double pseudoChiSquared, double variance) {}

    /**
     * One point against the relaxations.
     *
     * @param point number in the spectrum as it was read, from 1
     * @param frequencyHz Hz
     * @param realPercent residual of Z'
     * @param imaginaryPercent residual of Z''
     * @param leftOut whether it was left out of the fit as an outlier
     */
    public record Residual(
            int point, double frequencyHz, double realPercent, double imaginaryPercent, boolean leftOut) {
        /** The larger of the two, without sign. */
        public double largestPercent() {
            return Math.max(Math.abs(realPercent), Math.abs(imaginaryPercent));
        }
    }

    /**
     * The measured modulus against the one that follows from the phase, in percent of the latter.
     *
     * @param fromHz lowest frequency of the window in which the two were made equal
     * @param toHz highest frequency of that window
     * @param maxPercent largest difference, without its sign
     * @param lowFrequencyPercent mean difference of the three lowest frequencies
     * @param differencePercent of every point, highest frequency first
     */
    public record ZHitDifference(
            double fromHz,
            double toHz,
            double maxPercent,
            double lowFrequencyPercent,
            DoubleVector differencePercent) {}

    public ValidationResult {
        flags = List.copyOf(flags);
    }

    @Override
    public String source() {
        return data.source();
    }

    /** Why, in words. */
    public List<String> reasons() {
        return flags.stream().map(Flag::message).toList();
    }
}
