package org.electrolyst.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.model.result.ArrheniusLaw;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.ThermalCycle;
import org.electrolyst.model.result.TransportQuantity;
import org.junit.jupiter.api.Test;

class ConstrictionTest {
    private static final ArrheniusResult BULK = law(TransportQuantity.BULK, Estimate.symmetric(0.40, 0.01, 2));

    @Test
    void boundariesWithTheEnergyOfTheBulkMayBeConstrictions() {
        List<ArrheniusResult> flagged = Constriction.flagged(
                List.of(BULK, law(TransportQuantity.GRAIN_BOUNDARY, Estimate.symmetric(0.42, 0.01, 2))));
        assertThat(flagged.get(0).flags()).isEmpty();
        assertThat(flagged.get(1).flags()).extracting(Flag::code).containsExactly("constrictionPossible");
    }

    @Test
    void boundariesWithAnEnergyOfTheirOwnAreNone() {
        assertThat(Constriction.flagged(
                        List.of(BULK, law(TransportQuantity.GRAIN_BOUNDARY, Estimate.symmetric(0.45, 0.01, 2)))))
                .allSatisfy(law -> assertThat(law.flags()).isEmpty());
    }

    @Test
    void nothingIsSaidWithoutUncertaintyOrBulk() {
        ArrheniusResult boundary = law(TransportQuantity.GRAIN_BOUNDARY, Estimate.withoutUncertainty(0.40));
        assertThat(Constriction.flagged(List.of(BULK, boundary))).containsExactly(BULK, boundary);
        assertThat(Constriction.flagged(List.of(boundary))).containsExactly(boundary);
    }

    private static ArrheniusResult law(TransportQuantity quantity, Estimate energyEv) {
        ArrheniusLaw line = new ArrheniusLaw(
                ArrheniusResult.Form.SIGMA_T,
                ArrheniusLaw.Kind.ARRHENIUS,
                "fit",
                energyEv,
                Estimate.withoutUncertainty(0.01),
                OptionalDouble.empty(),
                List.of());
        return new ArrheniusResult(
                "P03",
                quantity,
                line,
                Estimate.withoutUncertainty(7),
                0.999,
                "a straight line",
                List.of(),
                List.of(),
                ThermalCycle.unknown(),
                List.of(),
                List.of());
    }
}
