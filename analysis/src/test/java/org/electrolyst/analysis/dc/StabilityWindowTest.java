package org.electrolyst.analysis.dc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Flag;
import org.junit.jupiter.api.Test;

/** Sweeps over 1 cm² whose current density is known, A/m² against V. */
class StabilityWindowTest {
    private static final double AREA = 1e-4;
    /** Nothing up to 4.2 V, then 2 A/m² for each volt: 10 µA/cm² at 4.25 V, 20 at 4.30 V. */
    private static double kink(double v) {
        return Math.max(0, 2 * (v - 4.2));
    }

    @Test
    void theRulesFindTheKnownOnsets() {
        StabilityWindow window = StabilityWindow.of(sweep(3, 5, 0.1e-3, StabilityWindowTest::kink, 0, 2e-4), AREA, 0);
        assertThat(window.threshold10V().orElseThrow().value()).isCloseTo(4.25, within(0.002));
        assertThat(window.threshold20V().orElseThrow().value()).isCloseTo(4.30, within(0.002));
        assertThat(window.tangentV().orElseThrow().value()).isCloseTo(4.2, within(0.01));
        assertThat(window.fiveSigmaV().orElseThrow().value()).isBetween(4.2, 4.21);
        assertThat(window.scanRateVPerS()).isCloseTo(1e-4, within(1e-9));
        assertThat(window.flags()).extracting(Flag::code).containsExactly("notCorrected", "planarElectrode");
    }

    /** j = j0 exp((E - E0)/b): 10 µA/cm² at E0 + b ln(0.1/j0), whatever the resistance in series. */
    @Test
    void takesTheDropOverTheElectrolyteOff() {
        DoubleUnaryOperator tafel = v -> 1e-3 * Math.exp((v - 4.0) / 0.05);
        double onset = 4.0 + 0.05 * Math.log(0.1 / 1e-3);
        double ohm = 5000;
        StabilityWindow window = StabilityWindow.of(sweep(3, 4.35, 0.1e-3, tafel, ohm, 1e-5), AREA, ohm);
        assertThat(window.threshold10V().orElseThrow().value()).isCloseTo(onset, within(0.002));
        double uncorrected = StabilityWindow.of(sweep(3, 4.35, 0.1e-3, tafel, ohm, 1e-5), AREA, 0)
                .threshold10V()
                .orElseThrow()
                .value();
        assertThat(uncorrected - onset).isCloseTo(0.1 * AREA * ohm, within(0.002));
    }

    @Test
    void aReductionIsFoundOnTheWayDown() {
        DoubleUnaryOperator reduction = v -> -Math.max(0, 2 * (0.8 - v));
        StabilityWindow window = StabilityWindow.of(sweep(3, 0.1, 0.1e-3, reduction, 0, 2e-4), AREA, 0);
        assertThat(window.threshold10V().orElseThrow().value()).isCloseTo(0.75, within(0.002));
        assertThat(window.tangentV().orElseThrow().value()).isCloseTo(0.8, within(0.01));
    }

    @Test
    void saysWhenNothingBeginsOrTheSweepIsFastOrTheSignsAreWrong() {
        StabilityWindow stable = StabilityWindow.of(sweep(3, 4.1, 5e-3, StabilityWindowTest::kink, 0, 1e-4), AREA, 0);
        assertThat(stable.threshold10V()).isEmpty();
        assertThat(stable.tangentV()).isEmpty();
        assertThat(stable.flags()).extracting(Flag::code).contains("onsetNotReached", "fastSweep");
        assertThat(StabilityWindow.of(sweep(3, 5, 1e-4, v -> -kink(v), 0, 1e-4), AREA, 0)
                        .flags())
                .extracting(Flag::code)
                .contains("currentAgainstSweep");
    }

    @Test
    void badSweepsAreRefused() {
        PolarizationCurve still =
                new PolarizationCurve(DoubleVector.of(0, 1, 2), DoubleVector.of(0, 0, 0), DoubleVector.of(3, 3, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StabilityWindow.of(still, AREA, 0))
                .withMessageContaining("does not move");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StabilityWindow.of(sweep(3, 5, 1e-4, StabilityWindowTest::kink, 0, 0), 0, 0))
                .withMessageContaining("area");
        PolarizationCurve few =
                new PolarizationCurve(DoubleVector.of(0, 1, 2), DoubleVector.of(0, 0, 0), DoubleVector.of(3, 4, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StabilityWindow.of(few, AREA, 0))
                .withMessageContaining("baseline");
    }

    /** A sample each millivolt of the electrode; {@code ohm} in series adds to the voltage of the cell. */
    private static PolarizationCurve sweep(
            double fromV, double toV, double rateVPerS, DoubleUnaryOperator density, double ohm, double noise) {
        int n = (int) Math.round(Math.abs(toV - fromV) / 1e-3) + 1;
        Noise random = new Noise(1);
        DoubleVector electrode = DoubleVector.generate(n, i -> fromV + (toV - fromV) * i / (n - 1));
        DoubleVector current = DoubleVector.generate(
                n, i -> AREA * (density.applyAsDouble(electrode.at(i)) + noise * random.standardNormal("j", i)));
        return new PolarizationCurve(
                electrode.map(v -> Math.abs(v - fromV) / rateVPerS),
                current,
                DoubleVector.generate(n, i -> electrode.at(i) + current.at(i) * ohm));
    }
}
