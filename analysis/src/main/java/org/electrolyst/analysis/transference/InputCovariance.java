package org.electrolyst.analysis.transference;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.TransferenceInputs;

/**
 * Covariance of the inputs of a transference number, built up from contributions: each an error that moves one or more
 * inputs. Confined to one thread.
 */
public final class InputCovariance {
    private final Map<Input, Map<Input, Double>> elements = new EnumMap<>(Input.class);
    private final Set<Input> unknown = EnumSet.noneOf(Input.class);

    /** Without any errors. */
    public InputCovariance() {
        for (Input input : Input.values()) {
            elements.put(input, new EnumMap<>(Input.class));
        }
    }

    /** Independent errors, as the inputs state them; those of inputs that state none are unknown. */
    static InputCovariance independent(TransferenceInputs in) {
        InputCovariance covariance = new InputCovariance();
        covariance.addStated(Input.VOLTAGE, in.voltage());
        covariance.addStated(Input.INITIAL_CURRENT, in.initialCurrent());
        covariance.addStated(Input.STEADY_CURRENT, in.steadyCurrent());
        covariance.addStated(Input.INITIAL_RESISTANCE, in.initialResistance());
        covariance.addStated(Input.STEADY_RESISTANCE, in.steadyResistance());
        in.electrolyteResistance().ifPresent(r -> covariance.addStated(Input.ELECTROLYTE, r));
        in.steadyElectrolyteResistance().ifPresent(r -> covariance.addStated(Input.STEADY_ELECTROLYTE, r));
        return covariance;
    }

    private void addStated(Input input, Quantity quantity) {
        OptionalDouble u = quantity.standardUncertainty();
        if (u.isPresent()) {
            add(input, u.getAsDouble());
        } else {
            setUnknown(input);
        }
    }

    /** Adds an independent error of one input with this standard uncertainty. */
    public void add(Input input, double u) {
        add(input, input, u * u);
    }

    /** Adds to the covariance of two inputs; to their variance where they are the same. */
    public void add(Input a, Input b, double covariance) {
        set(a, b, element(a, b) + covariance);
    }

    private void set(Input a, Input b, double covariance) {
        row(a).put(b, covariance);
        row(b).put(a, covariance);
    }

    private double element(Input a, Input b) {
        return row(a).getOrDefault(b, 0.0);
    }

    private Map<Input, Double> row(Input input) {
        return elements.computeIfAbsent(input, i -> new EnumMap<>(Input.class));
    }

    /** Nothing is known of the error of this input. */
    public void setUnknown(Input input) {
        unknown.add(input);
    }

    /** Replaces the errors of an input by those of a number that follows from other inputs with these derivatives. */
    public void derive(Input input, Map<Input, Double> gradient) {
        Map<Input, Double> withOthers = new EnumMap<>(Input.class);
        for (Input other : Input.values()) {
            withOthers.put(other, covariance(gradient, Map.of(other, 1.0)));
        }
        double variance = covariance(gradient, gradient);
        withOthers.forEach((other, covariance) -> set(input, other, covariance));
        set(input, input, variance);
        if (gradient.keySet().stream().anyMatch(unknown::contains)) {
            unknown.add(input);
        } else {
            unknown.remove(input);
        }
    }

    /** Standard uncertainty of one input; empty where it is unknown. */
    public OptionalDouble standardUncertainty(Input input) {
        return propagated(Map.of(input, 1.0));
    }

    /** Standard uncertainty of a number with these derivatives by the inputs; empty where the error of one is unknown. */
    public OptionalDouble propagated(Map<Input, Double> gradient) {
        return gradient.keySet().stream().anyMatch(unknown::contains)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(Math.max(0, covariance(gradient, gradient))));
    }

    /** Whether nothing is known of the error of one of these inputs. */
    boolean isUnknown(List<Input> inputs) {
        return inputs.stream().anyMatch(unknown::contains);
    }

    /** Covariance of two inputs; the variance where they are the same. */
    double covariance(Input a, Input b) {
        return element(a, b);
    }

    private double covariance(Map<Input, Double> a, Map<Input, Double> b) {
        double sum = 0;
        for (Map.Entry<Input, Double> x : a.entrySet()) {
            for (Map.Entry<Input, Double> y : b.entrySet()) {
                sum += x.getValue() * y.getValue() * element(x.getKey(), y.getKey());
            }
        }
        return sum;
    }
}
