package org.electrolyst.store.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.Estimate;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.result.ValidationResult;
import org.electrolyst.model.result.ValidationResult.KramersKronig;
import org.electrolyst.model.result.ValidationResult.Residual;
import org.electrolyst.model.result.ValidationResult.ScannedOrder;
import org.electrolyst.model.result.ValidationResult.Verdict;
import org.electrolyst.model.result.ValidationResult.ZHitDifference;
import org.junit.jupiter.api.Test;

/** The keys and numbers are what users' scripts read, so they are spelt out here. */
class ValidationJsonTest {
    private static final KramersKronig TEST = new KramersKronig(
            "Z",
            "as asked for",
            21,
            0.75,
            0.002,
            1.25,
            0.5,
            OptionalDouble.empty(),
            0,
            -1.5,
            Estimate.symmetric(5, 0.5, 2),
            List.of(new ScannedOrder(21, 0.5, 0.75, 0.002, 2e-5)),
            List.of(new Residual(2, 1000, -0.25, 0.125, false), new Residual(1, 10, 9, -4, true)));
    private static final ZHitDifference Z_HIT = new ZHitDifference(10, 1000, 3, 2.5, DoubleVector.of(0.5, 3));

    @Test
    void printsAVerdictWithItsTests() {
        ValidationResult result = new ValidationResult(
                new DataSource("pellet.csv", 2),
                2,
                Verdict.SUSPECT,
                Optional.of(TEST),
                Optional.of(Z_HIT),
                List.of(Flag.warning("drift", "it drifts")));
        assertThat(ResultJson.toJson(result).toString()).isEqualTo("""
                        {"source":"pellet.csv","spectrum":2,"points":2,"verdict":"suspect","reasons":["it drifts"],\
                        "order":21,"mu":0.75,"maxResidualPercent":1.25,"rmsResidualPercent":0.5,"noisePercent":null,\
                        "contradictionPercent":0.0,"runs":-1.5,\
                        "driftPercent":{"value":5.0,"standardUncertainty":0.5,"lower95":4.0,"upper95":6.0},\
                        "pseudoChiSquared":0.002,"immittance":"Z","immittanceReason":"as asked for",\
                        "scan":[{"order":21,"reachDecades":0.5,"mu":0.75,"pseudoChiSquared":0.002,"variance":2.0E-5}],\
                        "residuals":[{"point":2,"frequency":1000.0,"realPercent":-0.25,"imaginaryPercent":0.125,\
                        "zHitPercent":0.5,"leftOut":false},{"point":1,"frequency":10.0,"realPercent":9.0,\
                        "imaginaryPercent":-4.0,"zHitPercent":3.0,"leftOut":true}],\
                        "zHit":{"windowFromHz":10.0,"windowToHz":1000.0,"maxPercent":3.0,"lowFrequencyPercent":2.5},\
                        "flags":[{"level":"warning","code":"drift","message":"it drifts"}]}""");
        assertThat(throughJson(result)).isEqualTo(result);
    }

    @Test
    void everyKeyIsThereWhenNothingCouldBeTested() {
        ValidationResult result = new ValidationResult(
                new DataSource("s7", 1),
                3,
                Verdict.FAIL,
                Optional.empty(),
                Optional.empty(),
                List.of(Flag.needsPerson("tooFewPoints", "3 points are too few")));
        assertThat(ResultJson.toJson(result).toString()).isEqualTo("""
                        {"source":"s7","spectrum":1,"points":3,"verdict":"fail","reasons":["3 points are too few"],\
                        "order":null,"mu":null,"maxResidualPercent":null,"rmsResidualPercent":null,"noisePercent":null,\
                        "contradictionPercent":null,"runs":null,"driftPercent":null,"pseudoChiSquared":null,\
                        "immittance":null,"immittanceReason":null,"scan":null,"residuals":null,"zHit":null,\
                        "flags":[{"level":"needsPerson","code":"tooFewPoints","message":"3 points are too few"}]}""");
        assertThat(throughJson(result)).isEqualTo(result);
    }

    @Test
    void aSpectrumTooShortForZHitIsReadBack() {
        ValidationResult result = new ValidationResult(
                new DataSource("s7", 1), 2, Verdict.PASS, Optional.of(TEST), Optional.empty(), List.of());
        assertThat(throughJson(result)).isEqualTo(result);
    }

    private static Result throughJson(ValidationResult result) {
        EncodedResult encoded = ResultJson.encode(result);
        return ResultJson.decode(ResultJson.payload(encoded), ResultBlobs.NONE);
    }
}
