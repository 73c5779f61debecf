package org.electrolyst.analysis.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.electrolyst.fixtures.circuit.Complex;
import org.electrolyst.fixtures.circuit.Elements;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.Dimension;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.quantity.Quantity;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private static final DoubleVector FREQUENCIES = SimulatedSpectra.frequencies(1e6, 1, 5);
    private static final Quantity LOAD = Quantity.of(100, 0.1, Dimension.RESISTANCE);
    private static final Complex ONE = Complex.real(1);

    /** Leads in series, and a stray capacitance with a leak at the cell. */
    private record LeadsAndStray(double leadOhm, double leadH, double strayF, double leakOhm) {
        Complex series(double omega) {
            return Elements.series(Elements.resistor(leadOhm), Elements.inductor(Complex.jOmega(omega), leadH));
        }

        Complex stray(double omega) {
            return Elements.parallel(Elements.resistor(leakOhm), Elements.capacitor(Complex.jOmega(omega), strayF));
        }

        Complex measured(double omega, Complex cell) {
            return Elements.series(series(omega), Elements.parallel(stray(omega), cell));
        }

        Complex open(double omega) {
            return Elements.series(series(omega), stray(omega));
        }
    }

    private static Complex cell(double omega) {
        Complex s = Complex.jOmega(omega);
        return Elements.series(
                Elements.resistor(12),
                Elements.parallel(Elements.resistor(340), Elements.cpe(s, 3e-9, 0.92)),
                Elements.cpe(s, 2e-6, 0.9));
    }

    private static ImpedanceSpectrum spectrum(DoubleFunction<Complex> impedance) {
        return SimulatedSpectra.exact(FREQUENCIES, impedance);
    }

    private static CorrectionOutcome.Corrected corrected(Correction correction, ImpedanceSpectrum measured) {
        return (CorrectionOutcome.Corrected) correction.apply(measured);
    }

    private static void assertEqual(ImpedanceSpectrum found, ImpedanceSpectrum expected, double relative) {
        assertThat(found.frequencyHz()).isEqualTo(expected.frequencyHz());
        for (int i = 0; i < expected.size(); i++) {
            double tolerance = relative * expected.modulusOhm(i);
            assertThat(found.realOhm().at(i)).isCloseTo(expected.realOhm().at(i), within(tolerance));
            assertThat(found.imaginaryOhm().at(i))
                    .isCloseTo(expected.imaginaryOhm().at(i), within(tolerance));
        }
    }

    @Property(tries = 60)
    void openAndShortGiveBackTheCellBehindLeadsAndStrayAdmittance(
            @ForAll @DoubleRange(min = 0.01, max = 20) double leadOhm,
            @ForAll @DoubleRange(min = 0.01, max = 3) double leadMicroH,
            @ForAll @DoubleRange(min = 1, max = 100) double strayPicoF) {
        LeadsAndStray fixture = new LeadsAndStray(leadOhm, 1e-6 * leadMicroH, 1e-12 * strayPicoF, 1e9);
        Correction correction =
                Correction.none().withShort(spectrum(fixture::series)).withOpen(spectrum(fixture::open));
        ImpedanceSpectrum measured = spectrum(w -> fixture.measured(w, cell(w)));
        assertEqual(corrected(correction, measured).spectrum(), spectrum(CorrectionTest::cell), 1e-12);
    }

    /** Z_m = (A Z + B)/(C Z + D) with any complex A, B, C, D: leads of both sides, stray admittance and a gain error. */
    @Property(tries = 60)
    void openShortAndLoadGiveBackTheCellBehindAnyLinearFixture(
            @ForAll @DoubleRange(min = 0.8, max = 1.2) double gain,
            @ForAll @DoubleRange(min = -0.2, max = 0.2) double gainAngle,
            @ForAll @DoubleRange(min = 0.01, max = 20) double leadOhm,
            @ForAll @DoubleRange(min = 1, max = 100) double strayPicoF) {
        Complex a = new Complex(gain * Math.cos(gainAngle), gain * Math.sin(gainAngle));
        DoubleFunction<Complex> b =
                w -> Elements.series(Elements.resistor(leadOhm), Elements.inductor(Complex.jOmega(w), 4e-7));
        DoubleFunction<Complex> c =
                w -> Complex.jOmega(w).times(1e-12 * strayPicoF).plus(Complex.real(1e-9));
        Complex d = new Complex(1.01, 0.02);
        Correction correction = Correction.none()
                .withShort(spectrum(w -> b.apply(w).times(d.reciprocal())))
                .withOpen(spectrum(w -> a.times(c.apply(w).reciprocal())))
                .with(new Correction.Load(
                        spectrum(w -> throughTwoPort(a, b.apply(w), c.apply(w), d, Complex.real(100))), LOAD));
        ImpedanceSpectrum measured = spectrum(w -> throughTwoPort(a, b.apply(w), c.apply(w), d, cell(w)));
        assertEqual(corrected(correction, measured).spectrum(), spectrum(CorrectionTest::cell), 1e-12);
    }

    private static Complex throughTwoPort(Complex a, Complex b, Complex c, Complex d, Complex z) {
        return a.times(z).plus(b).times(c.times(z).plus(d).reciprocal());
    }

    @Test
    void eachStandardAloneTakesOffWhatItShows() {
        LeadsAndStray leadsOnly = new LeadsAndStray(0.4, 6e-7, 1e-30, 1e30);
        ImpedanceSpectrum throughLeads = spectrum(w -> leadsOnly.series(w).plus(cell(w)));
        ImpedanceSpectrum truth = spectrum(CorrectionTest::cell);
        assertEqual(
                corrected(Correction.none().withShort(spectrum(leadsOnly::series)), throughLeads)
                        .spectrum(),
                truth,
                1e-12);

        LeadsAndStray strayOnly = new LeadsAndStray(0, 0, 3e-11, 1e9);
        assertEqual(
                corrected(
                                Correction.none().withOpen(spectrum(strayOnly::stray)),
                                spectrum(w -> Elements.parallel(strayOnly.stray(w), cell(w))))
                        .spectrum(),
                truth,
                1e-12);

        Complex gain = new Complex(1.03, -0.01);
        assertEqual(
                corrected(
                                Correction.none().with(new Correction.Load(spectrum(w -> gain.times(100)), LOAD)),
                                spectrum(w -> gain.times(cell(w))))
                        .spectrum(),
                truth,
                1e-12);
    }

    @Test
    void takesOffKnownLeadsAndSaysHowWellTheyAreKnown() {
        Leads leads =
                new Leads(Quantity.of(0.4, 0.05, Dimension.RESISTANCE), Quantity.of(6e-7, 1e-7, Dimension.INDUCTANCE));
        LeadsAndStray fixture = new LeadsAndStray(0.4, 6e-7, 1e-30, 1e30);
        CorrectionOutcome.Corrected outcome = corrected(
                Correction.none().with(leads), spectrum(w -> fixture.series(w).plus(cell(w))));
        assertEqual(outcome.spectrum(), spectrum(CorrectionTest::cell), 1e-12);
        assertThat(outcome.uncertaintyRealOhm().at(0)).isCloseTo(0.05, within(1e-12));
        assertThat(outcome.uncertaintyImaginaryOhm().at(0)).isCloseTo(2 * Math.PI * 1e6 * 1e-7, within(1e-9));
        assertThat(outcome.flags()).extracting(Flag::code).containsExactly("corrected");
        assertThat(outcome.flags().get(0).message())
                .contains("leads of 400 ± 50 mΩ and 600 ± 100 nH")
                .contains("at 1 MHz");
    }

    /** The stated uncertainty is how far the result moves when the leads are off by one standard uncertainty. */
    @Test
    void uncertaintyOfLeadsGrowsWithTheOpenCorrectionBehindThem() {
        LeadsAndStray fixture = new LeadsAndStray(5, 0, 2e-9, 1e9);
        ImpedanceSpectrum open = spectrum(fixture::open);
        ImpedanceSpectrum measured = spectrum(w -> fixture.measured(w, cell(w)));
        double u = 1e-4;
        CorrectionOutcome.Corrected at = corrected(withLeads(5, u).withOpen(open), measured);
        CorrectionOutcome.Corrected off = corrected(withLeads(5 + u, u).withOpen(open), measured);
        for (int i = 0; i < measured.size(); i++) {
            double moved = Math.hypot(
                    off.spectrum().realOhm().at(i) - at.spectrum().realOhm().at(i),
                    off.spectrum().imaginaryOhm().at(i)
                            - at.spectrum().imaginaryOhm().at(i));
            double stated = Math.hypot(
                    at.uncertaintyRealOhm().at(i), at.uncertaintyImaginaryOhm().at(i));
            assertThat(moved).isCloseTo(stated, within(1e-3 * stated));
        }
        assertThat(at.uncertaintyRealOhm().at(0)).isGreaterThan(1.05 * u);
    }

    private static Correction withLeads(double ohm, double uncertainty) {
        return Correction.none()
                .with(new Leads(
                        Quantity.of(ohm, uncertainty, Dimension.RESISTANCE), Quantity.of(0, Dimension.INDUCTANCE)));
    }

    @Test
    void theUncertaintyOfTheLoadIsCommonToAllImpedances() {
        Correction correction = Correction.none().with(new Correction.Load(spectrum(w -> ONE.times(100)), LOAD));
        CorrectionOutcome.Corrected outcome = corrected(correction, spectrum(CorrectionTest::cell));
        for (int i = 0; i < outcome.spectrum().size(); i++) {
            assertThat(outcome.uncertaintyRealOhm().at(i))
                    .isCloseTo(1e-3 * outcome.spectrum().realOhm().at(i), within(1e-9));
        }
    }

    @Test
    void readsStandardsOfOtherFrequenciesAlongThePowerLawBetweenThem() {
        DoubleVector coarse = SimulatedSpectra.frequencies(2e6, 0.5, 2);
        LeadsAndStray fixture = new LeadsAndStray(0, 6e-7, 3e-11, 1e30);
        Correction correction = Correction.none()
                .withShort(SimulatedSpectra.exact(coarse, fixture::series))
                .withOpen(SimulatedSpectra.exact(coarse, fixture::stray));
        LeadsAndStray strayOnly = new LeadsAndStray(0, 0, 3e-11, 1e30);
        CorrectionOutcome.Corrected stray = corrected(
                Correction.none().withOpen(SimulatedSpectra.exact(coarse, strayOnly::stray)),
                spectrum(w -> strayOnly.measured(w, cell(w))));
        assertEqual(stray.spectrum(), spectrum(CorrectionTest::cell), 1e-9);
        // Seen through the leads too, the open fixture is no longer a power law: off by its mixture only.
        CorrectionOutcome.Corrected both = corrected(correction, spectrum(w -> fixture.measured(w, cell(w))));
        assertEqual(both.spectrum(), spectrum(CorrectionTest::cell), 1e-2);
    }

    @Test
    void interpolatesAcrossAPhaseOfHalfATurnAndAtZeroImpedance() {
        ImpedanceSpectrum turning =
                new ImpedanceSpectrum(DoubleVector.of(1, 100), DoubleVector.of(-1, -1), DoubleVector.of(0.1, -0.1));
        assertThat(new Standard(turning).at(10).re()).isCloseTo(-Math.hypot(1, 0.1), within(1e-12));
        ImpedanceSpectrum ideal =
                new ImpedanceSpectrum(DoubleVector.of(100, 1), DoubleVector.of(0, 0), DoubleVector.of(2, 0));
        assertThat(new Standard(ideal).at(10)).isEqualTo(new ComplexOhm(0, 1));
    }

    @Test
    void refusesToExtrapolateAStandard() {
        ImpedanceSpectrum narrow =
                SimulatedSpectra.exact(SimulatedSpectra.frequencies(1e5, 1, 5), w -> Complex.real(0.3));
        CorrectionOutcome outcome = Correction.none().withShort(narrow).apply(spectrum(CorrectionTest::cell));
        assertThat(outcome).isInstanceOfSatisfying(CorrectionOutcome.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("standardOutOfRange");
            assertThat(refused.message())
                    .contains("the short was measured from 1 Hz to 100 kHz")
                    .contains("point at 1 MHz")
                    .contains("measure the short over the whole range");
        });
    }

    @Test
    void refusesACellThatMeasuresLikeTheOpenFixture() {
        ImpedanceSpectrum open = spectrum(w -> Elements.capacitor(Complex.jOmega(w), 1e-11));
        CorrectionOutcome outcome = Correction.none().withOpen(open).apply(open);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CorrectionOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("standardsCoincide"));
    }

    @Test
    void warnsOfALargeCorrectionAndOfStandardsThatTakeOffTooMuch() {
        ImpedanceSpectrum small = spectrum(w -> Complex.real(1));
        CorrectionOutcome.Corrected outcome =
                corrected(Correction.none().withShort(spectrum(w -> Complex.real(1.5))), small);
        assertThat(outcome.flags())
                .extracting(Flag::code)
                .containsExactly("corrected", "correctionLarge", "overcorrected");
        assertThat(outcome.flags()).extracting(Flag::message).anyMatch(m -> m.contains("150 % of |Z|"));
    }

    @Test
    void refusesLeadsTogetherWithAShortAndLoadsWithoutResistance() {
        assertThatThrownBy(() -> withLeads(1, 0).withShort(spectrum(w -> ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("taken off twice");
        assertThatThrownBy(() -> new Correction.Load(spectrum(w -> ONE), Quantity.of(0, Dimension.RESISTANCE)))
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> withLeads(-1, 0)).hasMessageContaining("resistance of leads");
    }

    @Test
    void leavesTheMeasuredSpectrumAloneWhereNothingIsTakenOff() {
        ImpedanceSpectrum measured = spectrum(CorrectionTest::cell);
        assertThat(Correction.none().isNone()).isTrue();
        assertThat(corrected(Correction.none(), measured).spectrum()).isEqualTo(measured);
    }
}
