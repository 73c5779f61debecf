package org.electrolyst.store.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.DroppedPoint;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.Optimum;
import org.electrolyst.model.result.Result;
import org.junit.jupiter.api.Test;

class ResultJsonRoundTripTest {
    @Provide
    Arbitrary<Result> results() {
        return Results.any();
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Results.numbers();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void decodingGivesBackAnEqualResult(@ForAll("results") Result result) {
        EncodedResult encoded = ResultJson.encode(result);
        assertThat(ResultJson.decode(ResultJson.payload(encoded), encoded.blobs()))
                .isEqualTo(result);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void noPayloadHoldsANumberThatJsonDoesNotKnow(@ForAll("results") Result result) {
        String digits = ResultJson.toJson(result).toString().replaceAll("\"([^\"\\\\]|\\\\.)*\"", "");
        assertThat(digits).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void everythingThatAFitCanSayComesBack() {
        FitResult fit = fit();
        EncodedResult encoded = ResultJson.encode(fit);
        assertThat(ResultJson.decode(ResultJson.payload(encoded), encoded.blobs()))
                .isEqualTo(fit);
    }

    /** Results of programs that knew only least squares on impedances lack these keys. */
    @Test
    void aFitOfAnOlderProgramIsReadAsWhatItWas() {
        EncodedResult encoded = ResultJson.encode(fit());
        String older = ResultJson.payload(encoded)
                .replaceAll("\"(dropped|optima)\":\\[[^]]*],", "")
                .replaceAll("\"(immittance|loss)\":\"[a-zA-Z]*\",", "")
                .replaceAll("\"bic\":[-0-9.E]*,", "")
                .replaceAll("\"pointWeights\":\\[[^]]*],?", "");
        assertThat(older).doesNotContain("loss").doesNotContain("optima").contains("\"aicc\":-700.25");
        FitResult read = (FitResult) ResultJson.decode(older, encoded.blobs());
        assertThat(read.loss()).isEqualTo("leastSquares");
        assertThat(read.immittance()).isEqualTo("impedance");
        assertThat(read.dropped()).isEmpty();
        assertThat(read.optima()).isEmpty();
        assertThat(read.bic()).isEmpty();
        assertThat(read.pointWeights()).isEmpty();
        assertThat(read.chiSquared()).isEqualTo(1.5e-3);
    }

    private static FitResult fit() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("R0", 12.5);
        values.put("C1", 1e-9);
        return new FitResult(
                new DataSource("a.txt", 2),
                2,
                List.of(new DroppedPoint(3, 50.5, "near 50 Hz of the mains")),
                "R0-C1",
                FitResult.Status.CONVERGED,
                "poisson",
                "both",
                "huber",
                1.5e-3,
                OptionalDouble.of(7.5e-4),
                2,
                OptionalDouble.of(-700.25),
                OptionalDouble.of(-690.5),
                8,
                5,
                List.of(new Optimum(1.5e-3, 5, values)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(DoubleVector.of(1, 0.25)),
                Optional.empty(),
                List.of());
    }

    @Property(tries = 2000)
    void everyScaleGivesBackEveryBit(@ForAll("numbers") double value) {
        for (Scale scale : Scale.values()) {
            assertThat(scale.read(scale.shown(value).decimalValue())).isEqualTo(value);
        }
    }
}
