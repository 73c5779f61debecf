package org.electrolyst.model.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A law of the temperature dependence of a conductivity, fitted to a series.
 *
 * @param form which logarithm the law and its energies are of
 * @param kind the law
 * @param weights {@code fit} or {@code none}
 * @param activationEnergyEv eV: the slope of a line; of two lines that of the one that 25 °C lies on, or lies nearest to; of
 *     a law that bends its local slope in the middle of the range of 1/T
 * @param conductivity25CSPerM at 25 °C by the law, S/m
 * @param aicc corrected information criterion of Akaike up to a constant of the data, so that laws of the same data and
 *     weights compare; empty where too few points are left for it
 * @param parameters what the law has besides energy and prefactor
 */
public record ArrheniusLaw(
        ArrheniusResult.Form form,
        Kind kind,
        String weights,
        Estimate activationEnergyEv,
        Estimate conductivity25CSPerM,
        OptionalDouble aicc,
        List<Parameter> parameters) {
    public ArrheniusLaw {
        parameters = List.copyOf(parameters);
    }

    /** Laws. */
    public enum Kind {
        /** A straight line in 1/T. */
        ARRHENIUS("arrhenius", "", "a straight line"),
        /** σ = A exp(-B/(k(T - T0))). */
        VTF("vtf", "plain", "VTF"),
        /** σ = A T^-1/2 exp(-B/(k(T - T0))). */
        VTF_ROOT("vtf", "inverseRootT", "VTF with T^-1/2"),
        /** Two lines in 1/T that meet. */
        BREAK("piecewise", "continuous", "two lines that meet"),
        /** Two lines in 1/T with a jump between them: a transition of first order. */
        JUMP("piecewise", "jump", "two lines with a jump");

        private final String model;
        private final String variant;
        private final String words;

        Kind(String model, String variant, String words) {
            this.model = model;
            this.variant = variant;
            this.words = words;
        }

        /** {@code arrhenius}, {@code vtf} or {@code piecewise}. */
        public String model() {
            return model;
        }

        /** Which of the laws of that word; empty where there is one only. */
        public Optional<String> variant() {
            return variant.isEmpty() ? Optional.empty() : Optional.of(variant);
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /**
     * A parameter of a law.
     *
     * @param name {@code B}, {@code T0}, {@code breakTemperature}, {@code energyBelow}, {@code energyAbove} or {@code lnJump}
     * @param unit of the estimate
     * @param estimate value with its interval, which lacks an end where the data set none
     */
    public record Parameter(String name, String unit, Estimate estimate) {}

    /** The same with this criterion. */
    public ArrheniusLaw withAicc(OptionalDouble value) {
        return new ArrheniusLaw(form, kind, weights, activationEnergyEv, conductivity25CSPerM, value, parameters);
    }

    /** The parameter of this name. */
    public Optional<Estimate> parameter(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .map(Parameter::estimate)
                .findFirst();
    }
}
