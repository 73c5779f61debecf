package org.electrolyst.analysis.transference;

import static org.electrolyst.model.quantity.QuantityFormat.number;

import java.util.Optional;
import org.electrolyst.model.result.Flag;

/**
 * A change of the interfaces that impedance did not see: dV/I_0 tells R_e + R_i when the step was made, the spectra tell it
 * before and after. An error dR of R_i is one of t² dR/R_e of t (Evans, Vincent, Bruce, Polymer 28 (1987) 2324, differentiated).
 */
public final class InterfaceDrift {
    /** Largest error of t that interfaces may cause. */
    static final double TOLERATED = 0.1;

    private static final double CERTAIN = 3;

    private InterfaceDrift() {}

    /**
     * The reason why t is not determined, if there is one.
     *
     * @param t transference number
     * @param electrolyteOhm R_e
     * @param driftOhm dV/I_0 - R_e - R_i0
     * @param uncertaintyOhm of that; 0 where unknown
     */
    public static Optional<Flag> examine(double t, double electrolyteOhm, double driftOhm, double uncertaintyOhm) {
        double error = t * t * Math.abs(driftOhm) / electrolyteOhm;
        return error > TOLERATED && Math.abs(driftOhm) > CERTAIN * uncertaintyOhm
                ? Optional.of(Flag.needsPerson(
                        "interfaceDrift",
                        "by the initial current the cell resists " + number(driftOhm, 2)
                                + " Ω more than by impedance; if that is the interfaces, t is wrong by t² dR/R_e = "
                                + number(error, 2) + ", and nobody can tell"))
                : Optional.empty();
    }
}
