package org.electrolyst.analysis.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.quantity.QuantityFormat;
import org.electrolyst.model.result.Flag;

/** Puts a choice of circuit into words. */
final class Explanation {
    private static final String NOTHING_MORE = "R0-CPE1";
    private static final int RIVALS_TO_NAME = 2;

    private final List<Judged> judged;
    private final Optional<Judged> best;

    Explanation(List<Judged> judged, Optional<Judged> best) {
        this.judged = judged.stream()
                .sorted(Comparator.comparingDouble(j -> j.candidate().akaike()))
                .toList();
        this.best = best;
    }

    CircuitChoice choice() {
        List<CircuitChoice.Candidate> candidates = new ArrayList<>();
        Set<String> listed = new LinkedHashSet<>();
        best.ifPresent(chosen -> {
            listed.add(chosen.candidate().shape().code());
            candidates.add(row(chosen, "chosen"));
        });
        for (Judged other : judged) {
            if (listed.add(other.candidate().shape().code())) {
                candidates.add(row(other, verdict(other)));
            }
        }
        if (best.isEmpty()) {
            return new CircuitChoice(Circuit.parse(NOTHING_MORE), candidates, List.of(), refusal());
        }
        Judged chosen = best.get();
        List<String> split = chosen.split().stream().map(k -> "R" + (k + 1)).toList();
        Flag flag = chosen.isSound()
                ? Flag.info("circuitChosen", words(candidates))
                : Flag.warning(
                        "circuitDoubtful",
                        words(candidates) + ". Nothing else serves, but "
                                + chosen.objection().orElseThrow());
        return new CircuitChoice(chosen.candidate().shape().circuit(), candidates, split, flag);
    }

    private static CircuitChoice.Candidate row(Judged judged, String verdict) {
        Candidate candidate = judged.candidate();
        return new CircuitChoice.Candidate(
                candidate.shape().code(), candidate.freeParameters(), candidate.akaike(), candidate.schwarz(), verdict);
    }

    private String verdict(Judged other) {
        String difference = difference(other);
        if (other.objection().isPresent()) {
            return other.objection().get() + difference;
        }
        boolean larger = best.isPresent()
                && other.candidate().freeParameters() > best.get().candidate().freeParameters();
        if (!other.split().isEmpty() && best.isPresent() && best.get().split().isEmpty()) {
            return "the data do not tell its arcs apart" + difference;
        }
        return larger
                ? "its further parameters gain too little" + difference
                : "it describes the data less well" + difference;
    }

    private String difference(Judged other) {
        if (best.isEmpty()) {
            return "";
        }
        double d = other.candidate().akaike() - best.get().candidate().akaike();
        return " (AICc " + QuantityFormat.number(Math.abs(d), 2) + (d < 0 ? " lower)" : " higher)");
    }

    private String words(List<CircuitChoice.Candidate> candidates) {
        StringBuilder text = new StringBuilder("the program chose ")
                .append(candidates.get(0).circuit())
                .append(" among ")
                .append(candidates.size());
        for (CircuitChoice.Candidate rival :
                candidates.stream().skip(1).limit(RIVALS_TO_NAME).toList()) {
            text.append("; over ").append(rival.circuit()).append(": ").append(rival.verdict());
        }
        return text.toString();
    }

    private Flag refusal() {
        if (judged.isEmpty()) {
            return Flag.needsPerson("noCircuitFound", "no circuit could be fitted to these points");
        }
        Judged nearest = judged.get(0);
        return Flag.needsPerson(
                "noCircuitFound",
                "no circuit describes these data with resistances that they determine; the nearest, "
                        + nearest.candidate().shape().code() + ", fails because "
                        + nearest.objection().orElse("of its criterion")
                        + "; look at the spectrum, or give a circuit");
    }
}
