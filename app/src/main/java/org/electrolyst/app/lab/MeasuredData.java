package org.electrolyst.app.lab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.electrolyst.analysis.series.MeasuredRun;
import org.electrolyst.analysis.series.MeasuredSpectrum;
import org.electrolyst.analysis.series.MeasuredTriple;
import org.electrolyst.model.measurement.MeterAccuracy;
import org.electrolyst.model.measurement.PointStatus;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.polarization.PolarizationCurve;
import org.electrolyst.model.run.InstrumentRecord;
import org.electrolyst.model.run.MeasurementRecord;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunSummary;
import org.electrolyst.model.run.SeriesKey;
import org.electrolyst.model.run.SeriesRecord;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StoredCurve;
import org.electrolyst.model.run.StoredRest;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.electrolyst.store.LabStore;
import org.electrolyst.store.StoreException;

/**
 * What the database holds of a target, as analysis takes it: the spectra of its temperature series, and of its Bruce-Vincent
 * triples the spectra, holds and open-circuit voltages that belong together. Points beyond the range of the instrument are
 * left out.
 *
 * @param run for analysis
 * @param series the stored spectra of the temperature series, in the order of {@code run}
 * @param tripleSpectra the stored spectra of the triples: before and under bias of each branch in turn
 */
record MeasuredData(MeasuredRun run, List<StoredSpectrum> series, List<StoredSpectrum> tripleSpectra) {
    MeasuredData {
        series = List.copyOf(series);
        tripleSpectra = List.copyOf(tripleSpectra);
    }

    static MeasuredData of(Target target, LabStore store) throws StoreException {
        List<StoredSpectrum> series =
                target.spectra().stream().filter(MeasuredData::isOfSeries).toList();
        List<StoredSpectrum> tripleSpectra = new ArrayList<>();
        List<MeasuredTriple> triples = new ArrayList<>();
        for (RunSummary run : target.runs()) {
            if (run.kind() == RunSummary.Kind.MEASUREMENT) {
                triples.addAll(triples(target, run.id(), store, tripleSpectra));
            }
        }
        List<MeasuredSpectrum> spectra =
                series.stream().map(MeasuredData::measured).toList();
        return new MeasuredData(new MeasuredRun(target.label(), spectra, triples), series, tripleSpectra);
    }

    private static boolean isOfSeries(StoredSpectrum spectrum) {
        boolean right = spectrum.series()
                .map(s -> s.key().role() == SeriesRole.SPECTRUM)
                .orElse(true);
        return right && hasGoodPoints(spectrum.spectrum().size(), spectrum.overloadedPoints());
    }

    private static boolean hasGoodPoints(int points, List<Integer> overloaded) {
        return overloaded.size() < points;
    }

    private static List<MeasuredTriple> triples(
            Target target, RecordId run, LabStore store, List<StoredSpectrum> tripleSpectra) throws StoreException {
        Optional<MeterAccuracy> accuracy = store.measurements()
                .find(run)
                .map(MeasurementRecord::instruments)
                .flatMap(instruments -> instruments.stream()
                        .flatMap((InstrumentRecord i) -> i.accuracy().stream())
                        .findFirst());
        if (accuracy.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<MeasuredTriple.Branch>> byStep = new TreeMap<>();
        List<StoredRest> rests = store.measurements().rests(run);
        List<StoredCurve> holds = store.curves(run);
        OpenCell open = new OpenCell(rests, polarised(target, run, holds));
        for (StoredCurve hold : holds) {
            SeriesKey key = hold.series().orElseThrow().key();
            Optional<StoredSpectrum> before = spectrum(target, run, key, SeriesRole.BEFORE_HOLD);
            Optional<StoredSpectrum> underBias = spectrum(target, run, key, SeriesRole.UNDER_BIAS);
            if (before.isPresent()
                    && underBias.isPresent()
                    && hasGoodPoints(hold.curve().size(), hold.overloadedPoints())) {
                tripleSpectra.add(before.get());
                tripleSpectra.add(underBias.get());
                OptionalDouble openCircuitV = openCircuitV(rests, key);
                byStep.computeIfAbsent(key.step().step(), step -> new ArrayList<>())
                        .add(new MeasuredTriple.Branch(
                                hold.id().toString(),
                                hold.setVoltageV().orElse(0) - openCircuitV.orElse(0),
                                openCircuitV,
                                measured(before.get()),
                                withoutOverload(hold),
                                measured(underBias.get()),
                                OptionalDouble.empty(),
                                open.secondsBefore(before.get().series().orElseThrow())));
            }
        }
        List<MeasuredTriple> triples = new ArrayList<>();
        byStep.forEach((step, branches) ->
                triples.add(new MeasuredTriple("run " + run + ", step " + step, branches, accuracy.get())));
        return triples;
    }

    /** When each spectrum and hold of a run began. */
    private static List<Instant> polarised(Target target, RecordId run, List<StoredCurve> holds) {
        return Stream.concat(
                        target.spectra().stream()
                                .filter(s -> s.run().equals(run))
                                .flatMap(s -> s.series().stream()),
                        holds.stream().flatMap(hold -> hold.series().stream()))
                .map(SeriesRecord::startedAt)
                .toList();
    }

    private static Optional<StoredSpectrum> spectrum(Target target, RecordId run, SeriesKey hold, SeriesRole role) {
        SeriesKey wanted = new SeriesKey(hold.step(), role, hold.part());
        return target.spectra().stream()
                .filter(s -> s.run().equals(run)
                        && s.series().map(series -> series.key().equals(wanted)).orElse(false)
                        && hasGoodPoints(s.spectrum().size(), s.overloadedPoints()))
                .findFirst();
    }

    /** The mean of the readings right before the hold. */
    private static OptionalDouble openCircuitV(List<StoredRest> rests, SeriesKey hold) {
        SeriesKey wanted = new SeriesKey(hold.step(), SeriesRole.REST, hold.part());
        return rests.stream()
                .filter(rest -> rest.series().key().equals(wanted))
                .flatMap(rest -> last(rest.points()).stream())
                .mapToDouble(VoltagePoint::voltageV)
                .average();
    }

    private static List<VoltagePoint> last(List<VoltagePoint> points) {
        int readings = 20;
        return points.subList(Math.max(0, points.size() - readings), points.size());
    }

    private static MeasuredSpectrum measured(StoredSpectrum stored) {
        OptionalDouble u = stored.series()
                .map(series -> series.temperatureStandardUncertaintyK())
                .orElse(OptionalDouble.empty());
        return new MeasuredSpectrum(
                stored.source(), withoutOverload(stored), stored.conditions().temperatureK(), u);
    }

    private static ImpedanceSpectrum withoutOverload(StoredSpectrum stored) {
        return stored.overloadedPoints().isEmpty()
                ? stored.spectrum()
                : stored.spectrum().select(good(stored.status()));
    }

    private static PolarizationCurve withoutOverload(StoredCurve stored) {
        return stored.overloadedPoints().isEmpty()
                ? stored.curve()
                : stored.curve().select(good(stored.status()));
    }

    private static int[] good(List<PointStatus> status) {
        return IntStream.range(0, status.size())
                .filter(i -> !status.get(i).overload())
                .toArray();
    }
}
