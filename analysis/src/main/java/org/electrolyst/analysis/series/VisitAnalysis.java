package org.electrolyst.analysis.series;

import static org.electrolyst.model.quantity.QuantityFormat.number;
import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.electrolyst.analysis.arrhenius.ArrheniusAnalysis;
import org.electrolyst.analysis.arrhenius.ArrheniusWeights;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.TransportQuantity;
import org.electrolyst.model.sample.Cell;

/** Averages the spectra of each visit of a temperature and compares visits of the same one. */
final class VisitAnalysis {
    private static final double COVERAGE = 1.959964;
    private static final double LARGE_CHANGE = 0.05;

    private final List<MeasuredSpectrum> spectra;
    private final FittedSeries fitted;
    private final Cell cell;
    private final List<Part> parts = new ArrayList<>();
    private final List<List<Integer>> visits = new ArrayList<>();

    /** A part of the cell, with d ln R/d(1/T) of its resistance, K; 0 where it is not known. */
    private record Part(String words, Function<FitResult, List<String>> names, double slopeK) {}

    VisitAnalysis(List<MeasuredSpectrum> spectra, FittedSeries fitted, Cell cell) {
        this.spectra = spectra;
        this.fitted = fitted;
        this.cell = cell;
        List<Integer> numbers = Visits.of(spectra);
        for (int i = 0; i < spectra.size(); i++) {
            if (numbers.get(i) == visits.size()) {
                visits.add(new ArrayList<>());
            }
            visits.get(numbers.get(i)).add(i);
        }
        parts.add(new Part("electrolyte", Resistances::ofElectrolyte, slope(Resistances::ofElectrolyte)));
        parts.add(new Part("interfaces", Resistances::ofInterfaces, slope(Resistances::ofInterfaces)));
    }

    /** E/k of ln(1/(R T)) against 1/T; 0 where the spectra determine no line. */
    private double slope(Function<FitResult, List<String>> names) {
        List<Point> points = IntStream.range(0, spectra.size())
                .filter(i -> spectra.get(i).temperatureK().isPresent() && fitted.sumOhm(names, i) > 0)
                .mapToObj(i -> new Point(
                        spectra.get(i).temperatureK().getAsDouble(),
                        1 / fitted.sumOhm(names, i),
                        OptionalDouble.empty()))
                .toList();
        return new ArrheniusAnalysis(Form.SIGMA, ArrheniusWeights.NONE)
                .straight()
                .fit("", TransportQuantity.TOTAL, points)
                .map(ArrheniusResult::activationEnergyEv)
                .map(e -> e.value() / BOLTZMANN_EV_PER_K)
                .orElse(0.0);
    }

    /** The visits of known temperature, in the order they were measured. */
    List<Visit> visits() {
        return visits.stream()
                .filter(v -> spectra.get(v.get(0)).temperatureK().isPresent())
                .map(this::visit)
                .toList();
    }

    private Visit visit(List<Integer> visit) {
        Optional<Estimate> electrolyte = resistance(parts.get(0), visit);
        Optional<Estimate> conductivity =
                electrolyte.isEmpty() || cell.geometry().isEmpty()
                        ? Optional.empty()
                        : Optional.of(conductivity(
                                electrolyte.get(), cell.geometry().get().cellConstantPerM()));
        return new Visit(temperatureK(visit), visit.size(), electrolyte, conductivity, resistance(parts.get(1), visit));
    }

    private static Estimate conductivity(Estimate resistance, double cellConstantPerM) {
        double sigma = cellConstantPerM / resistance.value();
        OptionalDouble u = resistance.standardUncertainty();
        return u.isPresent()
                ? Estimate.symmetric(sigma, sigma * u.getAsDouble() / resistance.value(), COVERAGE)
                : Estimate.withoutUncertainty(sigma);
    }

    private double temperatureK(List<Integer> visit) {
        return visit.stream()
                .mapToDouble(i -> spectra.get(i).temperatureK().orElseThrow())
                .average()
                .orElseThrow();
    }

