package org.electrolyst.analysis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A candidate and what speaks against it besides its criterion, in more than a third of the spectra.
 *
 * @param candidate fitted to all spectra
 * @param undetermined what the data do not determine
 * @param implausible which part cannot be what it stands for
 * @param split arcs whose resistances have to be added, from 0
 */
record Judged(Candidate candidate, Optional<String> undetermined, Optional<String> implausible, List<Integer> split) {
    static Judged of(Candidate candidate) {
        List<String> undetermined = new ArrayList<>();
        List<String> implausible = new ArrayList<>();
        List<Integer> split = List.of();
        for (ShapeFit fit : candidate.fits()) {
            Soundness soundness = new Soundness(fit);
            soundness.undetermined().ifPresent(undetermined::add);
            soundness.implausible().ifPresent(implausible::add);
            split = soundness.split().size() > split.size() ? soundness.split() : split;
        }
        int n = candidate.fits().size();
        return new Judged(candidate, ofTooMany(undetermined, n), ofTooMany(implausible, n), split);
    }

    private static Optional<String> ofTooMany(List<String> objections, int spectra) {
        return 3 * objections.size() > spectra ? Optional.of(objections.get(0)) : Optional.empty();
    }

    Optional<String> objection() {
        return undetermined.or(() -> implausible);
    }

    boolean isSound() {
        return objection().isEmpty();
    }

    boolean isDetermined() {
        return undetermined.isEmpty();
    }
}
