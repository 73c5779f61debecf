package org.electrolyst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.LinkBytes;
import org.electrolyst.model.measurement.PointStatus;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.AttemptRecord;
import org.electrolyst.model.run.MeasurementRecord;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunEvent;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.RunSummary;
import org.electrolyst.model.run.SeriesRecord;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StepKey;
import org.electrolyst.model.run.StepOutcome;
import org.electrolyst.model.run.StepRecord;
import org.electrolyst.model.run.StoredCurve;
import org.electrolyst.model.run.StoredSpectrum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunWriterTest {
    @TempDir
    Path folder;

    private LabStore store;
    private RunWriter run;

    @BeforeEach
    void begin() throws StoreException {
        store = LabStore.openOrCreate(folder.resolve("lab.db"));
        store.saveSample(Given.sample("P03", 0.6), Given.NOON);
        run = store.beginRun(GivenRun.newRun(Optional.of("P03")));
    }

    @AfterEach
    void close() {
        run.close();
        store.close();
    }

    @Test
    void givesBackEveryPointOfASpectrumAndTellsWhichWereOverloaded() throws StoreException {
        run.beginAttempt(GivenRun.IMPEDANCE, GivenRun.after(1));
        SeriesWriter<ImpedancePoint> spectrum = run.beginSpectrum(
                GivenRun.series(GivenRun.IMPEDANCE, SeriesRole.SPECTRUM, 2), GivenRun.conditions(GivenRun.after(2)));
        spectrum.append(GivenRun.impedance(0, 7));
        spectrum.append(GivenRun.impedance(7, 8));
        spectrum.append(GivenRun.impedance(8, 25));
        spectrum.end(GivenRun.after(30), OptionalDouble.of(293.21), OptionalDouble.of(0.04));
        run.endAttempt(GivenRun.IMPEDANCE, GivenRun.after(31), StepOutcome.DONE);

        StoredSpectrum stored = store.spectra(run.run()).get(0);
        List<ImpedancePoint> points = GivenRun.impedance(0, 25);
        assertThat(stored.spectrum().size()).isEqualTo(25);
        for (int i = 0; i < points.size(); i++) {
            assertThat(stored.spectrum().frequencyHz().at(i))
                    .isEqualTo(points.get(i).frequencyHz());
            assertThat(stored.spectrum().realOhm().at(i))
                    .isEqualTo(points.get(i).realOhm());
            assertThat(stored.spectrum().imaginaryOhm().at(i))
                    .isEqualTo(points.get(i).imaginaryOhm());
        }
        assertThat(stored.status())
                .isEqualTo(points.stream().map(ImpedancePoint::status).toList());
        assertThat(stored.overloadedPoints()).containsExactly(9, 19);
        assertThat(stored.source()).isEqualTo(new DataSource("run r1, step 2 (impedance, 20 °C)", 2));
        assertThat(stored.series())
                .contains(new SeriesRecord(
                        GivenRun.series(GivenRun.IMPEDANCE, SeriesRole.SPECTRUM, 2),
                        GivenRun.after(2),
                        25,
                        true,
                        true,
                        OptionalDouble.of(293.21),
                        OptionalDouble.of(0.04)));
        assertThat(stored.conditions())
                .isEqualTo(GivenRun.conditions(GivenRun.after(2)).withTemperatureK(293.21));
        assertThat(stored.forAnalysis()).isTrue();
        assertThat(store.spectrum(RecordId.spectrum(1))).contains(stored);
        assertThat(store.spectraOfSample("P03")).containsExactly(stored);
    }

    @Test
    void givesBackAHoldWithItsSetVoltage() throws StoreException {
        run.beginAttempt(GivenRun.TRIPLE, GivenRun.after(1));
        SeriesWriter<PolarizationPoint> hold =
                run.beginCurve(GivenRun.series(GivenRun.TRIPLE, SeriesRole.HOLD, 1), GivenRun.after(2), 0.0101);
        hold.append(GivenRun.hold(0, 30));
        hold.append(GivenRun.hold(30, 40));
        hold.end(GivenRun.after(30), OptionalDouble.of(293.1), OptionalDouble.empty());
        run.endAttempt(GivenRun.TRIPLE, GivenRun.after(31), StepOutcome.DONE);

        StoredCurve stored = store.curves(run.run()).get(0);
        List<PolarizationPoint> points = GivenRun.hold(0, 40);
        assertThat(stored.curve().size()).isEqualTo(40);
        for (int i = 0; i < points.size(); i++) {
            assertThat(stored.curve().timeS().at(i)).isEqualTo(points.get(i).timeS());
            assertThat(stored.curve().currentA().at(i)).isEqualTo(points.get(i).currentA());
            assertThat(stored.curve().voltageV().at(i)).isEqualTo(points.get(i).voltageV());
        }
        assertThat(stored.setVoltageV()).hasValue(0.0101);
        assertThat(stored.source()).isEqualTo(new DataSource("run r1, step 3 (bruce-vincent)", 1));
        assertThat(stored.status()).hasSize(40).containsOnly(PointStatus.OK);
        assertThat(stored.overloadedPoints()).isEmpty();
        assertThat(store.curve(RecordId.curve(1))).contains(stored);
        assertThat(store.curvesOfSample("P03")).containsExactly(stored);
    }

    @Test
    void tellsTheSpectraOfATripleApartInTheirSource() throws StoreException {
        run.beginAttempt(GivenRun.TRIPLE, GivenRun.after(1));
        for (SeriesRole role : List.of(SeriesRole.BEFORE_HOLD, SeriesRole.UNDER_BIAS)) {
            SeriesWriter<ImpedancePoint> spectrum = run.beginSpectrum(
                    GivenRun.series(GivenRun.TRIPLE, role, 1), GivenRun.conditions(GivenRun.after(2)));
            spectrum.append(GivenRun.impedance(0, 5));
            spectrum.end(GivenRun.after(3));
        }
        run.endAttempt(GivenRun.TRIPLE, GivenRun.after(4), StepOutcome.DONE);
        assertThat(store.spectra(run.run()))
                .extracting(spectrum -> spectrum.source().source())
                .containsExactly(
                        "run r1, step 3 (bruce-vincent), before the hold",
                        "run r1, step 3 (bruce-vincent), under bias");
    }

    @Test
    void givesBackRestsAndTemperatures() throws StoreException {
        run.beginAttempt(GivenRun.REST, GivenRun.after(1));
        var rest = run.beginRest(GivenRun.series(GivenRun.REST, SeriesRole.REST, 1), GivenRun.after(1));
        var temperature =
                run.beginTemperature(GivenRun.series(GivenRun.REST, SeriesRole.TEMPERATURE, 1), GivenRun.after(1));
        for (int i = 0; i < 5; i++) {
            rest.append(GivenRun.voltages(10 * i, 10 * i + 10));
            temperature.append(GivenRun.temperatures(i, i + 1));
        }
        rest.end(GivenRun.after(60));
        Measurements measurements = store.measurements();
        assertThat(measurements.rests(run.run())).singleElement().satisfies(stored -> {
            assertThat(stored.points()).isEqualTo(GivenRun.voltages(0, 50));
            assertThat(stored.series().complete()).isTrue();
            assertThat(stored.series().forAnalysis()).isFalse(); // the attempt is still under way
        });
        assertThat(measurements.temperatures(run.run())).singleElement().satisfies(stored -> {
            assertThat(stored.points()).isEqualTo(GivenRun.temperatures(0, 5));
            assertThat(stored.series().startedAt()).isEqualTo(GivenRun.after(1));
            assertThat(stored.series().complete()).isFalse();
        });
    }

    @Test
    void keepsThePlanByteForByteAndEveryInstrument() throws StoreException {
        // The hash of the bytes of the plan by sha256sum.
        MeasurementRecord expected = new MeasurementRecord(
                run.run(),
                GivenRun.PLAN,
                "c86cb566d886b77f9eec2bd4529c6eff44f7d5123f35bdcfbc2b56b506673eb1",
                "0.1.0",
                List.of(GivenRun.potentiostat(), GivenRun.stage()),
                RunState.RUNNING,
                Optional.empty());
        assertThat(store.measurements().find(run.run())).contains(expected);
        assertThat(store.run(run.run()))
                .contains(new RunSummary(
                        run.run(),
                        RunSummary.Kind.MEASUREMENT,
                        Optional.of("P03"),
                        RunState.RUNNING,
                        GivenRun.START,
                        "pellet",
                        0,
                        0,
                        0));
    }

    @Test
    void listsStepsWithTheirAttemptsAndSeries() throws StoreException {
        StepKey again = new StepKey(1, 2);
        run.beginAttempt(GivenRun.REST, GivenRun.after(1));
        var rest = run.beginRest(GivenRun.series(GivenRun.REST, SeriesRole.REST, 1), GivenRun.after(2));
        rest.append(GivenRun.voltages(0, 3));
        run.endAttempt(GivenRun.REST, GivenRun.after(5), StepOutcome.FAILED);
        run.beginAttempt(again, GivenRun.after(6));
        List<StepRecord> steps = store.measurements().steps(run.run());
        assertThat(steps).extracting(StepRecord::planned).isEqualTo(GivenRun.steps());
        assertThat(steps.get(0).attempts())
                .containsExactly(
                        new AttemptRecord(
                                GivenRun.REST,
                                GivenRun.after(1),
                                Optional.of(new AttemptRecord.End(GivenRun.after(5), StepOutcome.FAILED)),
                                List.of(new SeriesRecord(
                                        rest.key(),
                                        GivenRun.after(2),
                                        3,
                                        false,
                                        true,
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty()))),
                        new AttemptRecord(again, GivenRun.after(6), Optional.empty(), List.of()));
        assertThat(steps.get(1).attempts()).isEmpty();
    }

    @Test
    void keepsEventsAndLinkBytesInTheirOrder() throws StoreException {
        run.beginAttempt(GivenRun.REST, GivenRun.after(1));
        List<RunEvent> events = List.of(
                new RunEvent(GivenRun.after(9), Optional.empty(), Flag.info("connected", "EmStat4 LR, ES4LR20B0008")),
                new RunEvent(GivenRun.after(2), Optional.of(GivenRun.REST), Flag.warning("notStable", "0.3 K/min")));
        for (RunEvent event : events) {
            run.event(event);
        }
        StringBuilder allBytes = new StringBuilder();
        for (char c = 0; c < 256; c++) {
            allBytes.append(c);
        }
        List<LinkBytes> bytes = List.of(
                new LinkBytes(GivenRun.after(1), true, "t\n"),
                new LinkBytes(GivenRun.after(1), false, allBytes.toString()),
                new LinkBytes(GivenRun.after(2), false, ""));
        run.linkBytes("potentiostat", bytes.subList(0, 1));
        run.linkBytes("potentiostat", bytes.subList(1, 3));
        assertThat(store.measurements().events(run.run())).isEqualTo(events);
        assertThat(store.measurements().linkBytes(run.run(), "potentiostat")).isEqualTo(bytes);
        assertThat(store.measurements().linkBytes(run.run(), "stage")).isEmpty();
    }

    @Test
    void isNoImport() throws StoreException {
        RecordId imported =
                store.addImport(Given.imported(Optional.of("P03"), Given.file("a.txt", "a", Given.spectrum(5, 1))));
        assertThat(store.measurements().find(imported)).isEmpty();
        assertThat(store.measurements().steps(imported)).isEmpty();
        assertThat(store.measurements().spectra(imported)).isEqualTo(store.spectra(imported));
        assertThat(store.runs())
                .extracting(RunSummary::kind, RunSummary::state)
                .containsExactly(
                        tuple(RunSummary.Kind.MEASUREMENT, RunState.RUNNING),
                        tuple(RunSummary.Kind.IMPORT, RunState.FINISHED));
    }

    @Test
    void refusesPointsThatCouldNotBeReadBack() throws StoreException {
        run.beginAttempt(GivenRun.TRIPLE, GivenRun.after(1));
        var hold = run.beginCurve(GivenRun.series(GivenRun.TRIPLE, SeriesRole.HOLD, 1), GivenRun.after(2), 0.01);
        hold.append(GivenRun.hold(0, 4));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hold.append(GivenRun.hold(0, 1)))
                .withMessageContaining("a point at 0.0 s follows one at 1.5 s");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hold.append(List.of(new PolarizationPoint(9, Double.NaN, 0.01, PointStatus.OK))));
        assertThatIllegalArgumentException().isThrownBy(() -> hold.append(List.of()));
        var spectrum = run.beginSpectrum(
                GivenRun.series(GivenRun.TRIPLE, SeriesRole.BEFORE_HOLD, 1), GivenRun.conditions(GivenRun.after(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spectrum.append(List.of(new ImpedancePoint(0, 0, 1, -1, PointStatus.OK))))
                .withMessageContaining("0.0 Hz");
        hold.append(GivenRun.hold(4, 6));
        hold.end(GivenRun.after(9));
        run.endAttempt(GivenRun.TRIPLE, GivenRun.after(10), StepOutcome.DONE);
        assertThat(store.curves(run.run()))
                .singleElement()
                .satisfies(curve -> assertThat(curve.curve().size()).isEqualTo(6));
    }

    @Test
    void refusesWhatIsOutOfOrder() throws StoreException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.beginAttempt(new StepKey(4, 1), GivenRun.after(1)))
                .withMessageContaining("no step 4");
        assertThatIllegalArgumentException().isThrownBy(() -> run.beginAttempt(new StepKey(1, 2), GivenRun.after(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.endAttempt(GivenRun.REST, GivenRun.after(1), StepOutcome.DONE));
        run.beginAttempt(GivenRun.REST, GivenRun.after(1));
        assertThatIllegalArgumentException().isThrownBy(() -> run.beginAttempt(GivenRun.REST, GivenRun.after(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.beginRest(GivenRun.series(GivenRun.REST, SeriesRole.HOLD, 1), GivenRun.after(1)))
                .withMessageContaining("hold");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        run.beginRest(GivenRun.series(GivenRun.IMPEDANCE, SeriesRole.REST, 1), GivenRun.after(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> run.linkBytes("oven", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.event(new RunEvent(
                        GivenRun.after(1), Optional.of(GivenRun.IMPEDANCE), Flag.info("x", "not begun yet"))));
        var rest = run.beginRest(GivenRun.series(GivenRun.REST, SeriesRole.REST, 1), GivenRun.after(1));
        rest.end(GivenRun.after(2));
        assertThatIllegalStateException().isThrownBy(() -> rest.append(GivenRun.voltages(0, 1)));
        assertThatIllegalStateException().isThrownBy(() -> rest.end(GivenRun.after(3)));
        run.endAttempt(GivenRun.REST, GivenRun.after(2), StepOutcome.DONE);
        assertThatIllegalArgumentException().isThrownBy(() -> run.end(RunState.RUNNING, GivenRun.after(3), ""));
        run.end(RunState.ABORTED, GivenRun.after(3), "stopped");
        assertThatIllegalStateException().isThrownBy(() -> run.beginAttempt(GivenRun.IMPEDANCE, GivenRun.after(3)));
        assertThatIllegalStateException().isThrownBy(() -> run.end(RunState.FAILED, GivenRun.after(3), ""));
    }

    @Test
    void saysThatTheSampleIsNotSavedAndLeavesNothing() throws StoreException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.beginRun(GivenRun.newRun(Optional.of("P99"))))
                .withMessageContaining("P99");
        assertThat(store.runs()).hasSize(1);
        assertThat(folder.toFile().list((f, name) -> name.endsWith(".lock"))).containsExactly("lab.db.r1.lock");
    }
}
