package org.electrolyst.analysis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Grows circuits arc by arc, each from the optimum of the one before, under the tails that the lowest frequencies allow, until
 * one arc more gains nothing. Bounded diffusion then takes the place of the slowest parts of the best of them.
 */
final class Growth {
    private static final int MOST_ARCS = 3;
    private static final int DRAWS = 60;
    /** By which AICc falls in each spectrum where an arc is worth going on. */
    private static final double GAIN = 8;

    /** ωτ at the top of the arc of diffusion up to a reservoir. */
    private static final double TOP_OF_FINITE_DIFFUSION = 2.54;

    private static final double BLOCKED_BELOW_RAD = -Math.toRadians(60);
    private static final double OHMIC_ABOVE_RAD = -Math.toRadians(0.5);

    private final List<Subject> subjects;
    private final boolean blocking;
    private final Cancel cancel;
    private final boolean inductive;
    private final List<Candidate> grown = new ArrayList<>();

    /** {@code blocking}: whether there must be a tail that no direct current passes. */
    Growth(List<Subject> subjects, boolean blocking, Cancel cancel) {
        this.subjects = subjects;
        this.blocking = blocking;
        this.cancel = cancel;
        inductive = 2 * subjects.stream().filter(s -> s.ends().mayBeInductive()).count() > subjects.size();
    }

    /** All circuits tried. */
    List<Candidate> candidates() throws Cancelled {
        boolean mayBlock = blocking || subjects.stream().anyMatch(s -> s.ends().lowestPhaseRad() < OHMIC_ABOVE_RAD);
        boolean mayConduct =
                !blocking && subjects.stream().anyMatch(s -> s.ends().lowestPhaseRad() > BLOCKED_BELOW_RAD);
        if (mayBlock) {
            Optional<Candidate> best = chain(Tail.CONSTANT_PHASE);
            if (best.isPresent()) {
                diffusionToAWall(best.get());
                if (mayConduct) {
                    bounded(best.get(), Tail.SHORT);
                }
            }
        }
        if (mayConduct || !mayBlock) {
            Optional<Candidate> best = chain(Tail.NONE);
            if (best.isPresent()) {
                diffusionToAReservoir(best.get());
            }
        }
        return grown;
    }

    /** The best of the circuits with this tail. */
    private Optional<Candidate> chain(Tail tail) throws Cancelled {
        Optional<Candidate> last = fit(CircuitShape.of(0, tail, inductive), subject -> subject.firstStarts(tail));
        Optional<Candidate> best = last;
        for (int arcs = 1; arcs <= MOST_ARCS && last.isPresent(); arcs++) {
            List<ShapeFit> before = last.get().fits();
            last = fit(
                    CircuitShape.of(arcs, tail, inductive),
                    subject -> before.get(subjects.indexOf(subject)).grown());
            boolean gains =
                    last.isPresent() && last.get().akaike() < best.orElseThrow().akaike() - GAIN * subjects.size();
            if (gains) {
                best = last;
            } else if (arcs > 1) {
                break;
            }
        }
        return best;
    }

    /** In place of the slowest arcs and the spike, and of the spike alone. */
    private void diffusionToAWall(Candidate best) throws Cancelled {
        bounded(best, Tail.OPEN);
        for (int arcs = 1; arcs <= mergeable(best); arcs++) {
            int merged = arcs;
            fit(CircuitShape.of(best.shape().arcs().size() - arcs, Tail.OPEN, inductive), subject -> {
                ShapeValues values = values(best, subject);
                double z0 = 3 * resistanceOhm(values.slowest(merged));
                double tau = z0 * subject.ends().lowestCapacitanceF();
                return List.of(values.withoutSlowest(merged).withTail(new ShapeValues.TailValues(z0, tau)));
            });
        }
    }

    /** In place of the slowest arcs. */
    private void diffusionToAReservoir(Candidate best) throws Cancelled {
        for (int arcs = 1; arcs <= mergeable(best); arcs++) {
            int merged = arcs;
            fit(CircuitShape.of(best.shape().arcs().size() - arcs, Tail.SHORT, inductive), subject -> {
                ShapeValues values = values(best, subject);
                double z0 = resistanceOhm(values.slowest(merged));
                double tau = TOP_OF_FINITE_DIFFUSION * values.slowest(1).get(0).timeConstantS();
                return List.of(values.withoutSlowest(merged).withTail(new ShapeValues.TailValues(z0, tau)));
            });
        }
    }

    private static int mergeable(Candidate candidate) {
        return Math.min(2, candidate.shape().arcs().size());
    }

    private static double resistanceOhm(List<ArcValues> arcs) {
        return arcs.stream().mapToDouble(ArcValues::resistanceOhm).sum();
    }

    private void bounded(Candidate best, Tail tail) throws Cancelled {
        fit(
                CircuitShape.of(best.shape().arcs().size(), tail, inductive),
                subject -> subject.ends().tails(tail).stream()
                        .map(values(best, subject)::withTail)
                        .toList());
    }

    private ShapeValues values(Candidate candidate, Subject subject) {
        return candidate.fits().get(subjects.indexOf(subject)).values();
    }

    private Optional<Candidate> fit(CircuitShape shape, Function<Subject, List<ShapeValues>> starts) throws Cancelled {
        int draws = shape.arcs().isEmpty() ? 0 : DRAWS;
        Optional<Candidate> candidate = fit(shape, subjects, starts, draws, cancel);
        candidate.ifPresent(grown::add);
        return candidate;
    }

    static Optional<Candidate> fit(
            CircuitShape shape,
            List<Subject> subjects,
            Function<Subject, List<ShapeValues>> starts,
            int draws,
            Cancel cancel)
            throws Cancelled {
        List<ShapeFit> fits = new ArrayList<>();
        for (Subject subject : subjects) {
            Optional<ShapeFit> fit = subject.fit(shape, starts.apply(subject), draws, cancel);
            if (fit.isEmpty()) {
                return Optional.empty();
            }
            fits.add(fit.get());
        }
        return Optional.of(new Candidate(shape, fits));
    }
}
