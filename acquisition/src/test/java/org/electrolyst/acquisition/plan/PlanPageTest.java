package org.electrolyst.acquisition.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.electrolyst.acquisition.plan.KnownToTests.problems;
import static org.electrolyst.acquisition.plan.KnownToTests.read;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.electrolyst.acquisition.yaml.Problem;
import org.junit.jupiter.api.Test;

/** The reference page of plans says what the reader does. */
class PlanPageTest {
    private static final String PAGE = ExamplePlans.doc("reference/plans.md");
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final Pattern KEYS = Pattern.compile("Keys here are (.*)\\.$");

    @Test
    void everyExampleOfThePageIsAPlan() {
        List<String> examples =
                YAML.matcher(PAGE).results().map(m -> m.group(1)).toList();

        assertThat(examples)
                .hasSize(3)
                .allSatisfy(example -> assertThat(read(example))
                        .as(() -> problems(example).toString())
                        .isInstanceOf(Plan.class));
    }

    @Test
    void thePageNamesEveryKeyThatTheReaderKnows() {
        String everywhere = "zzz: 1\n"
                + YAML.matcher(PAGE)
                        .results()
                        .toList()
                        .get(2)
                        .group(1)
                        .replaceAll("\\{(?!})", "{zzz: 1, ")
                        .replace("\n      bias:", "\n      zzz: 1\n      bias:")
                + "\nsafe-state: {zzz: 1}\n";

        Set<String> keys = new TreeSet<>();
        problems(everywhere).stream()
                .map(Problem::hint)
                .flatMap(hint -> KEYS.matcher(hint).results())
                .forEach(m -> keys.addAll(List.of(m.group(1).split(", "))));

        assertThat(keys).hasSizeGreaterThan(40);
        assertThat(keys).allSatisfy(key -> assertThat(PAGE).containsPattern("[`.]" + key + "\\b"));
    }
}
