package org.electrolyst.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.electrolyst.analysis.compare.TrendFit.XY;
import org.electrolyst.analysis.conductivity.DensityCorrections;
import org.electrolyst.model.result.DensityModel;
import org.electrolyst.model.result.Estimate;

/**
 * Samples of one material against a covariate. A trend is a description, not a cause: samples differ by more than one thing.
 *
 * @param covariate what they differ by
 * @param lnConductivity trend of ln σ, σ in S/m; empty where fewer than two samples tell
 * @param grainBoundaryShare trend of the share of the grain boundaries in the resistance
 * @param activationEnergyEv trend of the activation energy, eV
 * @param porosity models beside the conductivities where the covariate is the relative density, best first; else empty
 */
public record CovariateComparison(
        Covariate covariate,
        Optional<Trend> lnConductivity,
        Optional<Trend> grainBoundaryShare,
        Optional<Trend> activationEnergyEv,
        List<PorosityCurve> porosity) {
    public CovariateComparison {
        porosity = List.copyOf(porosity);
    }

    /** Compares samples, in any order. */
    public static CovariateComparison of(Covariate covariate, List<ComparedSample> samples) {
        return new CovariateComparison(
                covariate,
                TrendFit.of(points(samples, s -> s.conductivitySPerM().map(CovariateComparison::ln))),
                TrendFit.of(points(samples, ComparedSample::grainBoundaryShare)),
                TrendFit.of(points(samples, ComparedSample::activationEnergyEv)),
                covariate == Covariate.RELATIVE_DENSITY ? porosity(samples) : List.of());
    }

    private static Estimate ln(Estimate sigma) {
        OptionalDouble u = sigma.standardUncertainty();
        return new Estimate(
                Math.log(sigma.value()),
                u.isPresent() ? OptionalDouble.of(u.getAsDouble() / sigma.value()) : u,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static List<XY> points(
            List<ComparedSample> samples, Function<ComparedSample, Optional<Estimate>> quantity) {
        List<XY> points = new ArrayList<>();
        for (ComparedSample s : samples) {
            quantity.apply(s)
                    .ifPresent(e -> points.add(new XY(
                            s.covariate(),
                            s.covariateUncertainty(),
                            e.value(),
                            e.standardUncertainty().orElse(0))));
        }
        return points;
    }

    private static List<PorosityCurve> porosity(List<ComparedSample> samples) {
        List<XY> points = points(samples, s -> s.conductivitySPerM().map(CovariateComparison::ln));
        List<PorosityCurve> curves = new ArrayList<>();
        for (DensityModel model : DensityModel.values()) {
            if (!points.isEmpty() && points.stream().allMatch(p -> DensityCorrections.ratio(model, p.x()) > 0)) {
                curves.add(curve(model, points));
            }
        }
        curves.sort((a, b) -> Double.compare(a.rmsLn(), b.rmsLn()));
        return curves;
    }

    private static PorosityCurve curve(DensityModel model, List<XY> points) {
        double[] poreFree = points.stream()
                .mapToDouble(p -> p.y() - Math.log(DensityCorrections.ratio(model, p.x())))
                .toArray();
        double mean = 0;
        for (double value : poreFree) {
            mean += value / poreFree.length;
        }
        double square = 0;
        for (double value : poreFree) {
            square += (value - mean) * (value - mean) / poreFree.length;
        }
        return new PorosityCurve(model, Math.exp(mean), Math.sqrt(square));
    }
}
