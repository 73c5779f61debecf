package org.electrolyst.analysis.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.electrolyst.analysis.statistics.RunsTest;
import org.electrolyst.analysis.validate.ValidationSettings.Immittance;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.ValidationResult.KramersKronig;
import org.electrolyst.model.result.ValidationResult.Residual;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * The linear Kramers-Kronig test: a resistor, an inductor, a capacitor and RC elements with given time constants, which obey
 * the relations whatever their strengths, are fitted to a spectrum by linear least squares with weights 1/|Z|. (Boukamp, J.
 * Electrochem. Soc. 142 (1995) 1885, doi 10.1149/1.2044210; Schönleber, Klotz and Ivers-Tiffée, Electrochim. Acta 131 (2014)
 * 20, doi 10.1016/j.electacta.2014.01.034.) Strengths may be negative, so that every stable linear system is described.
 */
public final class LinKramersKronig {
    private static final double PERCENT = 100;
    private static final double COVERAGE_95 = 1.96;

    private final ValidationSettings settings;

    public LinKramersKronig(ValidationSettings settings) {
        this.settings = settings;
    }

    /**
     * Tests a spectrum.
     *
     * @param measured at least 6 points at two or more frequencies, none with |Z| = 0
     * @throws IllegalArgumentException if it is not such a spectrum
     */
    public KramersKronig test(ImpedanceSpectrum measured, Cancel cancel) throws Cancelled {
        TestableSpectrum.obstacle(measured).ifPresent(flag -> {
            throw new IllegalArgumentException(flag.message());
        });
        int[] order = TestableSpectrum.descending(measured);
        ImpedanceSpectrum spectrum = measured.select(order);
        ImmittanceChoice choice = ImmittanceChoice.of(spectrum, settings.immittance());
        boolean admittance = choice.immittance() == Immittance.ADMITTANCE;
        Points points = new Points(spectrum, admittance);
        OrderSearch search = new OrderSearch(points, settings, cancel);
        RelaxationFit fit = search.search();
        if (settings.order() instanceof ValidationSettings.OrderRule.Plateau) {
            fit = Outliers.leaveOut(points, fit, settings.part(), search.buffers());
        }
        List<Residual> residuals = residuals(spectrum, points, fit, order);
        Drift drift = Drift.of(points, fit.timeConstants(), search.buffers());
        Consistency consistency =
                Consistency.of(points, fit.timeConstants(), drift.sumOfSquaresWithout(), search.buffers());
        List<Residual> used = residuals.stream().filter(r -> !r.leftOut()).toList();
        double square = used.stream()
                .mapToDouble(r -> r.realPercent() * r.realPercent() + r.imaginaryPercent() * r.imaginaryPercent())
                .sum();
        return new KramersKronig(
                choice.immittance().code(),
                choice.reason(),
                fit.timeConstants().order(),
                fit.mu(),
                square / (PERCENT * PERCENT),
                used.stream().mapToDouble(Residual::largestPercent).max().orElse(0),
                Math.sqrt(square / (2 * used.size())),
                consistency.noisePercent(),
                consistency.contradictionPercent(),
                Math.min(runs(used, Residual::realPercent), runs(used, Residual::imaginaryPercent)),
                Estimate.symmetric(PERCENT * drift.change(), PERCENT * drift.standardError(), COVERAGE_95),
                search.scanned(),
                residuals);
    }

    /** How far the runs of one part along the frequency are from random ones, in standard deviations. */
    private static double runs(List<Residual> residuals, ToDoubleFunction<Residual> part) {
        return RunsTest.of(residuals.stream().mapToDouble(part).toArray()).deviation();
    }

    /** (Z - Z of the fit)/|Z|. */
    private static List<Residual> residuals(ImpedanceSpectrum spectrum, Points points, RelaxationFit fit, int[] order) {
        List<Residual> residuals = new ArrayList<>();
        IntStream.range(0, points.size).forEach(i -> {
            double real = fit.model().at(i);
            double imaginary = fit.model().at(points.size + i);
            double measuredImaginary = points.imaginary[i];
            if (points.isAdmittance()) {
                double square = Math.max(Double.MIN_NORMAL, real * real + imaginary * imaginary);
                real = real / square;
                imaginary = -imaginary / square;
                measuredImaginary = -measuredImaginary;
            }
            residuals.add(new Residual(
                    order[i] + 1,
                    spectrum.frequencyHz().at(i),
                    PERCENT * (points.real[i] - real),
                    PERCENT * (measuredImaginary - imaginary),
                    !points.isUsed(i)));
        });
        return residuals;
    }
}
