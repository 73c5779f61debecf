package org.electrolyst.acquisition.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.analysis.polarization.Decay;
import org.electrolyst.analysis.polarization.SteadyRule;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.DoubleVector;

/**
 * Judges during a hold whether its current is steady. Fits again each time the hold has become 3 % longer: that makes
 * a few hundred fits in a day, and ends a hold at most 3 % late.
 */
final class HoldJudge {
    private static final double LENGTHENING = 1.03;
    private static final double FIRST_AT_S = 10;

    private final Optional<SteadyRule> rule;
    private final List<PolarizationPoint> points = new ArrayList<>();
    private double judgeAtS = FIRST_AT_S;
    private Optional<Decay> decay = Optional.empty();

    HoldJudge(Optional<SteadyRule> rule) {
        this.rule = rule;
    }

    /** Takes the next points, and says whether the current is steady now; never where the plan gives no rule. */
    boolean isSteady(List<PolarizationPoint> batch) {
        // A current beyond its range is wrong, and would bend the decay.
        batch.stream().filter(p -> !p.status().overload()).forEach(points::add);
        if (rule.isEmpty() || elapsedS() < judgeAtS) {
            return false;
        }
        judgeAtS = LENGTHENING * elapsedS();
        decay = fit();
        return decay.isPresent() && rule.get().isMet(decay.get());
    }

    /** The decay of all points so far; empty while they are too few. */
    Optional<Decay> fit() {
        return points.isEmpty()
                ? Optional.empty()
                : Decay.fit(new PolarizationCurve(
                        DoubleVector.generate(points.size(), i -> points.get(i).timeS()),
                        DoubleVector.generate(points.size(), i -> points.get(i).currentA()),
                        DoubleVector.generate(points.size(), i -> points.get(i).voltageV())));
    }

    double elapsedS() {
        return points.isEmpty() ? 0 : points.get(points.size() - 1).timeS();
    }
}
