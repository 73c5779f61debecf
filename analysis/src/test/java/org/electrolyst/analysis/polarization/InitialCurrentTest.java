package org.electrolyst.analysis.polarization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.electrolyst.fixtures.cell.SimulatedCell;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.result.Estimate;
import org.junit.jupiter.api.Test;

class InitialCurrentTest {
    private static final SimulatedCell PELLET = Holds.pellet(0.40, 1800);
    private static final SimulatedCell FILM = Holds.film();

    @Test
    void extrapolatesToTheOhmicCurrentOfAPellet() {
        PolarizationCurve hold = Holds.hold(Holds.times(4000, 5), Holds.exact(PELLET), 0, 1);
        assertThat(relative(hold, PELLET, 0.40)).isCloseTo(0, within(3e-4));
    }

    @Test
    void extrapolatesToTheOhmicCurrentOfAFilm() {
        PolarizationCurve hold = Holds.hold(Holds.times(30, 0.1), Holds.exact(FILM), 0, 1);
        assertThat(relative(hold, FILM, 0.30)).isCloseTo(0, within(5e-4));
    }

    @Test
    void leavesOutWhatFlowsWhileTheDoubleLayersCharge() {
        InitialCurrent.Cell cell = cell(PELLET, 0.40);
        double chargedAfter = cell.chargedAfterS();
        DoubleUnaryOperator exact = Holds.exact(PELLET);
        DoubleUnaryOperator charging = t -> t < chargedAfter ? 10 * exact.applyAsDouble(t) : exact.applyAsDouble(t);
        double[] times = Holds.growing(1e-5, 4000, 1.05);
        assertThat(relative(Holds.hold(times, charging, 0, 1), PELLET, 0.40)).isCloseTo(0, within(5e-4));
    }

    /** Beside a film of 50 µm a first sample after 1 s is worth nothing: t+ would read 0.62 instead of 0.30. */
    @Test
    void seesThatTheFirstSampleOfAFilmCameLate() {
        double[] times = Holds.growing(1, 40, 1.02);
        InitialCurrent late = InitialCurrent.of(Holds.hold(times, Holds.exact(FILM), 0, 1), cell(FILM, 0.30))
                .orElseThrow();
        assertThat(late.current()).isEmpty();
        assertThat(late.firstUsableS()).isEqualTo(1);
        assertThat(late.latestS()).isBetween(0.01, 0.02);
        assertThat(late.firstA()).isLessThan(0.93 * FILM.ohmicCurrentA(Holds.STEP_V, Holds.T));
    }

    @Test
    void averagesWhereNoSaltGradientForms() {
        double exact = 17.3e-6;
        PolarizationCurve hold = Holds.hold(Holds.times(1000, 1), t -> exact, 2e-8, 5);
        Estimate current = InitialCurrent.of(hold, new InitialCurrent.Cell(225, 353, 2e-7, 0, 0))
                .orElseThrow()
                .current()
                .orElseThrow();
        assertThat(current.value())
                .isCloseTo(exact, within(4 * current.standardUncertainty().orElseThrow()));
        assertThat(current.standardUncertainty().orElseThrow()).isLessThan(2e-9);
    }

    @Test
    void saysNothingBeforeTheDoubleLayersAreCharged() {
        PolarizationCurve hold = Holds.hold(Holds.growing(1e-6, 1e-5, 1.1), Holds.exact(PELLET), 0, 1);
        assertThat(InitialCurrent.of(hold, cell(PELLET, 0.40))).isEmpty();
    }

    private static double relative(PolarizationCurve hold, SimulatedCell cell, double t) {
        double found = InitialCurrent.of(hold, cell(cell, t))
                .orElseThrow()
                .current()
                .orElseThrow()
                .value();
        return found / cell.ohmicCurrentA(Holds.STEP_V, Holds.T) - 1;
    }

    private static InitialCurrent.Cell cell(SimulatedCell cell, double t) {
        double re = cell.totalElectrolyteResistanceOhm(Holds.T);
        return new InitialCurrent.Cell(
                re,
                cell.interfacialResistanceOhm(Holds.T),
                cell.interfacialCapacitanceF(),
                re * (1 - t) / t,
                cell.diffusionTimeS(Holds.T));
    }
}
