package org.electrolyst.analysis.arrhenius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.electrolyst.model.reference.PhysicalConstants.BOLTZMANN_EV_PER_K;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.electrolyst.model.result.ArrheniusLaw;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.electrolyst.model.result.ArrheniusResult;
import org.electrolyst.model.result.ArrheniusResult.Form;
import org.electrolyst.model.result.ArrheniusResult.Point;
import org.electrolyst.model.result.TransportQuantity;
import org.junit.jupiter.api.Test;

class AllowedLawsTest {
    /** Exact VTF with B 0.08 eV and T0 200 K. */
    private static final List<Point> VTF = IntStream.range(0, 10)
            .mapToDouble(i -> 260 + 10.0 * i)
            .mapToObj(k -> new Point(k, Math.exp(-0.08 / (BOLTZMANN_EV_PER_K * (k - 200))), OptionalDouble.empty()))
            .toList();

    @Test
    void aLawThatIsNotAllowedIsNeitherChosenNorTried() {
        assertThat(fit(EnumSet.allOf(Kind.class)).law().kind().model()).isEqualTo("vtf");
        ArrheniusResult crystal = fit(EnumSet.of(Kind.ARRHENIUS, Kind.BREAK, Kind.JUMP));
        assertThat(crystal.law().kind().model()).isNotEqualTo("vtf");
        assertThat(crystal.alternatives())
                .extracting(ArrheniusLaw::kind)
                .contains(Kind.ARRHENIUS)
                .doesNotContain(Kind.VTF, Kind.VTF_ROOT);
    }

    @Test
    void whereOnlyTheLineIsAllowedNoOtherLawIsLookedFor() {
        ArrheniusResult line = fit(Set.of(Kind.ARRHENIUS));
        assertThat(line.law().kind()).isEqualTo(Kind.ARRHENIUS);
        assertThat(line.alternatives()).extracting(ArrheniusLaw::kind).containsOnly(Kind.ARRHENIUS);
    }

    private static ArrheniusResult fit(Set<Kind> laws) {
        return new ArrheniusAnalysis(Form.SIGMA, ArrheniusWeights.NONE, laws)
                .fit("VTF", TransportQuantity.TOTAL, VTF)
                .orElseThrow();
    }
}
