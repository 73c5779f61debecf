package org.electrolyst.analysis.dc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Optional;
import java.util.stream.IntStream;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Flag;
import org.junit.jupiter.api.Test;

/** R_e 225 Ω, R_i 353 Ω, charged within 0.5 ms, then a voltage that rises with √t; 0.1 mV at rest. */
class OhmicJumpTest {
    private static final Optional<Quantity> IMPEDANCE = Optional.of(Quantity.of(578, 3, Dimension.RESISTANCE));

    @Test
    void theJumpIsTheResistanceOfElectrolyteAndInterfaces() {
        OhmicJump jump = OhmicJump.of(curve(0, 1, 1), 5e-3, 1, IMPEDANCE);
        assertThat(jump.resistanceOhm().value()).isCloseTo(578, withinPercentage(0.1));
        assertThat(jump.flags()).extracting(Flag::code).containsExactly("jumpAgrees");
    }

    @Test
    void aWindowBeforeTheDoubleLayersAreChargedDisagrees() {
        OhmicJump jump = OhmicJump.of(curve(0, 1, 1), 0, 1e-3, IMPEDANCE);
        assertThat(jump.ratio().orElseThrow().value()).isLessThan(0.97);
        assertThat(jump.flags()).extracting(Flag::code).contains("jumpDisagrees");
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        int cases = Cases.count(300, 3000);
        int held = 0;
        for (int seed = 1; seed <= cases; seed++) {
            OhmicJump jump = OhmicJump.of(curve(2e-5, seed, 1), 5e-3, 1, Optional.empty());
            held += jump.resistanceOhm().lower95().orElseThrow() <= 578
                            && 578 <= jump.resistanceOhm().upper95().orElseThrow()
                    ? 1
                    : 0;
        }
        assertThat((double) held / cases).isBetween(0.9, 0.99);
    }

    @Test
    void signsAndMissingRestAreSeen() {
        assertThat(OhmicJump.of(curve(0, 1, -1), 5e-3, 1, Optional.empty()).flags())
                .extracting(Flag::code)
                .contains("currentAgainstVoltage");
        PolarizationCurve whole = curve(0, 1, 1);
        int[] after = IntStream.range(20, whole.size()).toArray();
        assertThat(OhmicJump.of(whole.select(after), 5e-3, 1, Optional.empty()).flags())
                .extracting(Flag::code)
                .contains("openCircuitMissing");
    }

    @Test
    void aCurveSampledTooSlowlyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OhmicJump.of(curve(0, 1, 1), 3, 4, Optional.empty()))
                .withMessageContaining("samples lie between 3.0 s and 4.0 s");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OhmicJump.of(
                        new PolarizationCurve(DoubleVector.of(0, 1), DoubleVector.of(0, 0), DoubleVector.of(0, 0)),
                        0,
                        1,
                        Optional.empty()))
                .withMessageContaining("no current");
    }

    /** 20 samples of rest, then 10 µA from 0 s on, sampled closely at first. */
    private static PolarizationCurve curve(double noiseV, long seed, double sign) {
        Noise noise = new Noise(seed);
        DoubleVector time =
                DoubleVector.generate(120, i -> i < 20 ? (i - 20) * 1e-4 : 1e-4 * Math.pow(10, (i - 20) / 25.0));
        double step = (time.at(19) + time.at(20)) / 2;
        double current = 1e-5;
        return new PolarizationCurve(time, time.map(t -> t < step ? 0 : current), DoubleVector.generate(120, i -> {
            double t = time.at(i) - step;
            double ohm = t < 0 ? 0 : 225 + 353 * (1 - Math.exp(-t / 5e-4)) + 8 * Math.sqrt(t);
            return 1e-4 + sign * current * ohm + noiseV * noise.standardNormal("V", i);
        }));
    }
}
