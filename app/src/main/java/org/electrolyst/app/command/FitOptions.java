package org.electrolyst.app.command;

import java.util.Optional;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.circuit.CircuitCode;
import org.electrolyst.analysis.circuit.CircuitSyntaxException;
import org.electrolyst.analysis.circuit.Notation;
import org.electrolyst.analysis.fit.CircuitFit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.app.output.Failure;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How spectra are fitted. */
final class FitOptions {
    @Option(
            names = "--circuit",
            paramLabel = "CODE",
            description = "Circuit, such as 'R0-p(R1,CPE1)-CPE2' or 'R(RQ)Q' (default: the program finds one).")
    private Optional<String> circuit = Optional.empty();

    @Option(
            names = "--notation",
            paramLabel = "NAME",
            description = "Notation of the circuit, impedance.py or boukamp (default: the program finds it).")
    private Optional<String> notation = Optional.empty();

    @Mixin
    private final WeightOptions weights = new WeightOptions();

    @Mixin
    private final PointOptions points = new PointOptions();

    @Mixin
    private final ParameterOptions parameters = new ParameterOptions();

    /** The circuit given, if any. */
    Optional<Circuit> circuit() {
        return code().map(CircuitCode::circuit);
    }

    private Optional<CircuitCode> code() {
        Optional<Notation> forced =
                notation.map(name -> Choices.named("notation", name, Notation.values(), Notation::code));
        try {
            return circuit.map(text -> CircuitCode.parse(text, forced));
        } catch (CircuitSyntaxException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** The settings given, on top of the defaults; checked against the circuit where there is one. */
    FitSettings settings() {
        return over(Recipe.defaults()).fit();
    }

    /**
     * A recipe with what is said here on top. Rules and relations of parameters that a circuit given here does not have are left
     * out.
     */
    Recipe over(Recipe base) {
        Optional<CircuitCode> given = code();
        Recipe recipe =
                given.isPresent() ? base.withCircuit(given.get().circuit().toString()) : base;
        FitSettings settings =
                weights.on(recipe.fit().with(points.on(recipe.fit().points())));
        Optional<CircuitCode> code =
                given.or(() -> base.circuit().map(text -> CircuitCode.parse(text, Optional.of(Notation.IMPEDANCE_PY))));
        if (code.isEmpty()) {
            if (!parameters.isEmpty()) {
                throw Failure.usage(
                        "--fix, --start, --bounds, --tie and --assign name parameters of a circuit; give it with"
                                + " --circuit");
            }
            return recipe.with(settings);
        }
        FitSettings ruled = parameters.on(settings, code.get());
        try {
            new CircuitFit(code.get().circuit(), ruled);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
        return recipe.with(ruled);
    }
}
