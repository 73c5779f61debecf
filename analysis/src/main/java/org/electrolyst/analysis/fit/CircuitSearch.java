package org.electrolyst.analysis.fit;

import java.util.List;
import java.util.stream.IntStream;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Chooses one circuit for all spectra of a series, among those that solid electrolytes need. A larger circuit is taken only
 * if the data ask for it (sum of AICc falls clearly) and determine it (every resistance of it, in most spectra).
 */
public final class CircuitSearch {
    private static final List<String> SMALL_TO_LARGE = List.of(
            "R0-CPE1",
            "p(R1,CPE1)",
            "R0-p(R1,CPE1)",
            "p(R1,CPE1)-CPE2",
            "R0-p(R1,CPE1)-CPE2",
            "p(R1,CPE1)-p(R2,CPE2)",
            "R0-p(R1,CPE1)-p(R2,CPE2)",
            "p(R1,CPE1)-p(R2,CPE2)-CPE3",
            "R0-p(R1,CPE1)-p(R2,CPE2)-CPE3",
            "p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)",
            "R0-p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)");
    /** Inductance of the leads, in front where the data ask for it. */
    private static final String LEAD = "L0-";

    private static final double CLEARLY_BETTER = 10;
    private static final double LARGEST_RELATIVE_ERROR = 0.3;
    private static final int SPECTRA_TO_TRY = 9;
    private static final int STARTS = 6;

    private final FitSettings settings;
    private final List<String> candidates;

    /**
     * A search with these settings.
     *
     * @throws IllegalArgumentException if they name parameters: which there are depends on the circuit to be found
     */
    public CircuitSearch(FitSettings settings) {
        this(settings, SMALL_TO_LARGE);
    }

    private CircuitSearch(FitSettings settings, List<String> candidates) {
        requireNoParameters(settings);
        this.settings = settings;
        this.candidates = candidates;
    }

    /** A search among the circuits that end in the spike of blocking electrodes. */
    public static CircuitSearch blocking(FitSettings settings) {
        return new CircuitSearch(
                settings,
                SMALL_TO_LARGE.stream().filter(code -> !code.endsWith(")")).toList());
    }

    static void requireNoParameters(FitSettings settings) {
        if (!settings.rules().named().isEmpty()) {
            throw new IllegalArgumentException("values are given for "
                    + String.join(", ", settings.rules().named())
                    + ", but a value belongs to a parameter of a known circuit; give the circuit too");
        }
    }

    /**
     * The circuit that serves these spectra best; {@code R0-CPE1} where nothing more can be determined.
     *
     * @param spectra at least one
     */
    public Circuit choose(List<ImpedanceSpectrum> spectra, Cancel cancel) throws Cancelled {
        List<ImpedanceSpectrum> tried = evenly(spectra, SPECTRA_TO_TRY);
        if (!isInductive(tried)) {
            return best("", tried, cancel).circuit;
        }
        Trial inductive = best(LEAD, tried, cancel);
        Trial plain = new Trial(Circuit.parse(inductive.circuit.toString().substring(LEAD.length())), tried, cancel);
        return inductive.isClearlyBetterThan(plain) ? inductive.circuit : plain.circuit;
    }

    /** Whether the highest frequencies may show the inductance of a lead; noise alone can look so. */
    private static boolean isInductive(List<ImpedanceSpectrum> spectra) {
        return spectra.stream()
                        .map(ImpedanceSpectrum::byDescendingFrequency)
                        .filter(s -> s.imaginaryOhm().at(0) > 0)
                        .count()
                > spectra.size() / 2;
    }

    private Trial best(String prefix, List<ImpedanceSpectrum> spectra, Cancel cancel) throws Cancelled {
        Trial best = new Trial(Circuit.parse(prefix + candidates.get(0)), spectra, cancel);
        for (String code : candidates.subList(1, candidates.size())) {
            Trial trial = new Trial(Circuit.parse(prefix + code), spectra, cancel);
            if (trial.determined && (!best.determined || trial.isClearlyBetterThan(best))) {
                best = trial;
            }
        }
        return best;
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

    /** One circuit fitted to all spectra. */
    private final class Trial {
        private final Circuit circuit;
        private final int spectraTried;
        private final double criterion;
        private final boolean determined;

        Trial(Circuit circuit, List<ImpedanceSpectrum> spectra, Cancel cancel) throws Cancelled {
            this.circuit = circuit;
            spectraTried = spectra.size();
            CircuitFit fit = new CircuitFit(circuit, settings, STARTS);
            double sum = 0;
            int sound = 0;
            for (ImpedanceSpectrum spectrum : spectra) {
                FitResult result = fit.fit(new DataSource("search", 1), spectrum, Cell.unknown(), cancel);
                sum += result.aicc().orElse(Double.POSITIVE_INFINITY);
                if (isSound(result)) {
                    sound++;
                }
            }
            criterion = sum;
            determined = 3 * sound >= 2 * spectra.size();
        }

        /** By more than the gain that noise can give to a larger circuit. */
        boolean isClearlyBetterThan(Trial other) {
            return criterion < other.criterion - CLEARLY_BETTER - 2 * spectraTried;
        }

        private boolean isSound(FitResult result) {
            return result.status() == FitResult.Status.CONVERGED
                    && result.parameters().stream()
                            .filter(p -> p.unit().equals("Ω"))
                            .allMatch(this::isDetermined);
        }

        private boolean isDetermined(FittedParameter p) {
            return p.standardError().isPresent()
                    && p.standardError().getAsDouble() < LARGEST_RELATIVE_ERROR * p.value();
        }
    }
}
