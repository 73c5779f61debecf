package org.electrolyst.model.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Temperature dependence of a conductivity: the preferred law, its curve with the band, and what else was considered.
 *
 * @param source sample, run or file
 * @param quantity part of the electrolyte
 * @param law the preferred law
 * @param lnPrefactor ln of the prefactor of that law, in S K/cm for the line in ln(σT), in S/cm or S K^1/2/cm for the law of
 *     Vogel, Tammann and Fulcher, else in S/cm; of two lines that of the one that 25 °C lies on
 * @param rSquared coefficient of determination of the law, by the same weights
 * @param choice why this law, in words; empty in results of older programs
 * @param points the data, coldest first
 * @param curve the law from the coldest point to the hottest, coldest first, at the temperatures of all points and between
 *     them; empty in results of older programs
 * @param cycle what heating, cooling and return tell of the sample
 * @param alternatives the same data by other forms, weights and laws
 * @param flags what a reader must know
 */
public record ArrheniusResult(
        String source,
        TransportQuantity quantity,
        ArrheniusLaw law,
        Estimate lnPrefactor,
        double rSquared,
        String choice,
        List<Point> points,
        List<CurvePoint> curve,
        ThermalCycle cycle,
        List<ArrheniusLaw> alternatives,
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
     * The law at one temperature.
     *
     * @param temperatureK K
     * @param conductivitySPerM S/m
     * @param lower95SPerM lower end of the 95 % band of the law, S/m; empty where two points leave no band
     * @param upper95SPerM upper end, S/m
     * @param energyEv local activation energy -k d ln(σT)/d(1/T), or of ln σ by the form of the law, eV
     */
    public record CurvePoint(
            double temperatureK,
            double conductivitySPerM,
            OptionalDouble lower95SPerM,
            OptionalDouble upper95SPerM,
            double energyEv) {}

    public ArrheniusResult {
        points = List.copyOf(points);
        curve = List.copyOf(curve);
        alternatives = List.copyOf(alternatives);
        flags = List.copyOf(flags);
    }

    /** Which logarithm the law, its energies and its curve are of. */
    public Form form() {
        return law.form();
    }

    /** The word for the preferred law: {@code arrhenius}, {@code vtf} or {@code piecewise}. */
    public String model() {
        return law.kind().model();
    }

    /** {@code fit} (by the uncertainty of each conductivity) or {@code none}. */
    public String weights() {
        return law.weights();
    }

    /** Activation energy of the preferred law, eV. */
    public Estimate activationEnergyEv() {
        return law.activationEnergyEv();
    }

    /** Conductivity at 25 °C by the preferred law, S/m. */
    public Estimate conductivity25CSPerM() {
        return law.conductivity25CSPerM();
    }

    /** The preferred law at the temperature of a point; empty in results of older programs. */
    public Optional<CurvePoint> lawAt(double temperatureK) {
        return curve.stream().filter(c -> c.temperatureK() == temperatureK).findFirst();
    }

    /** The same with what heating and cooling tell. */
    public ArrheniusResult with(ThermalCycle found) {
        return new ArrheniusResult(
                source, quantity, law, lnPrefactor, rSquared, choice, points, curve, found, alternatives, flags);
    }

    /** The same with one flag more. */
    public ArrheniusResult with(Flag flag) {
        List<Flag> more = new ArrayList<>(flags);
        more.add(flag);
        return new ArrheniusResult(
                source, quantity, law, lnPrefactor, rSquared, choice, points, curve, cycle, alternatives, more);
    }

    /** The same with this flag in place of the one of its code, if there is one. */
    public ArrheniusResult replacing(Flag flag) {
        List<Flag> others = flags.stream()
                .map(known -> known.code().equals(flag.code()) ? flag : known)
                .toList();
        return new ArrheniusResult(
                source, quantity, law, lnPrefactor, rSquared, choice, points, curve, cycle, alternatives, others);
    }
}
