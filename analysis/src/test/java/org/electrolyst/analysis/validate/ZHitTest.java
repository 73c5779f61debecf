package org.electrolyst.analysis.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.electrolyst.fixtures.circuit.Complex;
import org.electrolyst.fixtures.circuit.Elements;
import org.electrolyst.fixtures.golden.MockCircuits;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.ValidationResult.ZHitDifference;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;

class ZHitTest {
    /** Truth: of a constant phase element, whose phase does not change, the formula holds exactly. */
    @Property(tries = 50)
    void isExactForAConstantPhaseElement(@ForAll @DoubleRange(min = 0.1, max = 1) double n) {
        ZHitDifference zHit = of(SimulatedSpectra.exact(
                SimulatedSpectra.frequencies(7e6, 1e4, 10), omega -> Elements.cpe(Complex.jOmega(omega), 1e-7, n)));
        assertThat(zHit.maxPercent()).isLessThan(1e-9);
    }

    /** Truth: the terms left out cost a few percent where the phase bends. */
    @Test
    void findsTheModulusOfPassiveCircuits() {
        double[] largest = LongStream.range(0, 200)
                .mapToDouble(seed -> of(PassiveCircuits.spectrum(seed)).maxPercent())
                .sorted()
                .toArray();
        double[] lowest = LongStream.range(0, 200)
                .mapToDouble(seed -> Math.abs(of(PassiveCircuits.spectrum(seed)).lowFrequencyPercent()))
                .sorted()
                .toArray();
        assertThat(largest[100]).isLessThan(3);
        assertThat(lowest[100]).isLessThan(0.5);
        assertThat(lowest[199]).isLessThan(4);
    }

    @Test
    void aDriftOfTheModulusShowsWhereItHappened() {
        for (long seed = 0; seed < 20; seed++) {
            double before = of(PassiveCircuits.spectrum(seed)).lowFrequencyPercent();
            double drifted = of(PassiveCircuits.drifting(seed, 0.2)).lowFrequencyPercent();
            // The mean of the last three points of a sweep whose time goes as 1/f.
            assertThat(drifted - before).isBetween(13.0, 19.0);
        }
    }

    /** Solid electrolytes are measured where a window of 1 Hz to 1 kHz holds no point at all. */
    @Test
    void theWindowFollowsTheData() {
        ImpedanceSpectrum fast = SimulatedSpectra.exact(
                SimulatedSpectra.frequencies(7e6, 1e4, 10),
                omega -> Elements.parallel(Elements.resistor(1e4), Elements.capacitor(Complex.jOmega(omega), 2e-11)));
        ZHitDifference zHit = of(fast);
        assertThat(zHit.fromHz()).isGreaterThanOrEqualTo(1e4);
        assertThat(zHit.toHz()).isLessThanOrEqualTo(7e6).isGreaterThan(5 * zHit.fromHz());
        assertThat(zHit.maxPercent()).isLessThan(3);
    }

    @Test
    void agreesWithZahnerOnTheirOwnExample() {
        ImpedanceSpectrum measured = ZahnerFile.read("drift");
        ImpedanceSpectrum theirs = ZahnerFile.read("ZHIT");
        ZHitDifference zHit = of(measured);
        // 0.1 Hz: the lowest frequency of both files.
        double own = measured.modulusOhm(measured.size() - 1)
                / (1 + zHit.differencePercent().at(measured.size() - 1) / 100);
        assertThat(own / theirs.modulusOhm(0)).isCloseTo(1, within(0.02));
    }

    /** The phase of a negative resistance ends at -180°, where noise gives Z'' either sign. */
    @Test
    void aPhaseThatPasses180DegreesGoesOn() {
        ImpedanceSpectrum negative = MockCircuits.negativeResistance().spectrum();
        int last = negative.size() - 1;
        ImpedanceSpectrum flipped = new ImpedanceSpectrum(
                negative.frequencyHz(),
                negative.realOhm(),
                DoubleVector.generate(
                        negative.size(), i -> negative.imaginaryOhm().at(i) * (i == last ? -1 : 1)));
        assertThat(of(flipped).differencePercent().at(last))
                .isCloseTo(of(negative).differencePercent().at(last), within(5.0));
    }

    @Test
    void needsTenPoints() {
        ImpedanceSpectrum spectrum = PassiveCircuits.spectrum(1);
        assertThat(ZHit.of(spectrum.select(0, 1, 2, 3, 4, 5, 6, 7, 8))).isEmpty();
        assertThat(ZHit.of(spectrum.select(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))).isPresent();
    }

    private static ZHitDifference of(ImpedanceSpectrum spectrum) {
        return ZHit.of(spectrum).orElseThrow();
    }
}
