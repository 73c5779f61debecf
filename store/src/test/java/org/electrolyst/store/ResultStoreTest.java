package org.electrolyst.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.result.Covariance;
import org.electrolyst.model.result.DataSource;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.result.FittedParameter;
import org.electrolyst.model.result.Result;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.StoredResult;
import org.electrolyst.store.result.NewResult;
import org.electrolyst.store.sql.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {
    @TempDir
    Path folder;

    private LabStore store;
    private RecordId run;

    @BeforeEach
    void open() throws StoreException {
        store = LabStore.openOrCreate(folder.resolve("lab.db"));
        store.saveSample(Given.sample("P03", 0.6), Given.NOON);
        run = store.addImport(Given.imported(Optional.of("P03"), Given.file("a.txt", "a", Given.spectrum(20, 1))));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void storesManyResultsAtOnceOrNone() throws StoreException {
        NewResult fit = result(fit());
        assertThat(store.addResults(List.of(fit, fit, fit)))
                .containsExactly(RecordId.result(1), RecordId.result(2), RecordId.result(3));
        NewResult ofNothing = new NewResult(
                Optional.of("P99"),
                Optional.empty(),
                Optional.empty(),
                "{}",
                "0.1.0",
                Given.NOON,
                Given.conductivity("a.txt"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.addResults(List.of(fit, ofNothing)))
                .withMessageContaining("P99");
        assertThat(store.resultsOfRun(run)).hasSize(3);
    }

    @Test
    void keepsEveryResultInOrderWithItsRecipe() throws StoreException {
        NewResult fit = result(fit());
        NewResult loose = new NewResult(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "{}",
                "0.1.0",
                Given.NOON,
                Given.conductivity("a.txt"));
        assertThat(store.addResult(fit)).hasToString("a1");
        assertThat(store.addResult(loose)).hasToString("a2");
        assertThat(store.addResult(fit)).hasToString("a3");

        // The hash of {"weighting":"modulus"} by sha256sum.
        StoredResult first = new StoredResult(
                RecordId.result(1),
                Optional.of("P03"),
                Optional.of(run),
                Optional.of(RecordId.spectrum(1)),
                "ba5541de7c2c26a731ab7966f650bc0ceb55d5831c5d77a543b6ee38b9e7a8d4",
                "{\"weighting\":\"modulus\"}",
                "0.1.0",
                Given.NOON,
                fit());
        assertThat(store.result(RecordId.result(1))).contains(first);
        assertThat(store.resultsOfRun(run))
                .extracting(StoredResult::id)
                .containsExactly(RecordId.result(1), RecordId.result(3));
        assertThat(store.resultsOfSample("P03")).startsWith(first).hasSize(2);
        assertThat(store.result(RecordId.result(2)))
                .hasValueSatisfying(stored -> assertThat(stored.run()).isEmpty());
        assertThat(store.result(RecordId.result(4))).isEmpty();
        assertThat(store.run(run))
                .hasValueSatisfying(summary -> assertThat(summary.results()).isEqualTo(2));
    }

    @Test
    void aResultStaysWithTheSampleVersionItWasComputedFor() throws StoreException {
        store.addResult(result(fit()));
        store.saveSample(Given.sample("P03", 0.5), Given.NOON);
        store.addResult(result(fit()));
        assertThat(store.resultsOfSample("P03")).hasSize(2);
        assertThat(query("SELECT thickness_m AS x FROM result JOIN sample_version ON key = sample_version ORDER BY id"))
                .containsExactly(0.6e-3, 0.5e-3);
    }

    @Test
    void fillsTheParameterTableForQueries() throws StoreException {
        store.addResult(result(fit()));
        store.addResult(result(Given.conductivity("s1")));
        assertThat(query("SELECT value AS x FROM result_parameter WHERE name = 'R0' AND unit = 'Ω'"))
                .containsExactly(12.5);
        assertThat(query("SELECT standard_error AS x FROM result_parameter WHERE name = 'conductivity.bulk'"))
                .containsExactly(1.5e-5);
    }

    @Test
    void saysThatTheOriginIsNotStored() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.addResult(of(Optional.of("P99"), run, RecordId.spectrum(1))))
                .withMessageContaining("P99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.addResult(of(Optional.empty(), RecordId.run(9), RecordId.spectrum(1))))
                .withMessage("no s1 of run r9 is stored");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Optional.empty(), RecordId.spectrum(1), RecordId.spectrum(1)))
                .withMessage("s1 names no run");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewResult(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(RecordId.spectrum(1)),
                        "{}",
                        "0.1.0",
                        Given.NOON,
                        fit()))
                .withMessageContaining("must name the run");
    }

    private NewResult result(Result result) {
        return new NewResult(
                Optional.of("P03"),
                Optional.of(run),
                Optional.of(RecordId.spectrum(1)),
                "{\"weighting\":\"modulus\"}",
                "0.1.0",
                Given.NOON,
                result);
    }

    private static NewResult of(Optional<String> sample, RecordId run, RecordId spectrum) {
        return new NewResult(sample, Optional.of(run), Optional.of(spectrum), "{}", "0.1.0", Given.NOON, fit());
    }

    private static FitResult fit() {
        return new FitResult(
                new DataSource("s1", 1),
                20,
                "R0-C1",
                FitResult.Status.CONVERGED,
                "modulus",
                1e-3,
                OptionalDouble.of(2.6e-5),
                38,
                OptionalDouble.empty(),
                4,
                4,
                List.of(
                        new FittedParameter(
                                "R0",
                                "R0",
                                "Ω",
                                12.5,
                                OptionalDouble.of(0.1),
                                OptionalDouble.of(12.3),
                                OptionalDouble.of(12.7),
                                false,
                                false,
                                true),
                        new FittedParameter(
                                "C1",
                                "C1",
                                "F",
                                1e-6,
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                true,
                                false,
                                true)),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(Given.spectrum(20, 1 / 3.0)),
                Optional.of(new Covariance(List.of("R0"), DoubleVector.of(0.01))));
    }

    private List<Double> query(String sql) throws StoreException {
        try (Session session = Session.reading(folder.resolve("lab.db"), Duration.ZERO)) {
            return session.read(connection ->
                    Sql.list(connection, sql, row -> row.optionalReal("x").orElseThrow()));
        }
    }
}
