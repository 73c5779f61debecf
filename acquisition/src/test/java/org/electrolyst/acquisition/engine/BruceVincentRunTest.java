package org.electrolyst.acquisition.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.electrolyst.fixtures.sim.bench.StateChange;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.run.RunState;
import org.electrolyst.model.run.SeriesRecord;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StoredCurve;
import org.electrolyst.model.run.StoredRest;
import org.electrolyst.model.run.StoredSpectrum;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BruceVincentRunTest {
    private static final List<SeriesRole> BRANCH =
            List.of(SeriesRole.REST, SeriesRole.BEFORE_HOLD, SeriesRole.HOLD, SeriesRole.UNDER_BIAS);

    @TempDir
    private static Path folder;

    private static TestLab lab;
    private static RunOutcome outcome;

    @BeforeAll
    static void measure() throws Exception {
        lab = new TestLab(folder);
        outcome = lab.run(TestPlan.of(TestPlan.TRIPLE));
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    @Test
    void measuresBothPolaritiesUntilTheCurrentIsSteady() throws Exception {
        assertThat(outcome.state()).as(outcome.message()).isEqualTo(RunState.FINISHED);
        for (int part = 1; part <= 2; part++) {
            int branch = part;
            assertThat(lab.allSeries().stream()
                            .filter(s -> s.key().role() != SeriesRole.TEMPERATURE)
                            .filter(s -> s.key().part() == branch)
                            .map(s -> s.key().role()))
                    .containsExactlyElementsOf(BRANCH);
        }
        assertThat(lab.events()).containsSubsequence("temperatureSteady", "holdBegan", "holdEnded", "holdBegan");
        assertThat(lab.isCellOn()).isFalse();
    }

    @Test
    void appliesTheBiasOnTopOfTheMeasuredOpenCircuitVoltage() throws Exception {
        List<StoredCurve> holds = lab.store.measurements().curves(lab.run());
        List<StoredRest> rests = lab.store.measurements().rests(lab.run());
        assertThat(meanV(holds.get(0).curve()) - lastV(rests.get(0))).isBetween(0.0090, 0.0110);
        assertThat(meanV(holds.get(1).curve()) - lastV(rests.get(1))).isBetween(-0.0110, -0.0090);
    }

    @Test
    void keepsTheBiasFromTheHoldToTheEndOfItsSpectrum() throws Exception {
        for (SeriesRecord underBias : lab.series(SeriesRole.UNDER_BIAS)) {
            List<StateChange> before = lab.changes().stream()
                    .filter(change -> change.at().isBefore(underBias.startedAt().plusSeconds(1)))
                    .filter(change -> change instanceof StateChange.CellOn || change instanceof StateChange.CellOff)
                    .toList();
            assertThat(before.get(before.size() - 1)).isInstanceOf(StateChange.CellOn.class);
        }
    }

    @Test
    void givesEverySpectrumItsTemperature() throws Exception {
        for (StoredSpectrum spectrum : lab.store.measurements().spectra(lab.run())) {
            assertThat(spectrum.conditions().temperatureK().orElseThrow()).isBetween(328.05, 328.25);
        }
        for (SeriesRecord spectrum : lab.series(SeriesRole.BEFORE_HOLD)) {
            assertThat(spectrum.temperatureStandardUncertaintyK().orElseThrow()).isBetween(0.028, 0.06);
        }
    }

    private static double meanV(PolarizationCurve curve) {
        double sum = 0;
        for (int i = 0; i < curve.size(); i++) {
            sum += curve.voltageV().at(i);
        }
        return sum / curve.size();
    }

    private static double lastV(StoredRest rest) {
        return rest.points().get(rest.points().size() - 1).voltageV();
    }
}
