package org.electrolyst.app.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.electrolyst.analysis.circuit.Circuit;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.result.DrtResult.Distribution;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.reports.plot.BodePlot;
import org.electrolyst.reports.plot.DrtPlot;
import org.electrolyst.reports.plot.NyquistPlot;
import org.electrolyst.reports.plot.PlottedSpectrum;
import org.electrolyst.reports.plot.ResidualsPlot;

/** The pictures of spectra and their fits. */
public enum PlotKind {
    NYQUIST {
        @Override
        public Path write(List<PlottedSpectrum> spectra, String title, Path target) throws IOException {
            return NyquistPlot.write(spectra, title, target);
        }
    },
    BODE {
        @Override
        public Path write(List<PlottedSpectrum> spectra, String title, Path target) throws IOException {
            return BodePlot.write(spectra, title, target);
        }
    },
    /** Needs fits, and draws them only at the points that were fitted. */
    RESIDUALS {
        @Override
        public Path write(List<PlottedSpectrum> spectra, String title, Path target) throws IOException {
            return ResidualsPlot.write(spectra, title, target);
        }
    },
    /** Needs relaxation times. */
    DRT {
        @Override
        public Path write(List<PlottedSpectrum> spectra, String title, Path target) throws IOException {
            return DrtPlot.write(spectra, title, target);
        }
    };

    private static final int CURVE_POINTS = 400;

    /** The word of the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What this kind draws of a spectrum and its fit; a fit that failed is not drawn. */
    public PlottedSpectrum plotted(String label, MeasuredSpectrum spectrum, Optional<FitResult> fit) {
        return new PlottedSpectrum(
                label,
                spectrum.spectrum(),
                fit.flatMap(f -> f.curve().map(curve -> this == RESIDUALS ? curve : smooth(f, curve))));
    }

    /** What any kind draws of a spectrum and its relaxation times. */
    public static PlottedSpectrum plotted(String label, MeasuredSpectrum spectrum, DrtResult drt) {
        return new PlottedSpectrum(
                label, spectrum.spectrum(), drt.distribution().map(Distribution::model), drt.distribution());
    }

    /** Writes a picture and returns where it really is. */
    public abstract Path write(List<PlottedSpectrum> spectra, String title, Path target) throws IOException;

    private static ImpedanceSpectrum smooth(FitResult fit, ImpedanceSpectrum curve) {
        double low = Math.log(curve.frequencyHz().min());
        double high = Math.log(curve.frequencyHz().max());
        DoubleVector frequencies =
                DoubleVector.generate(CURVE_POINTS, i -> Math.exp(high + (low - high) * i / (CURVE_POINTS - 1)));
        double[] values =
                fit.parameters().stream().mapToDouble(FittedParameter::value).toArray();
        return Circuit.parse(fit.circuit()).impedance(frequencies, values);
    }
}
