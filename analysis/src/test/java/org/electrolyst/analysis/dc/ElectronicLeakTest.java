package org.electrolyst.analysis.dc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.electrolyst.fixtures.Cases;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.CellGeometry;
import org.junit.jupiter.api.Test;

class ElectronicLeakTest {
    /** 10 1/m. */
    private static final CellGeometry GEOMETRY =
            new CellGeometry(Quantity.of(1e-3, Dimension.LENGTH), Quantity.of(1e-4, Dimension.AREA));

    private static final double[] VOLTAGES = {0.1, 0.2, 0.3, 0.5, 0.8, 1.0};
    private static final double LEAK_S = 2e-9;
    private static final Optional<Quantity> ELECTROLYTE = Optional.of(Quantity.of(5e6, 5e4, Dimension.RESISTANCE));

    @Test
    void theSlopeGivesTheConductivityWhateverTheOffsetOfTheMeter() {
        ElectronicLeak leak =
                ElectronicLeak.of(currents(v -> LEAK_S * v + 1e-10, VOLTAGES), Optional.of(GEOMETRY), ELECTROLYTE);
        assertThat(leak.conductanceS().value()).isCloseTo(LEAK_S, withinPercentage(1e-6));
        assertThat(leak.conductivitySPerM().orElseThrow().value()).isCloseTo(2e-8, withinPercentage(1e-6));
        assertThat(leak.ionicTransference().orElseThrow().value()).isCloseTo(0.99, withinPercentage(1e-6));
        assertThat(leak.interceptA().value()).isCloseTo(1e-10, withinPercentage(1e-3));
        assertThat(leak.flags()).extracting(Flag::code).contains("interceptNotZero");
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        int cases = Cases.count(400, 4000);
        int slope = 0;
        int falseIntercepts = 0;
        for (int seed = 1; seed <= cases; seed++) {
            Noise noise = new Noise(seed);
            ElectronicLeak leak = ElectronicLeak.of(
                    currents(v -> LEAK_S * v + 2e-11 * noise.standardNormal("I", Math.round(100 * v)), VOLTAGES),
                    Optional.empty(),
                    Optional.empty());
            slope += holds(leak.conductanceS(), LEAK_S);
            falseIntercepts += leak.flags().stream().anyMatch(f -> f.code().equals("interceptNotZero")) ? 1 : 0;
        }
        assertThat((double) slope / cases).isBetween(0.92, 0.98);
        assertThat((double) falseIntercepts / cases).isBetween(0.02, 0.08);
    }

    @Test
    void aCurrentThatIsNotProportionalIsSeen() {
        assertThat(codes(v -> LEAK_S * v + 1e-9 * v * v, VOLTAGES)).contains("curvature");
        assertThat(codes(v -> LEAK_S * v + 1e-9 * v * v * v, -1, -0.5, 0.2, 0.5, 1))
                .contains("curvature");
        assertThat(codes(v -> -LEAK_S * v, VOLTAGES)).contains("currentAgainstVoltage");
    }

    @Test
    void statesThatTheFirstSampleIsNoSubstituteForTheResistance() {
        assertThat(codes(v -> LEAK_S * v, VOLTAGES)).contains("noIonicTransference");
    }

    @Test
    void twoVoltagesAreNotEnough() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codes(v -> v, 0.1, 0.2, 0.2))
                .withMessageContaining("3 voltages or more, not 2");
    }

    @Test
    void aSteadyCurrentComesFromTheDecayOfItsHold() {
        SteadyCurrent current = SteadyCurrent.of(hold(3000, 300));
        assertThat(current.currentA()).isCloseTo(2e-9, withinPercentage(1));
        assertThat(current.voltageV()).isEqualTo(0.5);
        assertThat(current.uncertaintyA().orElseThrow()).isPositive();
        assertThat(current.flags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.message()).contains("time constant 30", "% per hour"));
    }

    @Test
    void aHoldShorterThanItsTransientIsNotSteady() {
        assertThat(SteadyCurrent.of(hold(200, 3000)).flags())
                .extracting(Flag::code)
                .containsExactly("shorterThanTransient");
    }

    @Test
    void repeatedTimesAreRefused() {
        PolarizationCurve twice =
                new PolarizationCurve(DoubleVector.of(1, 2, 2), DoubleVector.of(1, 1, 1), DoubleVector.of(1, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SteadyCurrent.of(twice))
                .withMessageContaining("row 3 has 2.0 after 2.0");
    }

    private static PolarizationCurve hold(double endS, double tauS) {
        Noise noise = new Noise(1);
        int n = 400;
        DoubleVector time = DoubleVector.generate(n, i -> endS * (i + 1) / n);
        return new PolarizationCurve(
                time,
                DoubleVector.generate(
                        n, i -> 2e-9 + 2e-8 * Math.exp(-time.at(i) / tauS) + 1e-11 * noise.standardNormal("I", i)),
                DoubleVector.generate(n, i -> 0.5));
    }

    private static List<String> codes(DoubleUnaryOperator current, double... voltages) {
        return ElectronicLeak.of(currents(current, voltages), Optional.empty(), Optional.empty()).flags().stream()
                .map(Flag::code)
                .toList();
    }

    private static List<SteadyCurrent> currents(DoubleUnaryOperator current, double... voltages) {
        return Arrays.stream(voltages)
                .mapToObj(v -> new SteadyCurrent(v, current.applyAsDouble(v), OptionalDouble.empty()))
                .toList();
    }

    private static int holds(Estimate estimate, double truth) {
        return estimate.lower95().orElseThrow() <= truth
                        && truth <= estimate.upper95().orElseThrow()
                ? 1
                : 0;
    }
}
