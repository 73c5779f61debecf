package org.electrolyst.analysis.circuit;

/**
 * A parameter of an element.
 *
 * @param suffix what follows the element's name, {@code .Q} in {@code CPE1.Q}; empty where the element has one
 *     parameter
 * @param unit for people; empty for a pure number
 * @param scale how a fit steps it
 * @param min smallest allowed value
 * @param max largest allowed value
 */
public record ParameterSpec(String suffix, String unit, Scale scale, double min, double max) {
    /** How a fit steps a parameter. */
    public enum Scale {
        /** By its logarithm: positive, and may span decades. */
        LOGARITHMIC,
        /** As it is: an exponent. */
        LINEAR
    }

    static ParameterSpec positive(String suffix, String unit, double min, double max) {
        return new ParameterSpec(suffix, unit, Scale.LOGARITHMIC, min, max);
    }

    static ParameterSpec exponent(String suffix, double min, double max) {
        return new ParameterSpec(suffix, "", Scale.LINEAR, min, max);
    }
}
