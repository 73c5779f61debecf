package org.electrolyst.analysis.validate;

import java.util.List;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.ValidationResult;
import org.electrolyst.model.result.ValidationResult.KramersKronig;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Short ways to test a spectrum. */
final class Validations {
    private Validations() {}

    static ValidationResult validate(ImpedanceSpectrum spectrum) {
        return validate(spectrum, ValidationSettings.defaults());
    }

    static ValidationResult validate(ImpedanceSpectrum spectrum, ValidationSettings settings) {
        try {
            return Validation.of(new DataSource("test", 1), spectrum, settings, new Cancel());
        } catch (Cancelled e) {
            throw new AssertionError(e);
        }
    }

    static KramersKronig test(ImpedanceSpectrum spectrum) {
        return validate(spectrum).kramersKronig().orElseThrow();
    }

    static KramersKronig test(ImpedanceSpectrum spectrum, ValidationSettings settings) {
        return validate(spectrum, settings).kramersKronig().orElseThrow();
    }

    static List<String> codes(ValidationResult result) {
        return result.flags().stream().map(Flag::code).toList();
    }

    /** The same with point {@code index} multiplied by {@code factor}. */
    static ImpedanceSpectrum disturbed(ImpedanceSpectrum spectrum, int index, double factor) {
        return new ImpedanceSpectrum(
                spectrum.frequencyHz(),
                DoubleVector.generate(spectrum.size(), i -> spectrum.realOhm().at(i) * (i == index ? factor : 1)),
                DoubleVector.generate(
                        spectrum.size(), i -> spectrum.imaginaryOhm().at(i) * (i == index ? factor : 1)));
    }
}
