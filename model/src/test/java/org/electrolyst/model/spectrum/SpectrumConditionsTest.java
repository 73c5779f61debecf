package org.electrolyst.model.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SpectrumConditionsTest {
    @Test
    void aTemperatureAddsToWhatIsKnown() {
        SpectrumConditions known = new SpectrumConditions(
                OptionalDouble.empty(),
                OptionalDouble.of(0.01),
                OptionalDouble.of(0.2),
                Optional.empty(),
                Optional.of("simulated"));
        SpectrumConditions warm = known.withTemperatureK(350);
        assertThat(warm.temperatureK()).hasValue(350);
        assertThat(warm.amplitudeRmsV()).hasValue(0.01);
        assertThat(warm.dcVoltageV()).hasValue(0.2);
        assertThat(warm.instrument()).contains("simulated");
        assertThat(known.temperatureK()).isEmpty();
    }

    @Test
    void refusesTemperaturesThatCannotBe() {
        for (double kelvin : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SpectrumConditions.unknown().withTemperatureK(kelvin));
        }
    }

    @Test
    void refusesVoltagesThatAreNotNumbers() {
        for (double volt : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> withVoltages(volt, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> withVoltages(0.01, volt));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> withVoltages(-0.01, 0));
    }

    private static SpectrumConditions withVoltages(double amplitudeRmsV, double dcV) {
        return new SpectrumConditions(
                OptionalDouble.empty(),
                OptionalDouble.of(amplitudeRmsV),
                OptionalDouble.of(dcV),
                Optional.empty(),
                Optional.empty());
    }
}
