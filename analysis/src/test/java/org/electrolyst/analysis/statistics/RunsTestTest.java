package org.electrolyst.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.electrolyst.fixtures.noise.Noise;
import org.junit.jupiter.api.Test;

class RunsTestTest {
    /** Swed and Eisenhart, Ann. Math. Statist. 14 (1943) 66, table I: five of each kind, at most 2, 3, 4 runs. */
    @Test
    void agreesWithTheTableOfSwedAndEisenhart() {
        assertThat(RunsTest.of(signs("+++++-----")).probability()).isCloseTo(0.008, within(5e-4));
        assertThat(RunsTest.of(signs("+++-----++")).probability()).isCloseTo(0.040, within(5e-4));
        assertThat(RunsTest.of(signs("+++---++--")).probability()).isCloseTo(0.167, within(5e-4));
    }

    /** All 126 orders of four and five signs, counted. */
    @Test
    void isTheShareOfAllOrdersWithAsFewRuns() {
        int[] ordersWith = new int[11];
        for (int bits = 0; bits < 512; bits++) {
            if (Integer.bitCount(bits) == 4) {
                ordersWith[RunsTest.of(signs(bits, 9)).runs()]++;
            }
        }
        int atMost = 0;
        for (int bits = 0; bits < 512; bits++) {
            RunsTest test = RunsTest.of(signs(bits, 9));
            atMost = IntStream.rangeClosed(0, test.runs())
                    .map(r -> ordersWith[r])
                    .sum();
            if (Integer.bitCount(bits) == 4) {
                assertThat(test.probability()).isCloseTo(atMost / 126.0, within(1e-12));
                assertThat(test.expected()).isCloseTo(1 + 40.0 / 9, within(1e-12));
            }
        }
    }

    /** Ten of each sign in two runs: 11 are expected, with a variance of 200 * 180 / (400 * 19). */
    @Test
    void countsDeviationsAsWaldAndWolfowitzDo() {
        assertThat(RunsTest.of(signs("++++++++++----------")).deviation())
                .isCloseTo((2 - 11) / Math.sqrt(200.0 * 180 / (400 * 19)), within(1e-12));
        assertThat(RunsTest.of(signs("+-+-+-+-+-+-+-+-+-+-")).deviation()).isGreaterThan(4);
    }

    @Test
    void signsOfOneKindSayNothing() {
        assertThat(RunsTest.of(signs("++++++")).probability()).isEqualTo(1);
        assertThat(RunsTest.of(signs("++++++")).deviation()).isZero();
        assertThat(RunsTest.of(new double[0])).isEqualTo(new RunsTest(0, 0, 0, 1));
    }

    /** Random numbers fall below any level as often as it says, or less where probabilities come in steps. */
    @Test
    void rarelyDoubtsRandomNumbers() {
        int sequences = 4000;
        int doubted = 0;
        for (int seed = 0; seed < sequences; seed++) {
            Noise noise = new Noise(seed);
            double[] random = IntStream.range(0, 60)
                    .mapToDouble(i -> noise.standardNormal("residual", i))
                    .toArray();
            doubted += RunsTest.of(random).probability() < 0.01 ? 1 : 0;
        }
        assertThat(doubted / (double) sequences).isBetween(0.002, 0.0145);
    }

    @Test
    void canTestALongSequence() {
        SplittableRandom random = new SplittableRandom(4);
        double[] signs = random.doubles(100_000, -1, 1).toArray();
        assertThat(RunsTest.of(signs).probability()).isBetween(0.001, 0.999);
        double[] wave =
                IntStream.range(0, 100_000).mapToDouble(i -> Math.sin(i / 3.0)).toArray();
        assertThat(RunsTest.of(wave).probability()).isLessThan(1e-100);
    }

    private static double[] signs(String text) {
        return text.chars().mapToDouble(c -> c == '+' ? 1 : -1).toArray();
    }

    private static double[] signs(int bits, int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> (bits >> i & 1) == 1 ? 1 : -1)
                .toArray();
    }
}
