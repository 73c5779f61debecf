package org.electrolyst.analysis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Fits one circuit to several spectra of one cell at once: capacitances and exponents of the arcs and inductances are common,
 * resistances and diffusion are each spectrum's own. An arc that leaves the frequency window in some of the spectra keeps the
 * shape that the others determine.
 */
public final class JointFit {
    private static final int STARTS = 16;

    private final Circuit circuit;
    private final FitSettings settings;
    private final int starts;

    /**
     * A joint fit with these settings.
     *
     * @throws IllegalArgumentException if they hold parameters: a common parameter cannot be held in one spectrum alone
     */
    public JointFit(Circuit circuit, FitSettings settings) {
        this(circuit, settings, STARTS);
    }

    /** {@code starts}: how many sets of start values are fitted to the first spectrum. */
    public JointFit(Circuit circuit, FitSettings settings, int starts) {
        require(settings);
        this.circuit = circuit;
        this.settings = settings;
        this.starts = starts;
    }

    /**
     * Makes sure that these settings allow spectra to be fitted together.
     *
     * @throws IllegalArgumentException if they hold, bound or tie parameters, or ask for another loss than least squares
     */
    static void require(FitSettings settings) {
        if (!canFit(settings)) {
            throw new IllegalArgumentException(
                    settings.loss() == Loss.LEAST_SQUARES
                            ? "spectra cannot be fitted together with "
                                    + settings.rules().restricted() + " held, bounded or tied"
                            : "spectra are fitted together by least squares only");
        }
    }

    /** Whether these settings leave all parameters free, and ask for least squares. */
    public static boolean canFit(FitSettings settings) {
        return settings.rules().restricted().isEmpty() && settings.loss() == Loss.LEAST_SQUARES;
    }

    /**
     * Fits the spectra.
     *
     * @param measured at least one; the first must show the arcs best, such as the coldest, and neighbours be alike
     * @return empty where the spectra cannot be fitted: too few points, or none in the frequency window
     */
    public Optional<JointFitted> fit(List<ImpedanceSpectrum> measured, Cancel cancel) throws Cancelled {
        return fit(measured, false, cancel);
    }

    /** {@code roughly}: whether to stop where the criterion is known, before the last digits of the parameters are. */
    public Optional<JointFitted> fit(List<ImpedanceSpectrum> measured, boolean roughly, Cancel cancel)
            throws Cancelled {
        List<Observations> spectra = new ArrayList<>();
        for (ImpedanceSpectrum whole : measured) {
            int points = settings.points().used(whole).length;
            if (2 * points <= circuit.parameters().size()) {
                return Optional.empty();
            }
            Observations used = Observations.withoutZeros(whole, settings);
            if (2 * used.size() <= circuit.parameters().size()) {
                return Optional.empty();
            }
            spectra.add(used);
        }
        Observations first = spectra.get(0);
        Optional<MultiStart.Best> start = new MultiStart(circuit, first, settings, starts)
                .search(CircuitFit.seed(circuit, settings, first.spectrum()), cancel);
        return start.isEmpty() ? Optional.empty() : Optional.of(together(spectra, start.get(), roughly, cancel));
    }

    private JointFitted together(List<Observations> spectra, MultiStart.Best start, boolean roughly, Cancel cancel)
            throws Cancelled {
        List<FitProblem> problems = spectra.stream()
                .map(s -> new FitProblem(circuit, s, settings.rules()))
                .toList();
        SharedShape shape = SharedShape.ofOneCell(circuit);
        JointProblem joint = new JointProblem(shape, problems);
        double[] x = new double[joint.unknowns()];
        double[] y = problems.get(0)
                .unknownsOf(ArcOrder.sorted(circuit, start.values().toArray(), settings.rules()));
        double[] even = new double[y.length];
        Arrays.fill(even, 1);
        shape.commonOf(List.of(y), List.of(even), x);
        for (int s = 0; s < problems.size(); s++) {
            y = joint.ownOf(s, x, y, cancel);
            joint.setOwn(s, y, x);
        }
        LevenbergMarquardt solver = new LevenbergMarquardt(joint);
        LevenbergMarquardt.Outcome outcome = roughly ? solver.approach(x, cancel) : solver.minimize(x, cancel);
        double apart = 0;
        for (int s = 0; s < problems.size() && !roughly; s++) {
            double[] own = joint.unknownsOf(s, outcome.x().toArray());
            apart += new LevenbergMarquardt(problems.get(s))
                    .approach(own, cancel)
                    .sumOfSquares();
        }
        return new JointFitted(circuit, settings, joint, outcome, start.tried(), start.agreeing(), apart);
    }
}
