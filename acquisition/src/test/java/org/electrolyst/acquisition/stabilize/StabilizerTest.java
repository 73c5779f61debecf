package org.electrolyst.acquisition.stabilize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.electrolyst.acquisition.stabilize.Stability.Phase;
import org.electrolyst.fixtures.Cases;
import org.junit.jupiter.api.Test;

class StabilizerTest {
    private static final double TARGET_K = 323.15;
    private static final int TRACES = Cases.count(200, 2000);
    private static final double DWELL_S = 600;

    private static final StabilityCriterion DEFAULTS =
            new StabilityCriterion(0.2, DWELL_S, 0.05 / 60, 2700, 5400, 0.1, 0.005);
    private static final StabilityCriterion WITHOUT_SOAK =
            new StabilityCriterion(0.2, DWELL_S, 0.1 / DWELL_S, 0, 5400, 0.001, 0.005);

    /** Time at which the trace was called stable; readings every 5 s, of which some are missing. */
    private static OptionalDouble stableAtS(
            StabilityCriterion criterion, DoubleUnaryOperator kelvinAt, double hours, Random missing) {
        Stabilizer stabilizer = new Stabilizer(criterion, TARGET_K);
        for (double t = 0; t < hours * 3600; t += 5) {
            if (missing.nextDouble() > 0.05
                    && stabilizer.add(t, kelvinAt.applyAsDouble(t)).phase() == Phase.STABLE) {
                return OptionalDouble.of(t);
            }
        }
        return OptionalDouble.empty();
    }

    private static Phase phaseAfter(Stabilizer stabilizer, double fromS, double toS, DoubleUnaryOperator kelvinAt) {
        Phase phase = Phase.APPROACHING;
        for (double t = fromS; t < toS; t += 5) {
            phase = stabilizer.add(t, kelvinAt.applyAsDouble(t)).phase();
        }
        return phase;
    }

    @Test
    void callsAQuietStageStableAfterDwellAndSoak() {
        OptionalDouble at = stableAtS(DEFAULTS, t -> TARGET_K, 2, new Random(1));

        assertThat(at.orElseThrow()).isBetween(3300.0, 3400.0);
    }

    @Test
    void acceptsAConstantReadingThatACoarseResolutionExplains() {
        assertThat(stableAtS(DEFAULTS, t -> TARGET_K + 0.1, 2, new Random(1))).isPresent();
    }

    @Test
    void alwaysBecomesStableWithNoiseOfAThirdOfTheBand() {
        for (int seed = 0; seed < TRACES; seed++) {
            Random random = new Random(seed);
            OptionalDouble at =
                    stableAtS(DEFAULTS, t -> TARGET_K + 0.2 / 3 * random.nextGaussian(), 2, new Random(seed));
            assertThat(at).as("seed %d", seed).isPresent();
        }
    }

    @Test
    void becomesStableAfterAnApproachWithOvershootAndNotBefore() {
        for (int seed = 0; seed < TRACES; seed++) {
            Random random = new Random(seed);
            double overshootK = 1 + 4 * random.nextDouble();
            double decayS = 60 + 240 * random.nextDouble();
            double periodS = 100 + 900 * random.nextDouble();
            OptionalDouble at = stableAtS(
                    WITHOUT_SOAK,
                    t -> TARGET_K
                            - overshootK * Math.exp(-t / decayS) * Math.cos(2 * Math.PI * t / periodS)
                            + 0.01 * random.nextGaussian(),
                    3,
                    new Random(seed));
            double lastTimeOutsideS = decayS * Math.log(overshootK / 0.2);
            double leastS = Math.max(0, lastTimeOutsideS - periodS / 2);
            assertThat(at.orElseThrow()).as("seed %d", seed).isGreaterThan(leastS + DWELL_S / 2);
        }
    }

