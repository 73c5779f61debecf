package org.electrolyst.model.result;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Temperature dependence of a conductivity.
 *
 * @param source sample, run or file
 * @param quantity part of the electrolyte
 * @param form which logarithm is linear in 1/T
 * @param model the law, {@code arrhenius}
 * @param weights {@code fit} (by the uncertainty of each conductivity) or {@code none}
 * @param activationEnergyEv eV
 * @param lnPrefactor ln of the prefactor in S K/cm (sigmaT) or S/cm (sigma)
 * @param conductivity25CSPerM conductivity at 25 °C by the law, S/m
 * @param rSquared coefficient of determination of the line, by the same weights
 * @param points the data, coldest first
 * @param alternatives the same data by the other form and weights
 * @param flags what a reader must know
 */
public record ArrheniusResult(
        String source,
        TransportQuantity quantity,
        Form form,
        String model,
        String weights,
        Estimate activationEnergyEv,
        Estimate lnPrefactor,
        Estimate conductivity25CSPerM,
        double rSquared,
        List<Point> points,
        List<Alternative> alternatives,
        List<Flag> flags)
        implements Result {

    /** Which logarithm is taken as linear in 1/T. The energies differ by about kT. */
    public enum Form {
        /** ln(σT) = ln A - E/(kT): hopping with the Nernst-Einstein relation. */
        SIGMA_T("sigmaT"),
        /** ln σ = ln σ0 - E/(kT). */
        SIGMA("sigma");

        private final String code;

        Form(String code) {
            this.code = code;
        }

        /** The word that JSON and the command line use. */
        public String code() {
            return code;
        }
    }

    /**
     * One measured conductivity.
     *
     * @param temperatureK K
     * @param conductivitySPerM S/m
     * @param standardUncertaintySPerM from the fit of the spectrum and, where it is known, from the error of the temperature,
     *     S/m, not negative; empty where none is stated
     */
    public record Point(double temperatureK, double conductivitySPerM, OptionalDouble standardUncertaintySPerM) {
        public Point {
            if (!(temperatureK > 0) || !Double.isFinite(temperatureK)) {
                throw new IllegalArgumentException("a temperature must be above 0 K, not " + temperatureK);
            }
            if (!(conductivitySPerM > 0) || !Double.isFinite(conductivitySPerM)) {
                throw new IllegalArgumentException("a conductivity must be positive, not " + conductivitySPerM);
            }
            standardUncertaintySPerM.ifPresent(u -> {
                if (!(u >= 0) || !Double.isFinite(u)) {
                    throw new IllegalArgumentException("an uncertainty must be finite and not negative, not " + u);
                }
            });
        }

        /** The same with this uncertainty, S/m. */
        public Point withStandardUncertainty(double uncertaintySPerM) {
            return new Point(temperatureK, conductivitySPerM, OptionalDouble.of(uncertaintySPerM));
        }
    }

    /**
     * The same data seen otherwise.
     *
     * @param form which logarithm
     * @param model the law
     * @param weights {@code fit} or {@code none}
     * @param activationEnergyEv eV
     * @param conductivity25CSPerM S/m
     */
    public record Alternative(
            Form form, String model, String weights, Estimate activationEnergyEv, Estimate conductivity25CSPerM) {}

    public ArrheniusResult {
        points = List.copyOf(points);
        alternatives = List.copyOf(alternatives);
        flags = List.copyOf(flags);
    }

    /** The same with one flag more. */
    public ArrheniusResult with(Flag flag) {
        List<Flag> more = new ArrayList<>(flags);
        more.add(flag);
        return new ArrheniusResult(
                source,
                quantity,
                form,
                model,
                weights,
                activationEnergyEv,
                lnPrefactor,
                conductivity25CSPerM,
                rSquared,
                points,
                alternatives,
                more);
    }
}
