package org.electrolyst.analysis.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.electrolyst.fixtures.spectra.SimulatedSpectra;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DroppedPoint;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.spectrum.ImpedanceSpectrum;
import org.junit.jupiter.api.Test;

class PointFilterTest {
    private static final ImpedanceSpectrum SPECTRUM = Fits.simulated(
            "R0-C1", DoubleVector.of(1000, 171, 150, 140, 106.1, 105.9, 53.1, 52.9, 47.1, 20, 0.5), 9, 1e-3);

    @Test
    void keepsPointsAwayFromTheMainsAndItsSecondAndThirdHarmonic() {
        assertThat(PointFilter.all().awayFromMains(50).dropped(SPECTRUM))
                .containsExactly(
                        new DroppedPoint(3, 150, "near 150 Hz of the mains"),
                        new DroppedPoint(6, 105.9, "near 100 Hz of the mains"),
                        new DroppedPoint(8, 52.9, "near 50 Hz of the mains"),
                        new DroppedPoint(9, 47.1, "near 50 Hz of the mains"));
        assertThat(PointFilter.all().awayFromMains(60).dropped(SPECTRUM))
                .extracting(DroppedPoint::frequencyHz)
                .containsExactly(171.0);
    }

    @Test
    void listsEveryPointLeftOutWithOneReason() {
        PointFilter filter = PointFilter.between(1, 500).without(Set.of(2, 11)).awayFromMains(50);
        assertThat(filter.dropped(SPECTRUM))
                .extracting(DroppedPoint::point, DroppedPoint::reason)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(1, "above 500 Hz"),
                        org.assertj.core.groups.Tuple.tuple(2, "masked"),
                        org.assertj.core.groups.Tuple.tuple(11, "masked"));
        assertThat(filter.used(SPECTRUM).length + filter.dropped(SPECTRUM).size())
                .isEqualTo(SPECTRUM.size());
    }

    /** A spike in a masked point cannot touch the fit. */
    @Test
    void aMaskedPointHasNoInfluence() {
        ImpedanceSpectrum whole = Fits.simulated("R0-C1", SimulatedSpectra.frequencies(1e4, 1, 5), 9, 1e-3);
        ImpedanceSpectrum spiked = new ImpedanceSpectrum(
                whole.frequencyHz(),
                DoubleVector.generate(
                        whole.size(), i -> i == 4 ? 1e4 : whole.realOhm().at(i)),
                whole.imaginaryOhm());
        FitSettings masking = FitSettings.defaults().with(PointFilter.all().without(Set.of(5)));
        FitResult result = Fits.fit("R0-C1", spiked, masking);
        assertThat(Fits.value(result, "R0")).isCloseTo(9, org.assertj.core.api.Assertions.withinPercentage(1e-6));
        assertThat(result.points()).isEqualTo(whole.size() - 1);
        assertThat(result.dropped())
                .containsExactly(new DroppedPoint(5, whole.frequencyHz().at(4), "masked"));
    }

    @Test
    void refusesWhatIsNoFilter() {
        assertThatThrownBy(() -> PointFilter.all().awayFromMains(16.7))
                .hasMessageContaining("50 Hz or 60 Hz, not 16.7 Hz");
        assertThatThrownBy(() -> PointFilter.all().without(Set.of(0))).hasMessageContaining("numbered from 1");
    }
}
