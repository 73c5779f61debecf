package org.electrolyst.analysis.arcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;
import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.ArcAssignment;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.sample.Cell;
import org.electrolyst.model.sample.CellGeometry;
import org.electrolyst.model.sample.CellType;
import org.junit.jupiter.api.Test;

/** Arcs of exact capacitances whose time constants follow Arrhenius laws, seen through the ends of a window. */
class SeriesArcsTest {
    /** 0.6 mm thick and 10 mm wide: a bulk of relative permittivity 30 has 35 pF, its boundaries a thousand times that. */
    private static final Cell PELLET = new Cell(
            Optional.of(CellType.parse("SS|electrolyte|SS")),
            Optional.of(
                    CellGeometry.ofDisc(Quantity.of(0.6e-3, Dimension.LENGTH), Quantity.of(10e-3, Dimension.LENGTH))),
            OptionalDouble.empty());

    private static final double[] CELSIUS = {-40, -20, 0, 20, 40, 60, 80, 100};
    private static final Law BULK = new Law(35e-12, 0.30, 1e-6);
    private static final Law BOUNDARY = new Law(35e-9, 0.38, 1e-3);

    /** An arc of one capacitance whose time constant at 0 °C is {@code atZeroS}. */
    private record Law(double capacitanceF, double energyEv, double atZeroS) {
        double timeConstantS(double kelvin) {
            return atZeroS * Math.exp(energyEv / BOLTZMANN_EV_PER_K * (1 / kelvin - 1 / ZERO_CELSIUS_K));
        }
    }

    @Test
    void theSameArcHasTheSameNumberAlsoWhereTimeConstantsCross() {
        Law steep = new Law(2e-9, 0.5, 1e-3);
        Law flat = new Law(2e-11, 0.2, 1e-3);
        List<SeenArcs> spectra = series(List.of(steep, flat));
        SeriesArcs arcs = SeriesArcs.follow(spectra, PELLET);
        for (int s = 0; s < CELSIUS.length; s++) {
            assertThat(capacitanceOf(0, s, spectra, arcs))
                    .as("%s °C", CELSIUS[s])
                    .isEqualTo(capacitanceOf(0, 0, spectra, arcs));
            assertThat(assignmentOf(2e-11, s, spectra, arcs)).isEqualTo(ArcAssignment.BULK);
            assertThat(assignmentOf(2e-9, s, spectra, arcs)).isEqualTo(ArcAssignment.GRAIN_BOUNDARY);
        }
        assertThat(arcs.identities(0)).isNotEqualTo(arcs.identities(CELSIUS.length - 1));
    }

    /** Any arcs that differ by a decade of capacitance are told apart, whatever is missing and in whatever order measured. */
    @Property(tries = 200)
    void arcsAreFollowedWhateverIsMissingAndInWhateverOrderTheyWereMeasured(
            @ForAll @DoubleRange(min = 0.15, max = 0.9) double firstEv,
            @ForAll @DoubleRange(min = 0.15, max = 0.9) double secondEv,
            @ForAll @DoubleRange(min = 1, max = 3) double decades,
            @ForAll @IntRange(max = 1000) int seed) {
        Random random = new Random(seed);
        List<Law> laws = List.of(
                new Law(35e-12, firstEv, 1e-5 * Math.pow(10, random.nextDouble())),
                new Law(35e-12 * Math.pow(10, decades), secondEv, 1e-4 * Math.pow(10, random.nextDouble())),
                new Law(35e-7 * Math.pow(10, decades), 0.5, 1e-1));
        List<SeenArcs> spectra = new ArrayList<>();
        int missing = random.nextInt(CELSIUS.length / 2);
        for (int s = 0; s < CELSIUS.length; s++) {
            List<Law> seen = new ArrayList<>(laws);
            if (s >= CELSIUS.length - missing) {
                seen.remove(random.nextInt(2));
            }
            spectra.add(seen(CELSIUS[s], seen, random));
        }
        Collections.shuffle(spectra, random);
        SeriesArcs arcs = SeriesArcs.follow(spectra, PELLET);
        for (Law law : laws) {
            List<Integer> numbers = new ArrayList<>();
            for (int s = 0; s < spectra.size(); s++) {
                int arc = nearest(law.capacitanceF(), spectra.get(s));
                if (arc >= 0) {
                    numbers.add(arcs.identities(s).get(arc));
                }
            }
            assertThat(numbers).containsOnly(numbers.get(0));
        }
    }

