package org.electrolyst.store.result;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.electrolyst.model.result.Result;

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

    @Property(tries = 2000)
    void everyScaleGivesBackEveryBit(@ForAll("numbers") double value) {
        for (Scale scale : Scale.values()) {
            assertThat(scale.read(scale.shown(value).decimalValue())).isEqualTo(value);
        }
    }
}