    private double temperatureUncertaintyK(List<Integer> visit) {
        return visit.stream()
                .mapToDouble(i -> spectra.get(i).temperatureUncertaintyK().orElse(0))
                .average()
                .orElseThrow();
    }

    private Optional<Estimate> resistance(Part part, List<Integer> visit) {
        double mean = mean(part, visit);
        if (!(mean > 0)) {
            return Optional.empty();
        }
        OptionalDouble fit = covariance(part, visit, visit);
        if (fit.isEmpty()) {
            return Optional.of(Estimate.withoutUncertainty(mean));
        }
        return Optional.of(Estimate.symmetric(
                mean, Math.hypot(Math.sqrt(fit.getAsDouble()), byTemperature(part, visit)), COVERAGE));
    }

    /** What the error of the temperature makes of the resistance, Ω. */
    private double byTemperature(Part part, List<Integer> visit) {
        double t = temperatureK(visit);
        return mean(part, visit) * part.slopeK() / (t * t) * temperatureUncertaintyK(visit);
    }

    private double mean(Part part, List<Integer> visit) {
        return visit.stream()
                .mapToDouble(i -> fitted.sumOhm(part.names(), i))
                .average()
                .orElseThrow();
    }

    /** Covariance of the means of two visits by the fits, Ω². */
    private OptionalDouble covariance(Part part, List<Integer> a, List<Integer> b) {
        double sum = 0;
        for (int i : a) {
            for (int j : b) {
                OptionalDouble covariance = fitted.covarianceOhm2(part.names(), i, part.names(), j);
                if (covariance.isEmpty()) {
                    return covariance;
                }
                sum += covariance.getAsDouble();
            }
        }
        return OptionalDouble.of(sum / a.size() / b.size());
    }

    /** Flags for each part of the cell that differs between the first and the last visit of one temperature. */
    List<Flag> returns() {
        List<Flag> flags = new ArrayList<>();
        for (int last = visits.size() - 1; last > 0; last--) {
            for (int first = 0; first < last - 1; first++) {
                if (Visits.isSame(
                        spectra.get(visits.get(first).get(0)).temperatureK(),
                        spectra.get(visits.get(last).get(0)).temperatureK())) {
                    for (Part part : parts) {
                        compare(part, visits.get(first), visits.get(last), flags);
                    }
                    return flags;
                }
            }
        }
        return flags;
    }

    private void compare(Part part, List<Integer> first, List<Integer> last, List<Flag> flags) {
        double before = mean(part, first);
        double after = mean(part, last);
        OptionalDouble a = covariance(part, first, first);
        OptionalDouble b = covariance(part, last, last);
        OptionalDouble ab = covariance(part, first, last);
        if (!(before > 0 && after > 0) || a.isEmpty() || b.isEmpty() || ab.isEmpty()) {
            return;
        }
        double expected = part.slopeK() * (1 / temperatureK(last) - 1 / temperatureK(first));
        double change = Math.log(after / before) - expected;
        double variance = a.getAsDouble() / (before * before)
                + b.getAsDouble() / (after * after)
                - 2 * ab.getAsDouble() / (before * after)
                + square(byTemperature(part, first) / before)
                + square(byTemperature(part, last) / after);
        if (Math.abs(change) <= COVERAGE * Math.sqrt(variance)) {
            return;
        }
        String message = "back at " + number(temperatureK(last) - ZERO_CELSIUS_K, 3) + " °C the resistance of the "
                + part.words() + " differs by " + number(100 * Math.expm1(change), 2) + " %, beyond its uncertainty of "
                + number(100 * Math.sqrt(variance), 2) + " %";
        flags.add(
                Math.abs(change) > LARGE_CHANGE
                        ? Flag.warning("changedOnReturn", message + ": solvent may be lost or an interface grown")
                        : Flag.info("changedOnReturn", message));
    }

    private static double square(double x) {
        return x * x;
    }
}
