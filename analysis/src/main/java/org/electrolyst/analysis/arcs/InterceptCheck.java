package org.electrolyst.analysis.arcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.Element;
import org.electrolyst.analysis.circuit.Node;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/**
 * What the intercepts of a spectrum say of its fit.
 *
 * @param numbers {@code intercept.highFrequency} and {@code intercept.spike}, Ω, as far as the spectrum has them
 * @param disagreement a flag where the fit says something else
 */
public record InterceptCheck(List<DerivedQuantity> numbers, Optional<Flag> disagreement) {
    private static final double STANDARD_ERRORS = 3;
    private static final double RELATIVE = 0.05;

    public InterceptCheck {
        numbers = List.copyOf(numbers);
    }

    /** Compares the spike of a circuit with a blocking end with the sum of all resistances, {@code resistance.sum}. */
    public static InterceptCheck of(Circuit circuit, ImpedanceSpectrum spectrum, List<DerivedQuantity> derived) {
        Intercepts intercepts = Intercepts.of(spectrum);
        List<DerivedQuantity> numbers = new ArrayList<>();
        intercepts.highFrequency().ifPresent(e -> numbers.add(number("intercept.highFrequency", e)));
        boolean blocking = circuit.seriesParts().stream()
                .anyMatch(part -> part instanceof Node.Leaf leaf && leaf.kind() == Element.Kind.CAPACITIVE);
        Optional<Estimate> spike = blocking ? intercepts.spike() : Optional.empty();
        spike.ifPresent(e -> numbers.add(number("intercept.spike", e)));
        Optional<DerivedQuantity> sum =
                derived.stream().filter(d -> d.name().equals("resistance.sum")).findFirst();
        return new InterceptCheck(numbers, spike.flatMap(e -> sum.flatMap(fitted -> compare(e, fitted))));
    }

    private static DerivedQuantity number(String name, Estimate estimate) {
        return new DerivedQuantity(name, "Ω", estimate.value(), estimate.standardUncertainty());
    }

    private static Optional<Flag> compare(Estimate spike, DerivedQuantity fitted) {
        double difference = Math.abs(spike.value() - fitted.value());
        double u = Math.hypot(
                spike.standardUncertainty().orElse(0), fitted.standardError().orElse(0));
        return difference > STANDARD_ERRORS * u && difference > RELATIVE * Math.abs(fitted.value())
                ? Optional.of(Flag.warning(
                        "interceptDisagrees",
                        "the straight line through the low-frequency spike meets the real axis at "
                                + QuantityFormat.plusMinus(
                                        spike.value(),
                                        spike.standardUncertainty().orElse(0))
                                + " Ω, but the resistances of the fit add up to "
                                + QuantityFormat.plusMinus(
                                        fitted.value(), fitted.standardError().orElse(0))
                                + " Ω: look at the Nyquist chart"))
                : Optional.empty();
    }
}
