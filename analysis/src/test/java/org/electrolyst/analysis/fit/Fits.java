package org.electrolyst.analysis.fit;

import java.util.Map;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.fixtures.noise.Noise;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** What the tests of fits say again and again. */
final class Fits {
    /** Source of every spectrum here. */
    static final DataSource SOURCE = new DataSource("simulated", 1);

    private Fits() {}

    static FitResult fit(String circuit, ImpedanceSpectrum spectrum) {
        return fit(circuit, spectrum, FitSettings.defaults());
    }

    static FitResult fit(String circuit, ImpedanceSpectrum spectrum, FitSettings settings) {
        try {
            return new CircuitFit(Circuit.parse(circuit), settings).fit(SOURCE, spectrum, Cell.unknown(), new Cancel());
        } catch (Cancelled e) {
            throw new AssertionError("nobody asked to cancel", e);
        }
    }

    static FitSettings fixed(Map<String, Double> values) {
        return FitSettings.defaults().with(ParameterRules.none().fixing(values));
    }

    static FitSettings window(double fromHz, double toHz) {
        return FitSettings.defaults().with(PointFilter.between(fromHz, toHz));
    }

    /** The least squares problem of a fit with default settings. */
    static FitProblem problem(Circuit circuit, ImpedanceSpectrum spectrum) {
        return new FitProblem(circuit, Observations.of(spectrum, FitSettings.defaults()), ParameterRules.none());
    }

    static ImpedanceSpectrum simulated(String circuit, DoubleVector frequencyHz, double... values) {
        return Circuit.parse(circuit).impedance(frequencyHz, values);
    }

    static ImpedanceSpectrum noisy(ImpedanceSpectrum exact, double relativeNoise, long seed) {
        return SimulatedSpectra.noisy(exact, relativeNoise, new Noise(seed), "fit");
    }

    static double value(FitResult result, String name) {
        return parameter(result, name).value();
    }

    static double standardError(FitResult result, String name) {
        return parameter(result, name).standardError().orElseThrow();
    }

    static FittedParameter parameter(FitResult result, String name) {
        return result.parameter(name).orElseThrow();
    }

    /** Whether the 95 % interval of a parameter holds its true value. */
    static boolean covers(FitResult result, String name, double truth) {
        FittedParameter p = parameter(result, name);
        return p.lower95().orElse(Double.NEGATIVE_INFINITY) <= truth
                && truth <= p.upper95().orElse(Double.POSITIVE_INFINITY);
    }
}
