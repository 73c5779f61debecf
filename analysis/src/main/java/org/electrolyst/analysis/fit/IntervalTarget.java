package org.electrolyst.analysis.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.electrolyst.analysis.arcs.ArcReading.ResistanceSum;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitParameter;
import org.electrolyst.analysis.circuit.ParameterSpec;

/**
 * A parameter, or a sum of parameters, whose interval is asked for. Positive quantities are followed by their logarithm.
 *
 * @param name as the user gave it
 * @param unit of all of them
 * @param logarithmic whether its coordinate is the logarithm of the sum, not the sum
 * @param parameters positions in the circuit
 */
record IntervalTarget(String name, String unit, boolean logarithmic, List<Integer> parameters) {
    IntervalTarget {
        parameters = List.copyOf(parameters);
    }

    /**
     * What {@code name} stands for: a parameter ({@code R1}), a sum ({@code R1+R2}) or one of {@code sums}.
     *
     * @throws IllegalArgumentException if nothing has this name, or the units of a sum differ; says what there is
     */
    static IntervalTarget of(String name, Circuit circuit, List<ResistanceSum> sums) {
        List<Integer> parameters = sums.stream()
                .filter(sum -> sum.name().equals(name))
                .findFirst()
                .map(ResistanceSum::parameters)
                .orElseGet(() -> Arrays.stream(name.split("\\+", -1))
                        .map(part -> position(part.strip(), name, circuit, sums))
                        .toList());
        ParameterSpec spec = circuit.parameters().get(parameters.get(0)).spec();
        boolean alike = parameters.stream()
                .map(k -> circuit.parameters().get(k).spec().unit())
                .allMatch(spec.unit()::equals);
        if (!alike) {
            throw new IllegalArgumentException("the parts of " + name + " have different units and make no sum");
        }
        return new IntervalTarget(name, spec.unit(), spec.scale() == ParameterSpec.Scale.LOGARITHMIC, parameters);
    }

    private static int position(String part, String name, Circuit circuit, List<ResistanceSum> sums) {
        return circuit.indexOf(part).orElseThrow(() -> {
            String known = Stream.concat(
                            circuit.parameters().stream().map(CircuitParameter::name),
                            sums.stream().map(ResistanceSum::name))
                    .collect(Collectors.joining(", "));
            return new IllegalArgumentException("no interval can be found of " + name + ": the fit of " + circuit
                    + " has " + known + ", and sums of parameters such as R1+R2");
        });
    }

    /** What is followed: the logarithm of the sum, or the sum. */
    double coordinate(double[] values) {
        double sum = parameters.stream().mapToDouble(k -> values[k]).sum();
        return logarithmic ? Math.log(sum) : sum;
    }

    /** The number itself at a coordinate. */
    double value(double coordinate) {
        return logarithmic ? Math.exp(coordinate) : coordinate;
    }

    /** Derivatives of the coordinate by the unknowns of a fit with all parameters at these values. */
    double[] gradient(FreeParameters free, double[] values) {
        double scale = logarithmic ? 1 / value(coordinate(values)) : 1;
        double[] gradient = new double[free.count()];
        for (int k : parameters) {
            int j = free.unknownOf(k);
            if (j >= 0) {
                gradient[j] += scale * free.slope(k, values[k]);
            }
        }
        return gradient;
    }
}
