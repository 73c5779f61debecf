package org.electrolyst.drivers.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.cases.PotentiostatCase;
import org.electrolyst.drivers.cases.PotentiostatCases;
import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.fault.Fault;
import org.electrolyst.fixtures.fault.Faults;
import org.electrolyst.fixtures.sim.emstat.EmStatModel;
import org.electrolyst.fixtures.sim.emstat.EmStatOptions;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PointStatus;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.measurement.VoltagePoint;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A reference measurement of each kind over a line that fails at every place it can: nothing hangs, nothing wrong is recorded
 * beyond the one field that a flipped bit hit, and the cell is off when the driver says so.
 */
class PotentiostatFaultTest {
    /** Where an answer that does not come decides nothing: long enough for a busy machine. */
    private static final Duration PATIENT = Duration.ofSeconds(5);

    /** Where many answers do not come, and a failure too many is none too few. */
    private static final Duration IMPATIENT = Duration.ofMillis(40);

    private static final int LONGEST_DELAY = 3;

    /** Every which place is tried. */
    private static int stride() {
        return Cases.count(101, 1);
    }

    static Stream<Arguments> references() {
        return Arrays.stream(Capability.values())
                .filter(emStat(PATIENT)::has)
                .map(kind -> Arguments.of(emStat(PATIENT), emStat(IMPATIENT), kind));
    }

    private static PotentiostatCase emStat(Duration answer) {
        return PotentiostatCases.emStat(EmStatModel.EMSTAT4_LR, EmStatOptions.DEFAULT, answer);
    }

    @ParameterizedTest
    @MethodSource("references")
    void losesTheLinkWhereverTheCableIsCutAndKeepsWhatCameBefore(
            PotentiostatCase each, PotentiostatCase impatient, Capability kind, TestReporter reporter)
            throws Exception {
        FaultyRun whole = healthy(each, kind);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (long cut = 0; cut < whole.bytes(false); cut += stride()) {
            lost(each, kind, whole, FaultyRun.of(each, kind, Faults.cutAfter(cut), Faults.none()), outcomes);
        }
        for (long cut = 0; cut < whole.bytes(true); cut += stride()) {
            lost(each, kind, whole, FaultyRun.of(each, kind, Faults.none(), Faults.cutAfter(cut)), outcomes);
        }
        reporter.publishEntry(each + " " + kind + ", cable cut", outcomes.toString());
    }

    private static void lost(
            PotentiostatCase each, Capability kind, FaultyRun whole, FaultyRun run, Map<String, Integer> outcomes) {
        assertThat(fields(run.points()))
                .isEqualTo(fields(whole.points()).subList(0, run.points().size()));
        assertThat(run.cellOffInTime()).as("%s %s: %s", each, kind, run).isTrue();
        // The last bytes belong to making safe; by then the measurement is complete.
        assertThat(run.failure()
                        .map(f -> f instanceof LinkLost)
                        .orElse(run.points().size() == whole.points().size()))
                .as("%s %s: %s", each, kind, run)
                .isTrue();
        outcomes.merge(run.failure().map(f -> f.code()).orElse("complete"), 1, Integer::sum);
    }

    @ParameterizedTest
    @MethodSource("references")
    void recordsNoMoreThanOneWrongFieldWhenOneBitIsFlipped(
            PotentiostatCase each, PotentiostatCase impatient, Capability kind, TestReporter reporter)
            throws Exception {
        FaultyRun whole = healthy(each, kind);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (long place = 0; place < 8 * whole.bytes(false); place += stride()) {
            int bit = (int) (place % 8);
            FaultyRun run = FaultyRun.of(impatient, kind, Faults.bitFlipped(place / 8, bit), Faults.none());
            int wrong = wrongFields(whole, run);
            assertThat(wrong)
                    .as("%s %s, bit %d of byte %d: %s", each, kind, bit, place / 8, run)
                    .isLessThanOrEqualTo(1);
            assertThat(run.cellOffInTime())
                    .as("%s, bit %d of byte %d", kind, bit, place / 8)
                    .isTrue();
            outcomes.merge(outcome(run, wrong), 1, Integer::sum);
        }
        reporter.publishEntry(each + " " + kind + ", bit flipped", outcomes.toString());
    }

    @ParameterizedTest
    @MethodSource("references")
    void endsSafelyAndNearWhatWasAskedForWhenOneBitOnTheWayToTheDeviceIsFlipped(
            PotentiostatCase each, PotentiostatCase impatient, Capability kind, TestReporter reporter)
            throws Exception {
        FaultyRun whole = healthy(each, kind);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (long place = 0; place < 8 * whole.bytes(true); place += stride()) {
            int bit = (int) (place % 8);
            FaultyRun run = FaultyRun.of(impatient, kind, Faults.none(), Faults.bitFlipped(place / 8, bit));
            assertThat(run.cellOffInTime())
                    .as("%s, bit %d of byte %d", kind, bit, place / 8)
                    .isTrue();
            for (Object point : run.points()) {
                if (point instanceof PolarizationPoint p && kind != Capability.CURRENT_HOLD) {
                    assertThat(p.voltageV()).isBetween(-0.1, 0.1);
                } else if (point instanceof PolarizationPoint p) {
                    assertThat(p.currentA()).isCloseTo(20e-6, within(2.1e-6));
                }
            }
            outcomes.merge(run.failure().map(f -> f.code()).orElse("complete"), 1, Integer::sum);
        }
        reporter.publishEntry(each + " " + kind + ", bit flipped on the way to the device", outcomes.toString());
    }

