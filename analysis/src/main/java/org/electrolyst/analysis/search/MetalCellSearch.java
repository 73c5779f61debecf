package org.electrolyst.analysis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.analysis.fit.JointFit;
import org.electrolyst.analysis.fit.JointFitted;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Chooses the circuit of metal|electrolyte|metal cells: electrolyte, one arc of both interfaces, and the diffusion of the
 * salt, whose tail would bias the resistances if it were left out. A circuit must let the data tell its resistances apart, and its
 * diffusion must be slower than its arcs. Candidates are fitted to several of the spectra; the lowest
 * AICc decides, first over the tail, then over electrolyte and interface, again until the tail stays.
 */
public final class MetalCellSearch {
    /** Resistances in series with as many arcs as the window may show, fastest first. */
    private static final List<String> ELECTROLYTE = List.of("R0", "p(R1,C1)", "p(R1,CPE1)", "R0-p(R1,CPE1)");

    private static final List<String> OHMIC = List.of("R0");

    /** Tried where one arc is clearly better than none. */
    private static final List<String> MORE_ARCS = List.of("p(R1,C1)-p(R2,CPE2)", "p(R1,CPE1)-p(R2,CPE2)");

    private static final double CLEARLY_BETTER = 10;
    private static final List<String> INTERFACE = List.of("C", "CPE");
    /** Semi-infinite, finite, or too weak to be seen. */
    private static final List<String> TAIL = List.of("-W1", "-Ws1", "");

    /** An arc of the electrolyte in the window or not: with the wrong tail another arc would take its place. */
    private static final List<String> TO_CHOOSE_THE_TAIL = List.of("R0-p(R1,C1)", "R0-p(R1,CPE1)-p(R2,C2)");

    private static final List<String> OHMIC_TO_CHOOSE_THE_TAIL = List.of("R0-p(R1,C1)", "R0-p(R1,CPE1)");

    private static final int SPECTRA_TO_TRY = 8;
    private static final int STARTS = 8;
    private static final int ROUNDS = 3;

    private final FitSettings settings;
    private final boolean together;
    private final boolean ohmic;

    /**
     * A search with these settings.
     *
     * @param together whether the spectra are fitted with a common shape, or each for itself
     * @throws IllegalArgumentException if the settings name parameters: which there are depends on the circuit to be found
     */
    public MetalCellSearch(FitSettings settings, boolean together) {
        this(settings, together, false);
    }

    private MetalCellSearch(FitSettings settings, boolean together, boolean ohmic) {
        CircuitSearch.requireNoParameters(settings);
        this.settings = settings;
        this.together = together;
        this.ohmic = ohmic;
    }

    /** The same for electrolytes whose own arc lies above every window: what has another time constant is an interface. */
    public MetalCellSearch ohmic() {
        return new MetalCellSearch(settings, together, true);
    }

    /**
     * The circuit that serves these spectra best.
     *
     * @param spectra at least one, coldest first
     * @return empty where no candidate can be fitted
     */
    public Optional<Circuit> choose(List<ImpedanceSpectrum> spectra, Cancel cancel) throws Cancelled {
        List<ImpedanceSpectrum> tried = CircuitSearch.evenly(spectra, SPECTRA_TO_TRY);
        Optional<Trial> best = Optional.empty();
        for (String front : ohmic ? OHMIC_TO_CHOOSE_THE_TAIL : TO_CHOOSE_THE_TAIL) {
            best = lowest(tails(front), tried, best, cancel);
        }
        for (int round = 0; round < ROUNDS && best.isPresent(); round++) {
            String tail = best.get().tail();
            best = lowest(fronts(ohmic ? OHMIC : ELECTROLYTE, tail), tried, best, cancel);
            Optional<Trial> plain = lowest(fronts(OHMIC, tail), tried, Optional.empty(), cancel);
            boolean arcIsClear =
                    plain.isEmpty() || plain.get().aicc() > best.orElseThrow().aicc() + CLEARLY_BETTER;
            if (arcIsClear && !ohmic) {
                best = lowest(fronts(MORE_ARCS, tail), tried, best, cancel);
            }
            best = lowest(tails(best.orElseThrow().front()), tried, best, cancel);
            if (best.orElseThrow().tail().equals(tail)) {
                break;
            }
        }
        return best.map(Trial::circuit);
    }

    private static List<Trial> tails(String front) {
        return TAIL.stream().map(tail -> new Trial(front, tail, 0)).toList();
    }

    private static List<Trial> fronts(List<String> electrolytes, String tail) {
        List<Trial> fronts = new ArrayList<>();
        for (String electrolyte : electrolytes) {
            int arc = 1 + (int) electrolyte.chars().filter(c -> c == '(').count();
            for (String capacity : INTERFACE) {
                fronts.add(new Trial(electrolyte + "-p(R" + arc + "," + capacity + arc + ")", tail, 0));
            }
        }
        return fronts;
    }

    /** The best of the candidates and the best so far. */
    private Optional<Trial> lowest(
            List<Trial> candidates, List<ImpedanceSpectrum> spectra, Optional<Trial> bestSoFar, Cancel cancel)
            throws Cancelled {
        Optional<Trial> best = bestSoFar;
        for (Trial candidate : candidates) {
            OptionalDouble aicc = aicc(candidate.circuit(), spectra, cancel);
            if (aicc.isPresent()
                    && (best.isEmpty() || aicc.getAsDouble() < best.get().aicc())) {
                best = Optional.of(new Trial(candidate.front(), candidate.tail(), aicc.getAsDouble()));
            }
        }
        return best;
    }

    private OptionalDouble aicc(Circuit circuit, List<ImpedanceSpectrum> spectra, Cancel cancel) throws Cancelled {
        List<List<ImpedanceSpectrum>> groups =
                together ? List.of(spectra) : spectra.stream().map(List::of).toList();
        JointFit fit = new JointFit(circuit, settings, STARTS);
        double sum = 0;
        for (List<ImpedanceSpectrum> group : groups) {
            Optional<JointFitted> fitted = fit.fit(group, true, cancel);
            if (fitted.isEmpty()
                    || fitted.get().aicc().isEmpty()
                    || !fitted.get().diffusionIsSlowest()
                    || (together && !fitted.get().resistancesAreDetermined())) {
                return OptionalDouble.empty();
            }
            sum += fitted.get().aicc().getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    /** A candidate and, once fitted, its criterion. */
    private record Trial(String front, String tail, double aicc) {
        Circuit circuit() {
            return Circuit.parse(front + tail);
        }
    }
}
