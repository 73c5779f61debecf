package org.electrolyst.acquisition.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.electrolyst.acquisition.plan.KnownToTests.READER;
import static org.electrolyst.acquisition.plan.KnownToTests.problems;
import static org.electrolyst.acquisition.plan.KnownToTests.read;
import static org.electrolyst.acquisition.plan.KnownToTests.withSteps;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.electrolyst.acquisition.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanRobustnessTest {
    private static final Pattern KEY = Pattern.compile("([a-z-]+):(?=\\s|$)");
    private static final Pattern COMMENT = Pattern.compile("(?m)#.*$");

    private static final String HOLD = withSteps(
                    "  - impedance: {at: 40 °C, ramp: 5 K/min, stabilize: {soak: 0 s}, from: 1 kHz, to: 1 Hz, amplitude: 5 mV, dc: 0 V}",
                    "  - hold: {voltage: 20 mV, at-most: 90 s, steady: {}, late-interval: 2 s, largest-current: 1 mA, impedance: {}}")
            .replace("stage: off", "stage: {to: 25 °C, rate: 2 K/min}");

    @ParameterizedTest
    @MethodSource
    void namesLineAndRightKeyWhereverOneIsMisspelt(String plan) {
        String code = COMMENT.matcher(plan).replaceAll("");
        List<MatchResult> keys = KEY.matcher(code).results().toList();
        assertThat(keys).hasSizeGreaterThan(25);
        for (MatchResult key : keys) {
            int line = 1
                    + (int) code.substring(0, key.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            for (String wrong : misspellings(key.group(1))) {
                String misspelt = code.substring(0, key.start()) + wrong + code.substring(key.end(1));

                assertThat(problems(misspelt))
                        .as("%s for %s in line %s", wrong, key.group(1), line)
                        .anySatisfy(problem -> {
                            assertThat(problem.line()).isEqualTo(line);
                            assertThat(problem.hint()).startsWith("Did you mean '" + key.group(1) + "'?");
                        });
            }
        }
    }

    static List<String> namesLineAndRightKeyWhereverOneIsMisspelt() {
        return List.of(ExamplePlans.pellet(), ExamplePlans.film(), HOLD);
    }

    /** Every letter once too often; and, where enough of the word remains, once left out. */
    private static List<String> misspellings(String key) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < key.length(); i++) {
            wrong.add(key.substring(0, i + 1) + key.substring(i));
            if (key.length() > 3) {
                wrong.add(key.substring(0, i) + key.substring(i + 1));
            }
        }
        return wrong;
    }

    @Test
    void everyTruncationIsRefusedUntilTheFirstStepIsThere() {
        byte[] plan = ExamplePlans.pellet().getBytes(StandardCharsets.UTF_8);
        int firstStep = ExamplePlans.pellet()
                .substring(0, ExamplePlans.pellet().indexOf("impedance: {repeat"))
                .getBytes(StandardCharsets.UTF_8)
                .length;
        for (int length = 0; length <= plan.length; length++) {
            PlanReading reading = READER.read("plan.yaml", Arrays.copyOf(plan, length));
            if (reading instanceof Plan accepted) {
                assertThat(accepted.steps()).hasSizeGreaterThanOrEqualTo(14);
                assertThat(length).isGreaterThan(firstStep - 60);
            } else {
                assertThat(((PlanReading.Rejected) reading).problems()).anyMatch(Problem::isError);
            }
        }
    }

    @Property(tries = 500)
    void neverThrowsWhateverByteIsWrong(@ForAll @IntRange(min = 0, max = 1900) int at, @ForAll byte wrong) {
        byte[] plan = ExamplePlans.pellet().getBytes(StandardCharsets.UTF_8);
        plan[at % plan.length] = wrong;

        assertThat(READER.read("plan.yaml", plan)).isNotNull();
    }

    @Test
    void refusesAFileThatIsFarTooLarge() {
        assertThat(problems("# " + "x".repeat(2_000_000)).stream().map(Problem::message))
                .containsExactly("the file has 2000002 bytes; 1048576 are the most");
        assertThat(read("a")).isInstanceOf(PlanReading.Rejected.class);
    }
}
