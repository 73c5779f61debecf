package org.electrolyst.model.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Current fraction (Bruce-Vincent transference number) by its three forms. Standard uncertainties are propagated linearly, the
 * 95 % intervals are those of a Monte Carlo calculation with the same errors. Nothing is clipped to 0..1.
 *
 * @param source file or words that name the experiment
 * @param inputs the measured numbers
 * @param status whether the value can be used
 * @param transference Evans-Vincent-Bruce form; empty if it has no finite value
 * @param ohmic R_e/(dV/I_ss - R_iss) with R_e by impedance; empty without R_e
 * @param bulkCorrected the form for a changing R_e; empty unless R_e is known before and after
 * @param monteCarlo median, half the central 68.27 % and the central 95 % of the Evans-Vincent-Bruce form by the Monte Carlo
 *     calculation; empty where an input states no uncertainty
 * @param formSpread largest less smallest value of the forms; empty of fewer than two
 * @param currentRatio I_ss/I_0
 * @param electrolyteResistance R_e that follows from the step, dV/I_0 - R_i0, Ω
 * @param holds what was read from the currents of its holds; empty where only numbers were given
 * @param flags what a reader must know
 */
public record TransferenceResult(
        String source,
        TransferenceInputs inputs,
        Status status,
        Optional<Estimate> transference,
        Optional<Estimate> ohmic,
        Optional<Estimate> bulkCorrected,
        Optional<Estimate> monteCarlo,
        OptionalDouble formSpread,
        double currentRatio,
        Estimate electrolyteResistance,
        List<HoldReading> holds,
        List<Flag> flags)
        implements Result {

    /** Whether a transference number can be used. */
    public enum Status {
        OK("ok"),
        /** The 95 % interval is wider than 0.1 or 30 % to either side. */
        INDETERMINATE("indeterminate"),
        /** Outside 0..1 beyond its interval, or without a finite value. */
        INVALID("invalid");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The word that JSON uses. */
        public String code() {
            return code;
        }
    }

    public TransferenceResult {
        holds = List.copyOf(holds);
        flags = List.copyOf(flags);
    }

    /** The same with what was read from its holds. */
    public TransferenceResult withHolds(List<HoldReading> readings) {
        return copy(status, readings, flags);
    }

    /** The same with another status. */
    public TransferenceResult with(Status other) {
        return copy(other, holds, flags);
    }

    /** The same with one flag more. */
    public TransferenceResult with(Flag flag) {
        List<Flag> more = new ArrayList<>(flags);
        more.add(flag);
        return copy(status, holds, more);
    }

    private TransferenceResult copy(Status otherStatus, List<HoldReading> otherHolds, List<Flag> otherFlags) {
        return new TransferenceResult(
                source,
                inputs,
                otherStatus,
                transference,
                ohmic,
                bulkCorrected,
                monteCarlo,
                formSpread,
                currentRatio,
                electrolyteResistance,
                otherHolds,
                otherFlags);
    }
}
