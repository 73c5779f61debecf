package org.electrolyst.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.TransferenceResult;
import org.electrolyst.model.result.TransferenceResult.Status;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Whether the transference numbers of whole triples are what they say they are, from readings to the interval. */
class TripleCoverageTest {
    private static final RunAnalysis ANALYSIS = new RunAnalysis(Recipe.of(CircuitFamily.SYMMETRIC_METAL));
    private static final double DETERMINED = 0.05;
    private static final double WILD = 4.5;

    @Test
    void theIntervalHoldsTheTruthOfFilmsPelletsAndPolymers(TestReporter reporter) throws Cancelled {
        int triples = Cases.count(100, 500);
        SimulatedTriple.Kind[] kinds = SimulatedTriple.Kind.values();
        Map<SimulatedTriple.Kind, Tally> tallies = new EnumMap<>(SimulatedTriple.Kind.class);
        Tally all = new Tally();
        for (int k = 0; k < triples; k++) {
            SimulatedTriple triple = new SimulatedTriple(kinds[k % kinds.length], k / kinds.length + 1);
            MeasuredRun run = new MeasuredRun("run", List.of(), List.of(triple.measured()));
            RunResult result = ANALYSIS.analyse(run, triple.cell(), new Cancel());
            all.add(triple, result.transference());
            tallies.computeIfAbsent(triple.kind(), kind -> new Tally()).add(triple, result.transference());
        }
        tallies.forEach((kind, tally) -> reporter.publishEntry(kind.toString(), tally.toString()));
        reporter.publishEntry("all", all.toString());
        all.check();
    }

    private static final class Tally {
        private final List<String> wild = new ArrayList<>();
        private int triples;
        private int intervals;
        private int held;
        private int refused;
        private double squares;

        /** A number that has no uncertainty, or is not there at all, is refused: the data determine it. */
        void add(SimulatedTriple triple, List<TransferenceResult> results) {
            triples++;
            for (TransferenceResult found : results) {
                Estimate t = found.transference().orElseThrow();
                if (t.standardUncertainty().isPresent()) {
                    add(triple, found.status(), t);
                    return;
                }
            }
            refused++;
        }

        private void add(SimulatedTriple triple, Status status, Estimate t) {
            intervals++;
            double u = t.standardUncertainty().orElseThrow();
            double score = (t.value() - triple.transference()) / u;
            squares += score * score;
            held += t.lower95().orElseThrow() <= triple.transference()
                            && triple.transference() <= t.upper95().orElseThrow()
                    ? 1
                    : 0;
            refused += u <= DETERMINED && status != Status.OK ? 1 : 0;
            if (Math.abs(score) > WILD) {
                wild.add(triple + ": " + t + " instead of " + triple.transference());
            }
        }

        void check() {
            assertThat(wild).isEmpty();
            assertThat((double) held / intervals).as("%s", this).isBetween(0.92, 0.98);
            assertThat(refused).as("%s", this).isLessThanOrEqualTo(triples / 50);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d triples, %.1f %% of the intervals hold the truth, root mean square score %.2f, %d refused",
                    triples,
                    100.0 * held / intervals,
                    Math.sqrt(squares / intervals),
                    refused);
        }
    }
}
