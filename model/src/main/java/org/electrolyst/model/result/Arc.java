package org.electrolyst.model.result;

import java.util.List;

/**
 * A resistance with the capacitance beside it.
 *
 * @param parameters the circuit parameters it is made of
 * @param resistance Ω
 * @param capacitance effective capacitance (RQ)^(1/n)/R, F
 * @param timeConstant s
 * @param assignment what it is taken for
 * @param reason why, with the numbers that decided
 */
public record Arc(
        List<String> parameters,
        double resistance,
        double capacitance,
        double timeConstant,
        ArcAssignment assignment,
        String reason) {
    public Arc {
        parameters = List.copyOf(parameters);
    }
}
