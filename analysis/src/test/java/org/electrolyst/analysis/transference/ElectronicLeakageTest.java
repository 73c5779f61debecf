package org.electrolyst.analysis.transference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransferenceResult;
import org.junit.jupiter.api.Test;

class ElectronicLeakageTest {
    private static final double LEAK_A = 1e-6;
    private static final Experiment IONS = Experiment.of(0.010, 17.54e-6, 10.78e-6, 243, 250);
    private static final Experiment LEAKING = Experiment.of(0.010, 17.54e-6 + LEAK_A, 10.78e-6 + LEAK_A, 243, 250);

    @Test
    void isSubtractedFromBothCurrentsAndBothValuesAreSaid() {
        TransferenceResult result = evaluate(LEAKING, Quantity.of(LEAK_A, Dimension.CURRENT));
        double ofIons = value(BruceVincent.evaluate("ions", IONS.inputs()));
        double asMeasured = value(BruceVincent.evaluate("measured", LEAKING.inputs()));
        assertThat(value(result)).isCloseTo(ofIons, within(1e-12));
        assertThat(result.inputs().steadyCurrent().si()).isCloseTo(10.78e-6, within(1e-18));
        Flag flag = flag(result);
        assertThat(flag.level()).isEqualTo(Flag.Level.WARNING);
        // 1 of 11.78 µA
        assertThat(flag.message()).contains("8.5 %", "1 µA", "none is counted");
        assertThat(ofIons).isCloseTo(0.4827, within(5e-5));
        assertThat(asMeasured).isCloseTo(0.4949, within(5e-5));
        assertThat(flag.message()).contains("t is 0.4827", "without that 0.4949");
    }

    @Test
    void isOnlyNotedBelowOnePercentOfTheSteadyCurrent() {
        TransferenceResult result = evaluate(IONS, Quantity.of(0.1e-6, Dimension.CURRENT));
        assertThat(value(result)).isEqualTo(value(BruceVincent.evaluate("ions", IONS.inputs())));
        assertThat(flag(result).level()).isEqualTo(Flag.Level.INFO);
        assertThat(flag(result).message()).contains("0.93 %", "nothing is subtracted");
        assertThat(flag(evaluate(IONS, Quantity.of(0, Dimension.CURRENT))).message())
                .contains("electrons carry nothing");
    }

    /** d ln t/dI = (1/I_ss + R_iss/(dV - I_ss R_iss)) - (1/I_0 + R_i0/(dV - I_0 R_i0)) of an error that both currents share. */
    @Test
    void makesAnErrorThatBothCurrentsShare() {
        double u = 0.2e-6;
        TransferenceResult result = evaluate(LEAKING.uncertain(1e-9, 1e-9), Quantity.of(LEAK_A, u, Dimension.CURRENT));
        double steady = 1 / 10.78e-6 + 250 / (0.010 - 10.78e-6 * 250);
        double initial = 1 / 17.54e-6 + 243 / (0.010 - 17.54e-6 * 243);
        Estimate t = result.transference().orElseThrow();
        assertThat(t.standardUncertainty().orElseThrow())
                .isCloseTo(t.value() * Math.abs(steady - initial) * u, withinPercentage(0.01));
        assertThat(result.inputs().initialCurrent().standardUncertainty().orElseThrow())
                .isCloseTo(u, withinPercentage(0.01));
        assertThat(flag(result).message()).doesNotContain("none is counted");
    }

    @Test
    void needsAPersonWhereItLeavesNoIons() {
        TransferenceResult result = evaluate(IONS, Quantity.of(11e-6, Dimension.CURRENT));
        assertThat(flag(result).level()).isEqualTo(Flag.Level.NEEDS_PERSON);
        assertThat(result.status()).isEqualTo(TransferenceResult.Status.INVALID);
    }

    @Test
    void followsTheVoltage() {
        Quantity back = Quantity.of(-LEAK_A, Dimension.CURRENT);
        assertThat(value(evaluate(LEAKING.reversed(), back))).isCloseTo(0.4827, within(5e-5));
        assertThatThrownBy(() -> evaluate(LEAKING, back))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("against the voltage");
    }

    private static TransferenceResult evaluate(Experiment experiment, Quantity leak) {
        return ElectronicLeakage.evaluate("experiment", experiment.inputs(), leak);
    }

    private static double value(TransferenceResult result) {
        return result.transference().orElseThrow().value();
    }

    private static Flag flag(TransferenceResult result) {
        return result.flags().stream()
                .filter(flag -> flag.code().equals("electronicLeakage"))
                .findFirst()
                .orElseThrow();
    }
}
