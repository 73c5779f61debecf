package org.electrolyst.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.SeriesRecord;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StepOutcome;
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
}
