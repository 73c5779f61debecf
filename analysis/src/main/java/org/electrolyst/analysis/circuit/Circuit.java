package org.electrolyst.analysis.circuit;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;

/** An equivalent circuit: a tree of elements with its list of parameters. Immutable. */
public final class Circuit {
    private final Node root;
    private final List<CircuitParameter> parameters;

    Circuit(Node root, List<CircuitParameter> parameters) {
        this.root = root;
        this.parameters = List.copyOf(parameters);
    }

    /**
     * Reads a circuit in the notation of impedance.py, such as {@code R0-p(R1,CPE1)-CPE2}, which is that of {@link
     * #toString}. What people write is read by {@link CircuitCode#parse}.
     *
     * @throws CircuitSyntaxException if it cannot be read; names the column
     */
    public static Circuit parse(String code) {
        return new ImpedancePyParser(new CodeText(code), true).parse();
    }

    /** The circuit's parts. */
    public Node root() {
        return root;
    }

    /** The parts that follow one another from one electrode to the other. */
    public List<Node> seriesParts() {
        return root instanceof Node.Series series ? series.parts() : List.of(root);
    }

    /** Its parameters in the order of the code. */
    public List<CircuitParameter> parameters() {
        return parameters;
    }

    /** Position of the parameter of this name. */
    public OptionalInt indexOf(String parameterName) {
        return IntStream.range(0, parameters.size())
                .filter(i -> parameters.get(i).name().equals(parameterName))
                .findFirst();
    }

    /** Its impedance at these frequencies; one value for each parameter, each within its range. */
    public ImpedanceSpectrum impedance(DoubleVector frequencyHz, double... values) {
        CircuitEvaluator evaluator = new CircuitEvaluator(this, frequencyHz);
        evaluator.evaluate(values);
        return evaluator.spectrum();
    }

    /** Its code in a notation; that of Boukamp loses the names. */
    public String code(Notation notation) {
        return switch (notation) {
            case IMPEDANCE_PY -> root.code();
            case BOUKAMP -> new BoukampText(Map.of(), Map.of()).of(this);
        };
    }

    /** Canonical code: impedance.py notation without blanks. */
    @Override
    public String toString() {
        return root.code();
    }
}
