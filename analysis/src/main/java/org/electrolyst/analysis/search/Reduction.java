package org.electrolyst.analysis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Takes from a circuit what the data do not ask for: parts that are not significant, exponents that are 1 or one half. */
final class Reduction {
    /** A part has to lower AICc by this in each spectrum to stay. */
    private static final double OF_A_PART = 10;
    /** An exponent has to lower it by this in all spectra together. */
    private static final double OF_AN_EXPONENT = 2;

    /** The most that AICc can fall by when parameters without effect are taken out. */
    static final double MOST_GAINED = 15;

    private static final double SIGNIFICANT = 0.3;
    private static final double STANDARD_ERRORS = 3;
    /** Exponents this near to a simple value may be it, whatever their error. */
    private static final double NEAR = 0.01;

    private final List<Subject> subjects;
    private final Cancel cancel;

    Reduction(List<Subject> subjects, Cancel cancel) {
        this.subjects = subjects;
        this.cancel = cancel;
    }

    /** A smaller shape, the values to start it from, and how much worse it may be. */
    private record Step(CircuitShape shape, UnaryOperator<ShapeValues> start, double tolerance) {
        static Step ofAPart(CircuitShape shape, UnaryOperator<ShapeValues> start, int spectra) {
            return new Step(shape, start, OF_A_PART * spectra);
        }

        static Step ofAnExponent(CircuitShape shape, UnaryOperator<ShapeValues> start) {
            return new Step(shape, start, OF_AN_EXPONENT);
        }
    }

    Candidate reduced(Candidate general) throws Cancelled {
        Candidate smallest = general;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Step step : steps(smallest)) {
                Candidate from = smallest;
                Optional<Candidate> tried = Growth.fit(
                        step.shape,
                        subjects,
                        subject -> List.of(step.start.apply(
                                from.fits().get(subjects.indexOf(subject)).values())),
                        0,
                        cancel);
                if (tried.isPresent() && tried.get().akaike() <= from.akaike() + step.tolerance) {
                    smallest = tried.get();
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static List<Step> steps(Candidate candidate) {
        int spectra = candidate.fits().size();
        CircuitShape shape = candidate.shape();
        List<Step> steps = new ArrayList<>();
        if (shape.inductive() && candidate.inMost(fit -> isInsignificant(fit, 0))) {
            steps.add(Step.ofAPart(shape.withInductance(false), values -> values, spectra));
        }
        if (shape.ohmic()
                && !shape.withOhmic(false).isEmpty()
                && candidate.inMost(fit -> isInsignificant(fit, shape.ohmicAt()))) {
            steps.add(Step.ofAPart(shape.withOhmic(false), values -> values, spectra));
        }
        for (int k = 0; k < shape.arcs().size(); k++) {
            int arc = k;
            int exponent = shape.exponentAt(k);
            if (exponent >= 0 && isNearOne(candidate, exponent, arc)) {
                steps.add(Step.ofAnExponent(shape.withCapacitor(k), values -> values));
            }
        }
        int tail = shape.tailAt();
        if (shape.tail() == Tail.CONSTANT_PHASE) {
            if (candidate.inMost(fit -> isNear(fit, tail + 1, 1))) {
                steps.add(Step.ofAnExponent(shape.withTail(Tail.CAPACITOR), values -> values));
            }
            if (candidate.inMost(fit -> isNear(fit, tail + 1, 0.5))) {
                steps.add(Step.ofAnExponent(shape.withTail(Tail.WARBURG), Reduction::endless));
            }
        }
        boolean bounded = shape.tail() == Tail.OPEN || shape.tail() == Tail.SHORT;
        if (bounded && candidate.inMost(fit -> isInsignificant(fit, tail) || isInsignificant(fit, tail + 1))) {
            steps.add(Step.ofAPart(shape.withTail(Tail.WARBURG), Reduction::endlessFromBounded, spectra));
        }
        return steps;
    }

    private static boolean isInsignificant(ShapeFit fit, int parameter) {
        OptionalDouble error = fit.trial().error(parameter);
        return error.isEmpty() || error.getAsDouble() >= SIGNIFICANT;
    }

    /**
     * Whether the exponent of an arc is near 1 in most of the spectra that show its apex, or of all if none does: a flank alone
     * hardly tells an exponent, but the resistance that is extrapolated from it depends on it.
     */
    private static boolean isNearOne(Candidate candidate, int exponent, int arc) {
        List<ShapeFit> showing =
                candidate.fits().stream().filter(fit -> showsApex(fit, arc)).toList();
        List<ShapeFit> deciding = showing.isEmpty() ? candidate.fits() : showing;
        return 2 * deciding.stream().filter(fit -> isNear(fit, exponent, 1)).count() > deciding.size();
    }

    private static boolean showsApex(ShapeFit fit, int arc) {
        return fit.values().arcs().get(arc).timeConstantS()
                        * fit.subject().ends().highestOmega()
                >= 1;
    }

    private static boolean isNear(ShapeFit fit, int exponent, double value) {
        OptionalDouble error = fit.trial().error(exponent);
        double distance = Math.abs(fit.trial().values().at(exponent) - value);
        return distance <= Math.max(NEAR, STANDARD_ERRORS * error.orElse(0));
    }

    /** 1/(Q s^n) with n = 1/2 is σ√2/√s. */
    private static ShapeValues endless(ShapeValues values) {
        return values.withTail(new ShapeValues.TailValues(1 / (values.tail().size() * Math.sqrt(2)), 0));
    }

    /** Z0/√(sτ) at high frequency. */
    private static ShapeValues endlessFromBounded(ShapeValues values) {
        double sigma = values.tail().size() / Math.sqrt(2 * values.tail().form());
        return values.withTail(new ShapeValues.TailValues(sigma, 0));
    }
}