    @Test
    void anArcThatLeavesTheWindowIsNoLongerTold() {
        List<SeenArcs> spectra = series(List.of(BULK, BOUNDARY));
        SeriesArcs arcs = SeriesArcs.follow(spectra, PELLET);
        for (int s = 0; s < CELSIUS.length; s++) {
            double apexHz = 1 / (2 * Math.PI * BULK.timeConstantS(CELSIUS[s] + ZERO_CELSIUS_K));
            assertThat(assignmentOf(BULK.capacitanceF(), s, spectra, arcs))
                    .as("apex at %s Hz", apexHz)
                    .isEqualTo(apexHz > 2e6 ? ArcAssignment.NOT_RESOLVED : ArcAssignment.BULK);
            assertThat(assignmentOf(BOUNDARY.capacitanceF(), s, spectra, arcs)).isEqualTo(ArcAssignment.GRAIN_BOUNDARY);
        }
    }

    @Test
    void saysFromWhichTemperatureOnAnArcIsOutsideAndWhichFrequencyItWouldTake() {
        SeriesArcs arcs = SeriesArcs.follow(series(List.of(BULK, BOUNDARY)), PELLET);
        assertThat(arcs.flags(4)).isEmpty();
        assertThat(arcs.flags(7))
                .singleElement()
                .returns("bulkLeftWindow", Flag::code)
                .satisfies(flag -> assertThat(flag.message())
                        .startsWith("from 80 °C upwards the arc of the bulk lies above the highest frequency, 1 MHz")
                        .contains("its apex is at 2.9 MHz there and at 4.8 MHz at 100 °C"));
        assertThat(arcs.flags(6)).isEqualTo(arcs.flags(7));
    }

    @Test
    void saysSoTooWhereACircuitHasNoLongerThatArc() {
        List<SeenArcs> spectra = new ArrayList<>(series(List.of(BULK, BOUNDARY)));
        spectra.set(7, seen(100, List.of(BOUNDARY), new Random(1)));
        SeriesArcs arcs = SeriesArcs.follow(spectra, PELLET);
        assertThat(arcs.flags(7)).extracting(Flag::code).containsExactly("bulkLeftWindow");
        assertThat(assignmentOf(BOUNDARY.capacitanceF(), 7, spectra, arcs)).isEqualTo(ArcAssignment.GRAIN_BOUNDARY);
    }

    @Test
    void anArcBelowTheWindowIsNoPartOfATotal() {
        Law slow = new Law(35e-9, 0.38, 1);
        List<SeenArcs> spectra = series(List.of(BULK, slow));
        SeriesArcs arcs = SeriesArcs.follow(spectra, PELLET);
        assertThat(assignmentOf(35e-9, 0, spectra, arcs)).isEqualTo(ArcAssignment.UNASSIGNED);
        assertThat(assignmentOf(35e-9, 4, spectra, arcs)).isEqualTo(ArcAssignment.GRAIN_BOUNDARY);
        assertThat(arcs.flags(0))
                .singleElement()
                .returns("grainBoundaryLeftWindow", Flag::code)
                .satisfies(flag -> assertThat(flag.message())
                        .startsWith(
                                "from 20 °C downwards the arc of the grain boundary lies below the lowest frequency"));
    }

    @Test
    void oneSpectrumThatHardlyDeterminesAnArcDoesNotChangeItsMeaningInTheSeries() {
        List<SeenArcs> spectra = new ArrayList<>(series(List.of(BULK, BOUNDARY)));
        SeenArcs third = spectra.get(2);
        // Alone, the fastest arc of this spectrum would be a grain boundary: its permittivity reads 860.
        DoubleVector doubtful = DoubleVector.of(1000e-12, 35e-9);
        spectra.set(
                2,
                new SeenArcs(
                        third.temperatureK(),
                        third.lowestHz(),
                        third.highestHz(),
                        doubtful,
                        third.timeConstantsS(),
                        third.resistanceErrors()));
        assertThat(ArcMeanings.ofSpectrum(doubtful, PELLET).meanings())
                .extracting(ArcMeanings.Meaning::assignment)
                .containsExactly(ArcAssignment.GRAIN_BOUNDARY, ArcAssignment.GRAIN_BOUNDARY);
        ArcMeanings inSeries = SeriesArcs.follow(spectra, PELLET).meanings(2);
        assertThat(inSeries.meanings())
                .extracting(ArcMeanings.Meaning::assignment)
                .containsExactly(ArcAssignment.NOT_RESOLVED, ArcAssignment.GRAIN_BOUNDARY);
        assertThat(inSeries.meanings().get(0).reason()).contains("times that of the series");
    }