    @Test
    void isNeverStableWhileARampCrossesTheBand() {
        for (int seed = 0; seed < TRACES; seed++) {
            Random random = new Random(seed);
            double rateKPerS = (0.06 + 5 * random.nextDouble()) / 60 * (random.nextBoolean() ? 1 : -1);
            assertThat(stableAtS(
                            WITHOUT_SOAK,
                            t -> TARGET_K + rateKPerS * (t - 1800) + 0.02 * random.nextGaussian(),
                            2,
                            new Random(seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void isNeverStableOnADriftInsideTheBandThatIsFasterThanAllowed() {
        for (int seed = 0; seed < TRACES; seed++) {
            Random random = new Random(seed);
            double rateKPerS = WITHOUT_SOAK.slopeKPerS() * (1.5 + random.nextDouble());
            double insideS = 2 * WITHOUT_SOAK.bandK() / rateKPerS;
            assertThat(insideS)
                    .as("it is inside for longer than the dwell time")
                    .isGreaterThan(DWELL_S);
            assertThat(stableAtS(
                            WITHOUT_SOAK,
                            t -> TARGET_K - 0.2 + rateKPerS * t + 0.01 * random.nextGaussian(),
                            2,
                            new Random(seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void isNeverStableOnAnOscillationLargerThanTheBand() {
        for (int seed = 0; seed < TRACES; seed++) {
            Random random = new Random(seed);
            double amplitudeK = 0.2 * (1.1 + 3 * random.nextDouble());
            double periodS = 40 * Math.pow(60, random.nextDouble());
            double phase = 2 * Math.PI * random.nextDouble();
            DoubleUnaryOperator trace = t ->
                    TARGET_K + amplitudeK * Math.sin(2 * Math.PI * t / periodS + phase) + 0.01 * random.nextGaussian();
            assertThat(stableAtS(WITHOUT_SOAK, trace, 4, new Random(seed)))
                    .as("amplitude %.3f K, period %.0f s", amplitudeK, periodS)
                    .isEmpty();
            assertThat(stableAtS(DEFAULTS, trace, 4, new Random(seed)))
                    .as("amplitude %.3f K, period %.0f s", amplitudeK, periodS)
                    .isEmpty();
        }
    }

    @Test
    void isNeverStableOnASensorThatFrozeInsideTheBand() {
        for (int seed = 0; seed < TRACES; seed++) {
            Random random = new Random(seed);
            double frozenAtS = 580 * random.nextDouble();
            double frozenAtK = TARGET_K + 0.1 * random.nextGaussian() / 3;
            Stabilizer stabilizer = new Stabilizer(WITHOUT_SOAK, TARGET_K);
            phaseAfter(stabilizer, 0, frozenAtS, t -> TARGET_K + 0.005 * random.nextGaussian());
            List<Phase> phases = new ArrayList<>();
            for (double t = Math.ceil(frozenAtS / 5) * 5; t < 7200; t += 5) {
                phases.add(stabilizer.add(t, frozenAtK).phase());
            }
            assertThat(phases.subList(30, phases.size())).as("seed %d", seed).doesNotContain(Phase.STABLE);
            assertThat(phases).contains(Phase.FROZEN);
        }
    }

    @Test
    void timesOutOnASensorThatDoesNotFollowTheRamp() {
        Stabilizer stabilizer = new Stabilizer(DEFAULTS, TARGET_K);

        assertThat(phaseAfter(stabilizer, 0, 5400, t -> TARGET_K - 10)).isEqualTo(Phase.APPROACHING);
        assertThat(phaseAfter(stabilizer, 5400, 5420, t -> TARGET_K - 10)).isEqualTo(Phase.TIMED_OUT);
    }

    @Test
    void doesNotCountTheTimeoutWhileASlowRampGetsNearer() {
        Stabilizer stabilizer = new Stabilizer(DEFAULTS, TARGET_K);

        assertThat(phaseAfter(stabilizer, 0, 36_000, t -> TARGET_K - 51 + 0.005 / 3.6 * t))
                .isEqualTo(Phase.APPROACHING);
    }

    @Test
    void delaysForAnOutlierInsteadOfStartingAgain() {
        double quiet = stableAtS(DEFAULTS, t -> TARGET_K, 3, new Random(1)).orElseThrow();
        double disturbed = stableAtS(DEFAULTS, t -> t == 2500 ? 6553.5 : TARGET_K, 3, new Random(1))
                .orElseThrow();

        assertThat(disturbed - quiet).isBetween(50.0, 120.0);
    }

    @Test
    void losesTheSoakWhenTheTemperatureReallyLeaves() {
        double at = stableAtS(DEFAULTS, t -> t > 2000 && t < 2200 ? TARGET_K + 1 : TARGET_K, 3, new Random(1))
                .orElseThrow();

        assertThat(at).isGreaterThan(2200 + 3290);
    }

    @Test
    void earnsNothingFromALongSilence() {
        Stabilizer stabilizer = new Stabilizer(DEFAULTS, TARGET_K);
        stabilizer.add(0, TARGET_K);

        assertThat(stabilizer.add(10_000, TARGET_K).phase()).isNotIn(Phase.SOAKING, Phase.STABLE);
    }

    @Test
    void refusesTimeThatDoesNotAdvance() {
        Stabilizer stabilizer = new Stabilizer(DEFAULTS, TARGET_K);
        stabilizer.add(5, TARGET_K);

        assertThatThrownBy(() -> stabilizer.add(5, TARGET_K)).isInstanceOf(IllegalArgumentException.class);
    }
}
