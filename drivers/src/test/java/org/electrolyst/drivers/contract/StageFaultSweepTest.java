package org.electrolyst.drivers.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.cases.StageCase;
import org.electrolyst.drivers.cases.StageCases;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.fault.Fault;
import org.electrolyst.fixtures.fault.Faults;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every stage over a line that fails at every place: nothing hangs, no value is wrong beyond what its protocol lets through, a
 * lost line is reported as that, and over a sound line the stage becomes safe. How many cases ran is published.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class StageFaultSweepTest {
    private static final Duration PATIENT = Duration.ofSeconds(2);
    private static final Duration BRISK = Duration.ofMillis(250);
    private static final Duration IMPATIENT = Duration.ofMillis(25);

    /** Each stage, with three kinds of patience for its answers. */
    static Stream<Patience> stages() {
        List<StageCase> patient = StageCases.all(PATIENT);
        List<StageCase> brisk = StageCases.all(BRISK);
        List<StageCase> impatient = StageCases.all(IMPATIENT);
        return IntStream.range(0, patient.size())
                .mapToObj(i -> new Patience(patient.get(i), brisk.get(i), impatient.get(i)));
    }

    /**
     * One stage.
     *
     * @param patient for lines whose every answer comes
     * @param brisk for the sound line after a fault
     * @param impatient for lines whose answers get lost
     */
    private record Patience(StageCase patient, StageCase brisk, StageCase impatient) {
        @Override
        public String toString() {
            return patient.toString();
        }
    }

    /** Counts what passes. */
    private static final class Meter implements Fault {
        private long bytes;
        private long writes;

        @Override
        public byte[] pass(byte[] passing) {
            bytes += passing.length;
            writes++;
            return passing;
        }
    }

    private static LongStream some(long total, int fast) {
        long count = Math.min(total, Cases.count(fast, Integer.MAX_VALUE));
        return LongStream.range(0, count).map(i -> i * total / count);
    }

    @ParameterizedTest
    @MethodSource("stages")
    void losesTheLineWhereverTheCableIsCutAndReadsNothingWrong(Patience stage, TestReporter reporter) throws Exception {
        Meter from = new Meter();
        Meter to = new Meter();
        FaultyStageRun whole = FaultyStageRun.of(stage.patient(), stage.brisk(), from, to);
        assertThat(whole.failures()).isEmpty();
        assertThat(whole.readings()).isEqualTo(4);
        assertThat(whole.wrong()).isZero();
        assertThat(whole.isSafe()).isTrue();

        long cases = 0;
        for (boolean toDevice : List.of(false, true)) {
            for (long cut : some(toDevice ? to.bytes : from.bytes, 4).toArray()) {
                Fault fault = Faults.cutAfter(cut);
                FaultyStageRun run = toDevice
                        ? FaultyStageRun.of(stage.patient(), stage.brisk(), Faults.none(), fault)
                        : FaultyStageRun.of(stage.patient(), stage.brisk(), fault, Faults.none());
                assertThat(run.wrong()).as("cut after %d: %s", cut, run).isZero();
                assertThat(run.isSafe()).as("cut after %d: %s", cut, run).isTrue();
                assertThat(run.failures()).as("cut after %d", cut).allMatch(LinkLost.class::isInstance);
                cases++;
            }
        }
        reporter.publishEntry(stage + ", cuts", String.valueOf(cases));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void takesNoLateAnswerForAnotherOne(Patience stage, TestReporter reporter) throws Exception {
        Meter from = new Meter();
        FaultyStageRun.of(stage.patient(), stage.brisk(), from, Faults.none());

        long cases = 0;
        for (int by = 1; by <= 3; by++) {
            for (long answer : some(from.writes, 2).toArray()) {
                FaultyStageRun run =
                        FaultyStageRun.of(stage.impatient(), stage.brisk(), Faults.late(answer, by), Faults.none());
                assertThat(run.wrong())
                        .as("answer %d late by %d: %s", answer, by, run)
                        .isZero();
                assertThat(run.isSafe())
                        .as("answer %d late by %d: %s", answer, by, run)
                        .isTrue();
                cases++;
            }
        }
        reporter.publishEntry(stage + ", late answers", String.valueOf(cases));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void readsAtMostOneFieldWrongForAFlippedBitAndNoneWhereThereIsACheck(Patience stage, TestReporter reporter)
            throws Exception {
        Meter from = new Meter();
        Meter to = new Meter();
        FaultyStageRun.of(stage.patient(), stage.brisk(), from, to);

        long cases = 0;
        long wrong = 0;
        for (boolean toDevice : List.of(false, true)) {
            for (long at : some(toDevice ? to.bytes : from.bytes, 4).toArray()) {
                Fault fault = Faults.bitFlipped(at, (int) (5 * at % 8));
                FaultyStageRun run = toDevice
                        ? FaultyStageRun.of(stage.impatient(), stage.brisk(), Faults.none(), fault)
                        : FaultyStageRun.of(stage.impatient(), stage.brisk(), fault, Faults.none());
                assertThat(run.wrong())
                        .as("byte %d %s the device: %s", at, toDevice ? "to" : "from", run)
                        .isLessThanOrEqualTo(stage.patient().checksItsFrames() ? 0 : 1);
                assertThat(run.isSafe()).as("byte %d: %s", at, run).isTrue();
                wrong += run.wrong();
                cases++;
            }
        }
        reporter.publishEntry(stage + ", flipped bits", cases + ", of which a reading was wrong in " + wrong);
    }
}
