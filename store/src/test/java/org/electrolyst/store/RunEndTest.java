package org.electrolyst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Optional;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.run.MeasurementRecord;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StepKey;
import org.electrolyst.model.run.StepOutcome;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.store.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run finishes without gaps only if all that its plan asks for is stored. */
class RunEndTest {
    @TempDir
    Path folder;

    private LabStore store;
    private RunWriter run;

    @BeforeEach
    void begin() throws StoreException {
        store = LabStore.openOrCreate(path());
        store.saveSample(Given.sample("P03", 0.6), Given.NOON);
        run = store.beginRun(GivenRun.newRun(Optional.of("P03")));
    }

    @AfterEach
    void close() {
        run.close();
        store.close();
    }

    @Test
    void aRunWithEveryStepDoneFinishes() throws StoreException {
        doStep(GivenRun.REST, StepOutcome.DONE);
        measure(GivenRun.IMPEDANCE, 20);
        doStep(GivenRun.TRIPLE, StepOutcome.DONE);
        assertThat(finish()).isEqualTo(RunState.FINISHED);
        assertThat(store.measurements().find(run.run())).hasValueSatisfying(stored -> {
            assertThat(stored.state()).isEqualTo(RunState.FINISHED);
            assertThat(stored.end()).contains(new MeasurementRecord.End(GivenRun.after(99), "all done"));
        });
        assertThat(store.measurements().events(run.run())).isEmpty();
        assertThat(store.run(run.run()).orElseThrow().state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void stepsThatAreNotDoneAreGapsAndNamed() throws StoreException {
        doStep(GivenRun.REST, StepOutcome.FLAGGED);
        doStep(GivenRun.IMPEDANCE, StepOutcome.SKIPPED);
        assertThat(finish()).isEqualTo(RunState.FINISHED_WITH_GAPS);
        assertGapsAre("missing: step 1 (rest): flagged; step 2 (impedance): skipped; step 3 (bruce-vincent): not done");
        assertThat(store.run(run.run()).orElseThrow().state()).isEqualTo(RunState.FINISHED_WITH_GAPS);
    }

    @Test
    void anAttemptThatDidNotEndIsAGap() throws StoreException {
        doStep(GivenRun.REST, StepOutcome.DONE);
        measure(GivenRun.IMPEDANCE, 20);
        run.beginAttempt(GivenRun.TRIPLE, GivenRun.after(50));
        assertThat(finish()).isEqualTo(RunState.FINISHED_WITH_GAPS);
        assertGapsAre("missing: step 3 (bruce-vincent): not done");
    }

    @Test
    void aLaterAttemptTakesThePlaceOfABrokenOne() throws StoreException {
        doStep(GivenRun.REST, StepOutcome.DONE);
        run.beginAttempt(GivenRun.IMPEDANCE, GivenRun.after(10));
        spectrum(GivenRun.IMPEDANCE).append(GivenRun.impedance(0, 7));
        run.endAttempt(GivenRun.IMPEDANCE, GivenRun.after(11), StepOutcome.FAILED);
        StepKey again = new StepKey(2, 2);
        measure(again, 20);
        doStep(GivenRun.TRIPLE, StepOutcome.DONE);
        assertThat(finish()).isEqualTo(RunState.FINISHED);

        assertThat(store.spectra(run.run())).singleElement().satisfies(stored -> {
            assertThat(stored.spectrum().size()).isEqualTo(20);
            assertThat(stored.source().source()).isEqualTo("run r1, step 2, attempt 2 (impedance, 20 °C)");
        });
        assertThat(store.spectraOfSample("P03")).hasSize(1);
        assertThat(store.measurements().spectra(run.run()))
                .extracting(stored -> stored.spectrum().size(), StoredSpectrum::forAnalysis)
                .containsExactly(tuple(7, false), tuple(20, true));
    }

    @Test
    void anAttemptUnderWayLeavesTheOneThatEndedInItsPlace() throws StoreException {
        measure(GivenRun.IMPEDANCE, 20);
        StepKey again = new StepKey(2, 2);
        run.beginAttempt(again, GivenRun.after(40));
        SeriesWriter<ImpedancePoint> second = spectrum(again);
        second.append(GivenRun.impedance(0, 30));
        second.end(GivenRun.after(41));
        assertThat(store.spectra(run.run()))
                .singleElement()
                .satisfies(stored -> assertThat(stored.spectrum().size()).isEqualTo(20));
        run.endAttempt(again, GivenRun.after(42), StepOutcome.DONE);
        assertThat(store.spectra(run.run()))
                .singleElement()
                .satisfies(stored -> assertThat(stored.spectrum().size()).isEqualTo(30));
    }

    @Test
    void aSeriesThatDidNotEndIsAGapThoughItsStepIsDone() throws StoreException {
        doStep(GivenRun.REST, StepOutcome.DONE);
        run.beginAttempt(GivenRun.IMPEDANCE, GivenRun.after(10));
        spectrum(GivenRun.IMPEDANCE).append(GivenRun.impedance(0, 7));
        run.endAttempt(GivenRun.IMPEDANCE, GivenRun.after(11), StepOutcome.DONE);
        doStep(GivenRun.TRIPLE, StepOutcome.DONE);
        assertThat(finish()).isEqualTo(RunState.FINISHED_WITH_GAPS);
        assertGapsAre("missing: run r1, step 2 (impedance, 20 °C), spectrum 1: broken off after 7 points");
        assertThat(store.spectra(run.run())).isEmpty();
    }

    @Test
    void theStoreNoticesAnInsertThatDidNothing() throws Exception {
        // SQLite reports no error here: the row is just not there.
        Given.behindTheBackOf(
                path(),
                "CREATE TRIGGER drop_one BEFORE INSERT ON segment WHEN NEW.first_index = 19"
                        + " BEGIN SELECT RAISE(IGNORE); END");
        doStep(GivenRun.REST, StepOutcome.DONE);
        measure(GivenRun.IMPEDANCE, 20);
        doStep(GivenRun.TRIPLE, StepOutcome.DONE);
        assertThat(finish()).isEqualTo(RunState.FINISHED_WITH_GAPS);
        assertGapsAre("missing: run r1, step 2 (impedance, 20 °C), spectrum 1: 19 of 20 points stored");
        assertThat(store.spectra(run.run())).isEmpty();
        assertThat(store.measurements().spectra(run.run()))
                .singleElement()
                .satisfies(stored -> assertThat(stored.forAnalysis()).isFalse());
    }

    @Test
    void aRunThatFailsOrIsAbortedSaysSo() throws StoreException {
        doStep(GivenRun.REST, StepOutcome.DONE);
        assertThat(run.end(RunState.FAILED, GivenRun.after(9), "no reply from /dev/ttyUSB0"))
                .isEqualTo(RunState.FAILED);
        assertThat(store.measurements().find(run.run())).hasValueSatisfying(stored -> {
            assertThat(stored.state()).isEqualTo(RunState.FAILED);
            assertThat(stored.end())
                    .contains(new MeasurementRecord.End(GivenRun.after(9), "no reply from /dev/ttyUSB0"));
        });
        assertThat(store.measurements().events(run.run())).isEmpty();
    }

    @Test
    void aFullDiskLosesOnlyThePointsThatItRefusedAndTheRunShowsThat() throws Exception {
        doStep(GivenRun.REST, StepOutcome.DONE);
        run.beginAttempt(GivenRun.IMPEDANCE, GivenRun.after(10));
        SeriesWriter<ImpedancePoint> spectrum = spectrum(GivenRun.IMPEDANCE);
        spectrum.append(GivenRun.impedance(0, 7));
        limitPages(1);
        assertThatExceptionOfType(StoreFull.class)
                .isThrownBy(() -> spectrum.append(GivenRun.impedance(7, 2000)))
                .withMessageContaining("free some space");
        limitPages(1_000_000);
        assertThatIllegalStateException()
                .isThrownBy(() -> spectrum.append(GivenRun.impedance(7, 8)))
                .withMessageContaining("lost 1993 points");
        spectrum.end(GivenRun.after(11));
        run.endAttempt(GivenRun.IMPEDANCE, GivenRun.after(11), StepOutcome.DONE);
        doStep(GivenRun.TRIPLE, StepOutcome.DONE);
        assertThat(finish()).isEqualTo(RunState.FINISHED_WITH_GAPS);
        assertGapsAre("missing: run r1, step 2 (impedance, 20 °C), spectrum 1: 7 of 2000 points stored");
        assertThat(store.measurements().spectra(run.run()))
                .singleElement()
                .satisfies(stored -> assertThat(stored.spectrum().size()).isEqualTo(7));
    }

    private void limitPages(int pages) throws StoreException {
        run.session().read(connection -> Sql.list(connection, "PRAGMA max_page_count = " + pages, row -> row));
    }

    private void doStep(StepKey step, StepOutcome outcome) throws StoreException {
        run.beginAttempt(step, GivenRun.after(step.step()));
        run.endAttempt(step, GivenRun.after(step.step()), outcome);
    }

    private void measure(StepKey step, int points) throws StoreException {
        run.beginAttempt(step, GivenRun.after(10));
        SeriesWriter<ImpedancePoint> spectrum = spectrum(step);
        for (int i = 0; i < points; i++) {
            spectrum.append(GivenRun.impedance(i, i + 1));
        }
        spectrum.end(GivenRun.after(30));
        run.endAttempt(step, GivenRun.after(31), StepOutcome.DONE);
    }

    private SeriesWriter<ImpedancePoint> spectrum(StepKey step) throws StoreException {
        return run.beginSpectrum(
                GivenRun.series(step, SeriesRole.SPECTRUM, 1), GivenRun.conditions(GivenRun.after(10)));
    }

    private RunState finish() throws StoreException {
        return run.end(RunState.FINISHED, GivenRun.after(99), "all done");
    }

    private void assertGapsAre(String message) throws StoreException {
        assertThat(store.measurements().events(run.run())).singleElement().satisfies(event -> {
            assertThat(event.at()).isEqualTo(GivenRun.after(99));
            assertThat(event.flag().code()).isEqualTo("gaps");
            assertThat(event.flag().message()).isEqualTo(message);
        });
    }

    private Path path() {
        return folder.resolve("lab.db");
    }
}
