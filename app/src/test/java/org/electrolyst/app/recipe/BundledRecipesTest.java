package org.electrolyst.app.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.electrolyst.analysis.fit.Relation;
import org.electrolyst.analysis.recipe.CircuitFamily;
import org.electrolyst.analysis.recipe.Recipe;
import org.electrolyst.model.result.ArrheniusLaw.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledRecipesTest {
    static List<String> names() {
        return BundledRecipes.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void canBeReadAndBeginsWithWhatItIsFor(String name) {
        assertThat(BundledRecipes.find(name)).isPresent();
        assertThat(BundledRecipes.text(name)).startsWith("# ");
    }

    @ParameterizedTest
    @MethodSource("names")
    void standsInTheReferenceAsItIs(String name) throws IOException {
        String page = Files.readString(Path.of("../docs/reference/recipes.md"));
        assertThat(page)
                .contains("### " + name + "\n")
                .contains("```yaml\n" + BundledRecipes.text(name) + "```\n")
                .contains(BundledRecipes.find(name).orElseThrow().recipe().sha256());
    }

    /** Their hashes stand beside the results of earlier versions. */
    @Test
    void recipesThatWereFamiliesOfCircuitsKeepTheirHashes() {
        assertThat(recipe("default")).isEqualTo(Recipe.of(CircuitFamily.DEFAULT));
        assertThat(recipe("blocking")).isEqualTo(Recipe.of(CircuitFamily.BLOCKING));
        assertThat(recipe("symmetric-metal")).isEqualTo(Recipe.of(CircuitFamily.SYMMETRIC_METAL));
    }

    @Test
    void noTwoAreTheSameAndEachIsFoundByItsHash() {
        assertThat(BundledRecipes.names())
                .extracting(name -> recipe(name).sha256())
                .doesNotHaveDuplicates();
        for (String name : BundledRecipes.names()) {
            assertThat(BundledRecipes.namesByHash()).containsEntry(recipe(name).sha256(), name);
        }
    }

    @Test
    void sayWhatTheirCellsNeed() {
        assertThat(recipe("gel-membrane").laws()).contains(Kind.VTF, Kind.VTF_ROOT);
        assertThat(recipe("blocking-pellet").laws()).doesNotContain(Kind.VTF, Kind.VTF_ROOT);
        Recipe ceramic = recipe("ceramic-low-temperature");
        assertThat(ceramic.laws()).doesNotContain(Kind.VTF, Kind.VTF_ROOT);
        assertThat(ceramic.relations().of("CPE1.n")).isEqualTo(Relation.COMMON);
        assertThat(ceramic.family()).isEqualTo(CircuitFamily.BLOCKING);
    }

    private static Recipe recipe(String name) {
        return BundledRecipes.find(name).orElseThrow().recipe();
    }
}
