package org.electrolyst.acquisition.step;

import java.util.Locale;
import java.util.Optional;
import org.electrolyst.analysis.polarization.Decay;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;

/** What is said of a hold. */
final class HoldWords {
    private HoldWords() {}

    static String holding(Hold hold, double elapsedS) {
        return String.format(
                Locale.ROOT,
                "holding %s for %.0f s, at most %.0f s",
                volts(hold.voltageV()),
                elapsedS,
                Seconds.of(hold.atMost()));
    }

    /** Why and with what a hold ended. */
    static String ended(double elapsedS, Optional<Decay> decay) {
        String held = String.format(Locale.ROOT, "held for %.0f s: ", elapsedS);
        if (decay.isEmpty()) {
            return held + "too few points to tell a decay";
        }
        Decay fitted = decay.get();
        String current = amperes(fitted.steadyCurrentA().value());
        return held
                + switch (fitted.shape()) {
                    case EARLY -> "the current still changes in a way that does not tell where it will end";
                    case FLAT ->
                        String.format(
                                Locale.ROOT,
                                "current %s, changed by less than %.2f %% since the start",
                                current,
                                100 * fitted.relativeDeparture());
                    case DECAYING ->
                        String.format(
                                Locale.ROOT,
                                "steady current %s, time constant %.1f s, %.1f of them passed, %.2f %% to go",
                                current,
                                fitted.timeConstantS(),
                                fitted.timeConstantsElapsed(),
                                100 * fitted.relativeDeparture());
                };
    }

    static String volts(double volts) {
        return Quantity.of(volts, Dimension.VOLTAGE).toString();
    }

    static String amperes(double amperes) {
        return Quantity.of(amperes, Dimension.CURRENT).toString();
    }
}
