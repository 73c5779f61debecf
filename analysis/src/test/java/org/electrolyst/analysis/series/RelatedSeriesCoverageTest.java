package org.electrolyst.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.electrolyst.analysis.series.SimulatedSeries.COMMON_SHAPE;
import static org.electrolyst.analysis.series.SimulatedSeries.LAWS;
import static org.electrolyst.model.result.TransportQuantity.BULK;
import static org.electrolyst.model.result.TransportQuantity.GRAIN_BOUNDARY;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.electrolyst.analysis.fit.Relation;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.spectra.TwoArcSeries;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.time.Cancelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Whether energies and conductivities of whole series are what they say they are, by the model that is preferred. */
class RelatedSeriesCoverageTest {
    /** The exponent of the grain boundaries falls by 0.036 over the series. */
    private static final double DRIFT_PER_K = -4e-4;

    private static final int SERIES = Cases.count(25, 1000);

    @Test
    void lawsFittedToTheSpectraStateTheirErrors(TestReporter reporter) throws Cancelled {
        Tally tally = count(LAWS, 0, 0);
        reporter.publishEntry("laws", tally.toString());
        tally.checkRight();
    }

    @Test
    void linesThroughSpectraOfACommonShapeStateTheirErrors(TestReporter reporter) throws Cancelled {
        Tally tally = count(COMMON_SHAPE, 0, 0);
        reporter.publishEntry("common shape", tally.toString());
        tally.checkRight();
    }

    @Test
    void aShapeThatFollowsTheTemperatureStatesItsErrors(TestReporter reporter) throws Cancelled {
        Tally tally = count(SimulatedSeries.with(LAWS, Map.of("CPE2.n", Relation.LINEAR)), DRIFT_PER_K, 0);
        reporter.publishEntry("exponent linear in temperature", tally.toString());
        tally.checkRight();
    }

    /** Then the laws are given up, and the errors of the temperatures go into the lines. */
    @Test
    void errorsOfTheTemperatureAreStated(TestReporter reporter) throws Cancelled {
        Tally tally = count(LAWS, 0, 0.3);
        reporter.publishEntry("temperatures known to 0.3 K", tally.toString());
        tally.checkRight();
    }

    @Test
    void aShapeThatDoesNotHoldIsRejected(TestReporter reporter) throws Cancelled {
        Tally tally = count(LAWS, DRIFT_PER_K, 0);
        reporter.publishEntry("wrong shape", tally.toString());
        assertThat(tally.standing).as("%s", tally).isLessThanOrEqualTo(Math.max(1, SERIES / 25));
        assertThat(tally.share()).as("%s", tally).isGreaterThan(0.93);
    }

    private static Tally count(Map<String, Relation> relations, double driftPerK, double temperatureUncertaintyK)
            throws Cancelled {
        Tally tally = new Tally();
        for (int seed = 1; seed <= SERIES; seed++) {
            TwoArcSeries truth = TwoArcSeries.draw(seed).drifting(driftPerK);
            List<MeasuredSpectrum> spectra = temperatureUncertaintyK > 0
                    ? SimulatedSeries.measured(truth, seed, temperatureUncertaintyK)
                    : SimulatedSeries.measured(truth, seed);
            SeriesResult result = SimulatedSeries.analyse(relations, spectra);
            tally.add(truth, result);
        }
        return tally;
    }

    /** Energies and conductivities at 25 °C of bulk and grain boundary. */
    private static final class Tally {
        private final int[] held = new int[4];
        private int series;
        private int standing;

        void add(TwoArcSeries truth, SeriesResult result) {
            series++;
            standing += result.comparison().orElseThrow().check().relationsStand() ? 1 : 0;
            add(0, truth.bulk(), result.arrhenius(BULK).orElseThrow());
            add(2, truth.grainBoundary(), result.arrhenius(GRAIN_BOUNDARY).orElseThrow());
        }

        private void add(int at, TwoArcSeries.Hopping truth, ArrheniusResult found) {
            held[at] += holds(found.activationEnergyEv(), truth.energyEv()) ? 1 : 0;
            held[at + 1] += holds(found.conductivity25CSPerM(), truth.roomSPerM()) ? 1 : 0;
        }

        private static boolean holds(Estimate estimate, double truth) {
            return estimate.lower95().orElseThrow() <= truth
                    && truth <= estimate.upper95().orElseThrow();
        }

        double share() {
            return (held[0] + held[1] + held[2] + held[3]) / (4.0 * series);
        }

        /** 93 to 97 % of all, and no number alone beyond what chance does to so many series. */
        void checkRight() {
            double chance = 3.5 * Math.sqrt(0.95 * 0.05 / series);
            assertThat(share())
                    .as("%s", this)
                    .isBetween(0.95 - Math.max(0.02, chance / 2), 0.95 + Math.max(0.02, chance / 2));
            for (int count : held) {
                assertThat(count / (double) series).as("%s", this).isBetween(0.95 - chance, 0.95 + chance);
            }
            assertThat(standing).as("%s", this).isGreaterThanOrEqualTo((int) Math.floor(0.96 * series));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d series, relations stand in %d; %% of intervals that hold the truth: E bulk %.1f, σ25 bulk %.1f, E grain"
                            + " boundary %.1f, σ25 grain boundary %.1f",
                    series,
                    standing,
                    100.0 * held[0] / series,
                    100.0 * held[1] / series,
                    100.0 * held[2] / series,
                    100.0 * held[3] / series);
        }
    }
}
