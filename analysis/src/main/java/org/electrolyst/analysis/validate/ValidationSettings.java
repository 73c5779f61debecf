package org.electrolyst.analysis.validate;

import java.util.OptionalDouble;

/**
 * How a spectrum is tested.
 *
 * @param immittance whether Z or 1/Z is a sum of relaxations
 * @param part which part of the data the relaxations are fitted to; the other part is then a prediction
 * @param order how many relaxations there are
 */
public record ValidationSettings(Immittance immittance, Part part, OrderRule order) {
    private static final ValidationSettings DEFAULTS =
            new ValidationSettings(Immittance.AUTO, Part.COMPLEX, new OrderRule.Plateau());

    /** What is a sum of relaxations. */
    public enum Immittance {
        /** The program chooses: the admittance where the spectrum has a negative differential resistance. */
        AUTO("auto"),
        IMPEDANCE("Z"),
        ADMITTANCE("Y");

        private final String code;

        Immittance(String code) {
            this.code = code;
        }

        /** The word that JSON and the command line use. */
        public String code() {
            return code;
        }
    }

    /** Which part of the data is fitted. */
    public enum Part {
        COMPLEX,
        REAL,
        IMAGINARY
    }

    /** How many relaxations are taken. */
    public sealed interface OrderRule {
        /**
         * Grows from two relaxations per decade until the sign ratio mu shows that noise is being fitted and the pseudo
         * chi-squared no longer falls; extends the time constants beyond the frequency window where that helps.
         */
        record Plateau() implements OrderRule {}

        /**
         * The rule of Schönleber, Klotz and Ivers-Tiffée, Electrochim. Acta 131 (2014) 20, doi
         * 10.1016/j.electacta.2014.01.034: grows from one relaxation until mu falls below a limit. Kept to compare with other
         * programs; it stops far too early on spectra of a few sharp arcs.
         *
         * @param limit between 0 and 1, usually 0.85
         * @param largest number of relaxations tried, at least 1
         */
        record ClassicMu(double limit, int largest) implements OrderRule {
            public ClassicMu {
                if (!(limit > 0 && limit < 1) || largest < 1) {
                    throw new IllegalArgumentException("mu needs a limit between 0 and 1 (" + limit
                            + ") and a largest order of at least 1 (" + largest + ")");
                }
            }
        }

        /**
         * A number given by the user.
         *
         * @param order at least 1
         * @param extensionDecades how far the time constants reach beyond the frequency window at both ends; 0 if empty
         */
        record Fixed(int order, OptionalDouble extensionDecades) implements OrderRule {
            public Fixed {
                if (order < 1) {
                    throw new IllegalArgumentException("an order must be at least 1, not " + order);
                }
            }
        }
    }

    /** The program chooses Z or Y; complex fit; order by plateau. */
    public static ValidationSettings defaults() {
        return DEFAULTS;
    }

    /** The same with this immittance. */
    public ValidationSettings with(Immittance other) {
        return new ValidationSettings(other, part, order);
    }

    /** The same with this part of the data fitted. */
    public ValidationSettings with(Part other) {
        return new ValidationSettings(immittance, other, order);
    }

    /** The same with this rule for the order. */
    public ValidationSettings with(OrderRule other) {
        return new ValidationSettings(immittance, part, other);
    }
}
