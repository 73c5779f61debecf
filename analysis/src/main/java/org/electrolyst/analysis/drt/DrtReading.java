package org.electrolyst.analysis.drt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.DrtResult;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Chooses lambda for a spectrum whose tail is known, and reads the distribution and its band. */
final class DrtReading {
    /** Peaks that hold less than this share of the polarization resistance are not reported. */
    private static final double SMALLEST_SHARE = 0.01;

    private final DataSource data;
    private final ImpedanceSpectrum measured;
    private final ImpedanceSpectrum spectrum;
    private final DrtSettings settings;
    private final TailSearch.Found found;
    private final Regularization regularization;
    private final RelaxationProblem problem;

    /** {@code spectrum}: the points of {@code measured} that were used. */
    DrtReading(
            DataSource data,
            ImpedanceSpectrum measured,
            ImpedanceSpectrum spectrum,
            DrtSettings settings,
            TailSearch.Found found) {
        this.data = data;
        this.measured = measured;
        this.spectrum = spectrum;
        this.settings = settings;
        this.found = found;
        regularization = found.regularization();
        problem = regularization.problem();
    }

    DrtResult read(Cancel cancel) throws Cancelled {
        LambdaPath path = new LambdaPath(regularization, cancel);
        DrtResult.Lambda lambda = LambdaChoice.of(settings, path.choices());
        double[] x = regularization.solve(lambda.value(), new double[problem.unknowns()], cancel).x;
        LambdaBand band = new LambdaBand(regularization, lambda.band(), x, cancel);
        double polarization = problem.polarizationResistanceOhm(x);
        double[][] z = problem.impedanceOhm(x);
        DrtResult.Distribution distribution = new DrtResult.Distribution(
                lambda,
                problem.seriesResistanceOhm(x),
                problem.inductanceH(x),
                tail(x),
                found.reason(),
                polarization,
                band.polarizationResistanceOhm(),
                band.curve(),
                peaks(x, SMALLEST_SHARE * polarization, band),
                100 * Math.sqrt(regularization.misfit(x) / (2 * problem.points())),
                new ImpedanceSpectrum(spectrum.frequencyHz(), DoubleVector.of(z[0]), DoubleVector.of(z[1])));
        return new DrtResult(
                data, measured.size(), Optional.of(distribution), new DrtFlags(distribution, measured, spectrum).all());
    }

    private Optional<DrtResult.Tail> tail(double[] x) {
        double ohm = problem.tailOhm(x);
        return found.tail() == DrtSettings.Tail.NONE || ohm == 0
                ? Optional.empty()
                : Optional.of(new DrtResult.Tail(1 / ohm, problem.tailExponent().orElseThrow()));
    }

    private List<DrtResult.Peak> peaks(double[] x, double smallestOhm, LambdaBand band) {
        double fastest = 1 / (2 * Math.PI * spectrum.frequencyHz().max());
        double slowest = 1 / (2 * Math.PI * spectrum.frequencyHz().min());
        List<DrtResult.Peak> peaks = new ArrayList<>();
        for (PeakReading.Found peak : new PeakReading(problem.grid(), problem.gammaOhm(x)).peaks(smallestOhm)) {
            double tau = Math.exp(peak.lnTau());
            peaks.add(new DrtResult.Peak(
                    tau,
                    peak.area(),
                    tau / peak.area(),
                    peak.height(),
                    tau >= fastest && tau <= slowest,
                    band.survival(peak)));
        }
        return peaks;
    }
}
