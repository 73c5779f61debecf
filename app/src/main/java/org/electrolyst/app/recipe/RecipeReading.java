package org.electrolyst.app.recipe;

import java.util.List;
import org.electrolyst.acquisition.yaml.Problem;

/** What became of a text that should be a recipe: the {@link NamedRecipe}, or everything that is wrong with it. */
public sealed interface RecipeReading permits NamedRecipe, RecipeReading.Rejected {
    /**
     * A text that is no recipe.
     *
     * @param problems in the order of the file; at least one
     */
    record Rejected(List<Problem> problems) implements RecipeReading {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