    @Test
    void anArcWhoseResistanceIsHardlyKnownIsNotTold() {
        List<SeenArcs> spectra = new ArrayList<>(series(List.of(BULK, BOUNDARY)));
        SeenArcs third = spectra.get(2);
        spectra.set(
                2,
                new SeenArcs(
                        third.temperatureK(),
                        third.lowestHz(),
                        third.highestHz(),
                        third.capacitancesF(),
                        third.timeConstantsS(),
                        List.of(OptionalDouble.of(0.01), OptionalDouble.of(0.5))));
        assertThat(SeriesArcs.follow(spectra, PELLET).meanings(2).meanings().get(1))
                .returns(ArcAssignment.NOT_RESOLVED, ArcMeanings.Meaning::assignment)
                .satisfies(m -> assertThat(m.reason()).contains("known to 50 % only"));
    }

    @Test
    void aFailedFitPlaysNoPart() {
        List<SeenArcs> spectra = new ArrayList<>(series(List.of(BULK, BOUNDARY)));
        SeenArcs failed =
                new SeenArcs(OptionalDouble.of(300), 1, 1e6, DoubleVector.empty(), DoubleVector.empty(), List.of());
        spectra.add(0, failed);
        SeriesArcs arcs = SeriesArcs.follow(spectra, PELLET);
        assertThat(arcs.meanings(0).meanings()).isEmpty();
        assertThat(assignmentOf(BULK.capacitanceF(), 1, spectra, arcs)).isEqualTo(ArcAssignment.BULK);
        assertThat(SeriesArcs.follow(List.of(failed), PELLET).meanings(0).meanings())
                .isEmpty();
    }

    @Test
    void arcsOfUnknownTemperatureAreFollowedByTheirCapacitance() {
        List<SeenArcs> spectra = series(List.of(new Law(2e-9, 0.5, 1e-3), new Law(2e-11, 0.2, 1e-3))).stream()
                .map(s -> new SeenArcs(
                        OptionalDouble.empty(),
                        s.lowestHz(),
                        s.highestHz(),
                        s.capacitancesF(),
                        s.timeConstantsS(),
                        s.resistanceErrors()))
                .toList();
        SeriesArcs arcs = SeriesArcs.follow(spectra, PELLET);
        for (int s = 0; s < spectra.size(); s++) {
            assertThat(capacitanceOf(0, s, spectra, arcs)).isEqualTo(capacitanceOf(0, 0, spectra, arcs));
        }
    }

    private static double capacitanceOf(int number, int spectrum, List<SeenArcs> spectra, SeriesArcs arcs) {
        return spectra.get(spectrum)
                .capacitancesF()
                .at(arcs.identities(spectrum).indexOf(number));
    }

    private static ArcAssignment assignmentOf(
            double capacitanceF, int spectrum, List<SeenArcs> spectra, SeriesArcs arcs) {
        return arcs.meanings(spectrum)
                .meanings()
                .get(nearest(capacitanceF, spectra.get(spectrum)))
                .assignment();
    }

    /** The arc of about this capacitance; -1 if there is none. */
    private static int nearest(double capacitanceF, SeenArcs spectrum) {
        return IntStream.range(0, spectrum.size())
                .filter(k -> Math.abs(Math.log(spectrum.capacitancesF().at(k) / capacitanceF)) < 1)
                .findFirst()
                .orElse(-1);
    }

    private static List<SeenArcs> series(List<Law> laws) {
        return IntStream.range(0, CELSIUS.length)
                .mapToObj(s -> seen(CELSIUS[s], laws, new Random(s)))
                .toList();
    }

    /** From 1 Hz to 1 MHz, with capacitances that scatter by some per cent. */
    private static SeenArcs seen(double celsius, List<Law> laws, Random random) {
        double kelvin = celsius + ZERO_CELSIUS_K;
        List<Law> fastestFirst = laws.stream()
                .sorted(Comparator.comparingDouble(law -> law.timeConstantS(kelvin)))
                .toList();
        double scatter = Math.exp(0.02 * random.nextGaussian());
        return new SeenArcs(
                OptionalDouble.of(kelvin),
                1,
                1e6,
                DoubleVector.generate(
                        laws.size(), k -> fastestFirst.get(k).capacitanceF() * (laws.size() > 2 ? scatter : 1)),
                DoubleVector.generate(laws.size(), k -> fastestFirst.get(k).timeConstantS(kelvin)),
                Collections.nCopies(laws.size(), OptionalDouble.of(0.01)));
    }
}
