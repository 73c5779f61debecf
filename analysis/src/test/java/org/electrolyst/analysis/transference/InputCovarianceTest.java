package org.electrolyst.analysis.transference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.TransferenceInputs;
import org.junit.jupiter.api.Test;

class InputCovarianceTest {
    private static final int DRAWS = 20000;

    /** A gain that both currents share and errors of R_e and R_i that exclude each other, against 20000 draws. */
    @Test
    void propagatesCorrelatedErrorsAsDrawsDo() {
        InputCovariance errors = new InputCovariance();
        shared(errors);
        errors.add(Input.INITIAL_RESISTANCE, 2.0);
        errors.add(Input.ELECTROLYTE, 2.0);
        errors.add(Input.INITIAL_RESISTANCE, Input.ELECTROLYTE, -3.0);
        TransferenceInputs inputs = inputs(10e-3, 17.3e-6, 16.35e-6, 353, 225);
        double evans = BruceVincent.evaluate("", inputs, errors)
                .transference()
                .orElseThrow()
                .standardUncertainty()
                .orElseThrow();
        Noise noise = new Noise(7);
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < DRAWS; k++) {
            double gain = 1 + 0.002 * noise.standardNormal("gain", k);
            double a = noise.standardNormal("a", k);
            double b = noise.standardNormal("b", k);
            // Variances 4 and 4, covariance -3.
            double interfaces = 353 + 2 * a;
            double electrolyte = 225 - 1.5 * a + Math.sqrt(4 - 2.25) * b;
            double t = BruceVincent.evaluate(
                            "", inputs(10e-3, 17.3e-6 * gain, 16.35e-6 * gain, interfaces, electrolyte))
                    .transference()
                    .orElseThrow()
                    .value();
            sum += t;
            squares += t * t;
        }
        double drawn = Math.sqrt(squares / DRAWS - sum / DRAWS * (sum / DRAWS));
        assertThat(evans / drawn).isCloseTo(1, within(0.03));
    }

    private static void shared(InputCovariance errors) {
        double initial = 0.002 * 17.3e-6;
        double steady = 0.002 * 16.35e-6;
        errors.add(Input.INITIAL_CURRENT, initial);
        errors.add(Input.STEADY_CURRENT, steady);
        errors.add(Input.INITIAL_CURRENT, Input.STEADY_CURRENT, initial * steady);
    }

    /** With I_0 = dV/(R_e + R_i) the Evans-Vincent-Bruce and the ohmic form are one and have one error. */
    @Test
    void aDerivedInputSharesTheErrorsOfThoseItFollowsFrom() {
        InputCovariance errors = new InputCovariance();
        errors.add(Input.VOLTAGE, 1e-5);
        errors.add(Input.STEADY_CURRENT, 2e-8);
        errors.add(Input.ELECTROLYTE, 1.5);
        errors.add(Input.INITIAL_RESISTANCE, 2.5);
        errors.add(Input.ELECTROLYTE, Input.INITIAL_RESISTANCE, -2.0);
        errors.add(Input.STEADY_RESISTANCE, 1.0);
        double r = 353 + 225;
        double perOhm = -10e-3 / (r * r);
        errors.derive(
                Input.INITIAL_CURRENT,
                Map.of(Input.VOLTAGE, 1 / r, Input.ELECTROLYTE, perOhm, Input.INITIAL_RESISTANCE, perOhm));
        var result = BruceVincent.evaluate("", inputs(10e-3, 10e-3 / r, 16.35e-6, 353, 225), errors);
        var evans = result.transference().orElseThrow();
        var ohmic = result.ohmic().orElseThrow();
        assertThat(evans.value()).isCloseTo(ohmic.value(), within(1e-12));
        assertThat(evans.standardUncertainty().orElseThrow())
                .isCloseTo(ohmic.standardUncertainty().orElseThrow(), within(1e-12));
    }

    @Test
    void statesNoErrorOfWhatFollowsFromAnUnknownOne() {
        InputCovariance errors = new InputCovariance();
        errors.add(Input.VOLTAGE, 1e-5);
        errors.setUnknown(Input.ELECTROLYTE);
        errors.derive(Input.INITIAL_CURRENT, Map.of(Input.VOLTAGE, 1.0, Input.ELECTROLYTE, 1.0));
        assertThat(errors.standardUncertainty(Input.INITIAL_CURRENT)).isEmpty();
        assertThat(errors.standardUncertainty(Input.VOLTAGE)).hasValue(1e-5);
    }

    private static TransferenceInputs inputs(double dv, double i0, double iss, double ri, double re) {
        return new TransferenceInputs(
                Optional.empty(),
                exact(dv, Dimension.VOLTAGE),
                exact(i0, Dimension.CURRENT),
                exact(iss, Dimension.CURRENT),
                exact(ri, Dimension.RESISTANCE),
                exact(353, Dimension.RESISTANCE),
                Optional.of(exact(re, Dimension.RESISTANCE)),
                Optional.empty());
    }

    private static Quantity exact(double value, Dimension dimension) {
        return new Quantity(value, OptionalDouble.empty(), dimension);
    }
}
