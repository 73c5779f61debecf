package org.electrolyst.analysis.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.analysis.fit.CircuitFit;
import org.electrolyst.analysis.fit.FitSettings;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Chooses one circuit for a spectrum, or for all spectra of a series: lead inductance, ohmic resistance, arcs and a tail, as
 * many as the data ask for (AICc falls clearly) and determine. Circuits grow from one arc up, each from the optimum of the
 * smaller one; then what is not significant is taken out again.
 */
public final class CircuitSearch {
    private static final int SPECTRA_TO_TRY = 9;
    /** A circuit with more parameters has to lower AICc by this in the first spectrum, and by 2 in each further one. */
    private static final double CLEARLY_BETTER = 10;
    /** A circuit with resistances that only their sum is known of has to lower it by this in each spectrum. */
    private static final double OF_A_SPLIT = 40;

    private static final double FAR_BETTER = 4;
    /** A misfit that is no more than the error of an ordinary instrument. */
    private static final double VISIBLE = 0.02;

    private final FitSettings settings;
    private final boolean blocking;

    /**
     * A search with these settings.
     *
     * @throws IllegalArgumentException if they name parameters: which there are depends on the circuit to be found
     */
    public CircuitSearch(FitSettings settings) {
        this(settings, false);
    }

    private CircuitSearch(FitSettings settings, boolean blocking) {
        requireNoParameters(settings);
        this.settings = settings;
        this.blocking = blocking;
    }

    /** A search among the circuits that end in a tail which no direct current passes. */
    public static CircuitSearch blocking(FitSettings settings) {
        return new CircuitSearch(settings, true);
    }

    static void requireNoParameters(FitSettings settings) {
        if (!settings.rules().named().isEmpty()) {
            throw new IllegalArgumentException("values are given for "
                    + String.join(", ", settings.rules().named())
                    + ", but a value belongs to a parameter of a known circuit; give the circuit too");
        }
    }

    /**
     * Chooses a circuit for one spectrum and fits it.
     *
     * @param data where the spectrum came from; copied into the result
     * @param measured the points
     * @param cell geometry and electrodes, by which arcs are assigned
     * @return the fit with the choice explained; failed where no circuit describes the data
     */
    public FitResult fit(DataSource data, ImpedanceSpectrum measured, Cell cell, Cancel cancel) throws Cancelled {
        CircuitChoice choice = choose(List.of(measured), cancel);
        CircuitFit fit = new CircuitFit(choice.circuit(), settings);
        return choice.isFound()
                ? choice.explain(fit.fit(data, measured, cell, cancel))
                : fit.refuse(data, measured, choice.flag());
    }

    /**
     * The circuit that serves these spectra best.
     *
     * @param spectra at least one
     */
    public CircuitChoice choose(List<ImpedanceSpectrum> spectra, Cancel cancel) throws Cancelled {
        List<Subject> subjects = evenly(spectra, SPECTRA_TO_TRY).stream()
                .flatMap(spectrum -> Subject.of(spectrum, settings).stream())
                .toList();
        List<Judged> judged = subjects.isEmpty() ? List.of() : judge(subjects, cancel);
        return new Explanation(judged, best(judged, subjects.size())).choice();
    }

    /** The best whose parts can be what they stand for, unless something else describes the data far better. */
    private static Optional<Judged> best(List<Judged> judged, int spectra) {
        Optional<Judged> sound =
                smallest(judged.stream().filter(Judged::isSound).toList(), spectra);
        Optional<Judged> determined =
                smallest(judged.stream().filter(Judged::isDetermined).toList(), spectra);
        boolean farBetter = sound.isPresent()
                && sound.get().candidate().relativeMisfit()
                        > FAR_BETTER * determined.orElseThrow().candidate().relativeMisfit()
                && sound.get().candidate().relativeMisfit() > VISIBLE;
        return sound.isEmpty() || farBetter ? determined : sound;
    }

    /** The smallest of those that none is clearly better than; one with a split only where it gains very much. */
    private static Optional<Judged> smallest(List<Judged> judged, int spectra) {
        List<Judged> whole = judged.stream().filter(j -> j.split().isEmpty()).toList();
        boolean split = lowest(judged) < lowest(whole) - OF_A_SPLIT * spectra;
        List<Judged> allowed = split ? judged : whole;
        return allowed.stream()
                .filter(j -> j.candidate().akaike() <= lowest(allowed) + margin(spectra))
                .min(Comparator.comparingInt((Judged j) -> j.candidate().freeParameters())
                        .thenComparing(j -> j.candidate().akaike()));
    }

    private static double lowest(List<Judged> judged) {
        return judged.stream().mapToDouble(j -> j.candidate().akaike()).min().orElse(Double.POSITIVE_INFINITY);
    }

    private static double margin(int spectra) {
        return CLEARLY_BETTER + 2 * (spectra - 1);
    }

    /** Reduces and judges the grown circuits, the most promising first, and of the others those that could be chosen. */
    private List<Judged> judge(List<Subject> subjects, Cancel cancel) throws Cancelled {
        List<Candidate> grown = new Growth(subjects, blocking, cancel).candidates();
        Reduction reduction = new Reduction(subjects, cancel);
        double margin = margin(subjects.size());
        double gained = Reduction.MOST_GAINED * subjects.size();
        List<Judged> judged = new ArrayList<>();
        Optional<Judged> best = Optional.empty();
        for (Candidate general : mostPromisingFirst(grown, margin)) {
            boolean mayWin = true;
            if (best.isPresent()) {
                boolean larger = general.shape().arcs().size()
                        > best.get().candidate().shape().arcs().size();
                mayWin = general.akaike() - gained < best.get().candidate().akaike() + (larger ? -margin : margin);
            }
            Judged next = Judged.of(mayWin ? reduction.reduced(general) : general);
            judged.add(next);
            if (next.isSound()
                    && (best.isEmpty()
                            || next.candidate().akaike()
                                    < best.get().candidate().akaike())) {
                best = Optional.of(next);
            }
        }
        return judged;
    }

    /** The one with the fewest arcs among those that none is clearly better than, then by rising AICc. */
    private static List<Candidate> mostPromisingFirst(List<Candidate> grown, double margin) {
        double lowest = grown.stream().mapToDouble(Candidate::akaike).min().orElse(0);
        Comparator<Candidate> likely = Comparator.comparingInt(
                c -> c.akaike() <= lowest + margin ? c.shape().arcs().size() : Integer.MAX_VALUE);
        return grown.stream()
                .sorted(likely.thenComparingDouble(Candidate::akaike))
                .toList();
    }

    /** At most {@code most} of the spectra, the first and the last among them. */
    static List<ImpedanceSpectrum> evenly(List<ImpedanceSpectrum> spectra, int most) {
        int n = spectra.size();
        if (n <= most) {
            return spectra;
        }
        return IntStream.range(0, most)
                .mapToObj(i -> spectra.get((int) ((long) i * (n - 1) / (most - 1))))
                .toList();
    }
}
