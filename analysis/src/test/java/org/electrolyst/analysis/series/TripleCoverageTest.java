package org.electrolyst.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final RunAnalysis ANALYSIS =
            new RunAnalysis(Recipe.named("symmetric-metal").orElseThrow());
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
            assertThat(result.transference()).as("%s", triple).hasSize(1);
            TransferenceResult found = result.transference().get(0);
            all.add(triple, found);
            tallies.computeIfAbsent(triple.kind(), kind -> new Tally()).add(triple, found);
        }
        tallies.forEach((kind, tally) -> reporter.publishEntry(kind.toString(), tally.toString()));
        reporter.publishEntry("all", all.toString());
        all.check();
    }

    private static final class Tally {
        private final List<String> wild = new ArrayList<>();
        private int triples;
        private int held;
        private int determined;
        private int refused;
        private double squares;

        void add(SimulatedTriple triple, TransferenceResult found) {
            triples++;
            Estimate t = found.transference().orElseThrow();
            double u = t.standardUncertainty().orElse(Double.MAX_VALUE);
            double score = (t.value() - triple.transference()) / u;
            squares += score * score;
            boolean holds = t.lower95().orElse(-Double.MAX_VALUE) <= triple.transference()
                    && triple.transference() <= t.upper95().orElse(Double.MAX_VALUE);
            held += holds ? 1 : 0;
            if (u <= DETERMINED) {
                determined++;
                refused += found.status() == Status.OK ? 0 : 1;
            }
            if (Math.abs(score) > WILD) {
                wild.add(triple + ": " + t + " instead of " + triple.transference());
            }
        }

        void check() {
            assertThat(wild).isEmpty();
            assertThat(held).as("%s", this).isBetween((int) Math.floor(triples * 0.92), (int)
                    Math.ceil(triples * 0.98));
            assertThat(refused).as("%s", this).isLessThanOrEqualTo(determined / 50);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d triples, %.1f %% of the intervals hold the truth, root mean square score %.2f, %d with u <= 0.05 of which %d refused",
                    triples,
                    100.0 * held / triples,
                    Math.sqrt(squares / triples),
                    determined,
                    refused);
        }
    }
}
