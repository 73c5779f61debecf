package org.electrolyst.analysis.arcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DerivedQuantity;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;

class InterceptsTest {
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e6, 0.1, 10);
    private static final Circuit BLOCKING = Circuit.parse("R0-p(R1,CPE1)-CPE2");
    private static final ImpedanceSpectrum MEASURED = SimulatedSpectra.noisy(
            BLOCKING.impedance(FREQUENCIES, 50, 1000, 2e-10, 0.95, 5e-6, 0.9), 0.003, new Noise(1), "intercepts");

    @Test
    void theSpikeOfABlockingCellLeadsBackToAllItsResistance() {
        Estimate spike = Intercepts.of(MEASURED).spike().orElseThrow();
        double u = spike.standardUncertainty().orElseThrow();
        assertThat(spike.value()).isCloseTo(1050, within(3 * u));
        assertThat(u).isBetween(1.0, 50.0);
        ImpedanceSpectrum exact = BLOCKING.impedance(FREQUENCIES, 50, 1000, 2e-10, 0.95, 5e-6, 0.9);
        assertThat(Intercepts.of(exact).spike().orElseThrow().value()).isCloseTo(1050, within(2.0));
    }

    @Test
    void anArcThatGoesOnIsNoSpike() {
        Circuit arc = Circuit.parse("R0-p(R1,CPE1)");
        assertThat(Intercepts.of(arc.impedance(FREQUENCIES, 50, 1000, 1e-6, 0.95))
                        .spike())
                .isEmpty();
        assertThat(Intercepts.of(Circuit.parse("R0-W1").impedance(FREQUENCIES, 50, 1000))
                        .spike())
                .isEmpty();
    }

    @Test
    void leadsLetTheCurveCrossTheAxis() {
        ImpedanceSpectrum leads = Circuit.parse("L0-R0-CPE2").impedance(FREQUENCIES, 1e-6, 50, 5e-6, 0.9);
        assertThat(Intercepts.of(leads).highFrequency().orElseThrow().value()).isCloseTo(50, within(0.5));
        assertThat(Intercepts.of(MEASURED).highFrequency()).isEmpty();
    }

    @Test
    void aFitThatMissesTheSpikeIsDoubted() {
        InterceptCheck good = InterceptCheck.of(BLOCKING, MEASURED, List.of(sum(1055)));
        assertThat(good.disagreement()).isEmpty();
        assertThat(good.numbers()).extracting(DerivedQuantity::name).containsExactly("intercept.spike");
        assertThat(InterceptCheck.of(BLOCKING, MEASURED, List.of(sum(2000))).disagreement())
                .hasValueSatisfying(flag -> assertThat(flag.message()).contains("add up to 2000"));
        assertThat(InterceptCheck.of(BLOCKING, MEASURED, List.of()).disagreement())
                .isEmpty();
    }

    /** The slow end of a circuit without a blocking electrode is an arc, whatever it looks like. */
    @Test
    void onlyABlockingEndHasASpike() {
        assertThat(InterceptCheck.of(Circuit.parse("R0-p(R1,CPE1)-p(R2,CPE2)"), MEASURED, List.of(sum(1e5))))
                .returns(List.of(), InterceptCheck::numbers);
    }

    private static DerivedQuantity sum(double ohm) {
        return new DerivedQuantity("resistance.sum", "Ω", ohm, OptionalDouble.of(5));
    }
}