    private static String outcome(FaultyRun run, int wrong) {
        if (wrong > 0) {
            return "one field wrong";
        }
        return run.failure().map(f -> f.code()).orElse("harmless");
    }

    @ParameterizedTest
    @MethodSource("references")
    void neverTakesAnAnswerThatIsLateForAnother(
            PotentiostatCase each, PotentiostatCase impatient, Capability kind, TestReporter reporter)
            throws Exception {
        FaultyRun whole = healthy(each, kind);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (long reply = 0; reply < whole.replies(); reply++) {
            delayed(impatient, kind, whole, Faults.late(reply), outcomes);
        }
        for (int writes = 1; writes <= LONGEST_DELAY; writes++) {
            delayed(impatient, kind, whole, Faults.delayed(writes), outcomes);
        }
        reporter.publishEntry(each + " " + kind + ", reply late", outcomes.toString());
    }

    private static void delayed(
            PotentiostatCase each, Capability kind, FaultyRun whole, Fault fault, Map<String, Integer> outcomes)
            throws Exception {
        FaultyRun run = FaultyRun.of(each, kind, fault, Faults.none());
        assertThat(wrongFields(whole, run)).as("%s: %s", kind, run).isZero();
        assertThat(run.cellOffInTime()).as("%s: %s", kind, run).isTrue();
        outcomes.merge(outcome(run, 0), 1, Integer::sum);
    }

    @ParameterizedTest
    @EnumSource(
            value = Capability.class,
            names = {"IMPEDANCE", "CURRENT_HOLD"})
    void noticesThatTheDeviceHasRestartedAndFindsItsCellOff(Capability kind) throws Exception {
        PotentiostatCase restarting = PotentiostatCases.emStat(
                EmStatModel.EMSTAT4_LR, EmStatOptions.DEFAULT.withRestartAfter(2), Duration.ofSeconds(1));

        FaultyRun run = FaultyRun.of(restarting, kind, Faults.none(), Faults.none());

        assertThat(run.points()).hasSize(2);
        assertThat(run.failure()).hasValueSatisfying(f -> assertThat(f.code()).isEqualTo("noReply"));
        assertThat(run.safe()).containsInstanceOf(SafeState.Confirmed.class);
        assertThat(run.cellOffInTime()).isTrue();
    }

    private static FaultyRun healthy(PotentiostatCase each, Capability kind) throws Exception {
        FaultyRun whole = FaultyRun.of(each, kind, Faults.none(), Faults.none());
        assertThat(whole.failure()).isEmpty();
        assertThat(whole.points()).hasSizeGreaterThan(2);
        return whole;
    }

    /** How many fields of all points differ from those of a healthy run; a point too few at the end is none. */
    private static int wrongFields(FaultyRun whole, FaultyRun run) {
        List<List<Object>> expected = fields(whole.points());
        List<List<Object>> actual = fields(run.points());
        assertThat(actual).hasSizeLessThanOrEqualTo(expected.size());
        if (run.failure().isEmpty()) {
            assertThat(actual).hasSameSizeAs(expected);
        }
        int wrong = 0;
        for (int i = 0; i < actual.size(); i++) {
            for (int k = 0; k < actual.get(i).size(); k++) {
                wrong += actual.get(i).get(k).equals(expected.get(i).get(k)) ? 0 : 1;
            }
        }
        return wrong;
    }

    /** What the device said; the time of an impedance is that of its arrival. */
    private static List<List<Object>> fields(List<Object> points) {
        return points.stream().map(PotentiostatFaultTest::fields).toList();
    }

    private static List<Object> fields(Object point) {
        List<Object> fields = new ArrayList<>();
        if (point instanceof ImpedancePoint p) {
            fields.addAll(List.of(p.frequencyHz(), p.realOhm(), p.imaginaryOhm()));
            fields.addAll(fields(p.status()));
        } else if (point instanceof PolarizationPoint p) {
            fields.addAll(List.of(p.timeS(), p.currentA(), p.voltageV()));
            fields.addAll(fields(p.status()));
        } else if (point instanceof VoltagePoint p) {
            fields.addAll(List.of(p.timeS(), p.voltageV()));
        }
        return fields;
    }

    private static List<Object> fields(PointStatus status) {
        return List.of(status.bits(), status.currentRangeA());
    }
}
