package org.electrolyst.app.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.electrolyst.acquisition.yaml.Problem;
import org.electrolyst.app.output.ExitCode;
import org.electrolyst.app.output.Failure;
import org.electrolyst.model.words.NearestWord;

/** Finds the recipe that a user names: an existing file, or one of the program's. */
public final class RecipeSource {
    private RecipeSource() {}

    /**
     * The recipe.
     *
     * @param argument what the user wrote
     * @param file the path that it means
     * @throws Failure with exit code 2 if there is no such recipe, or with every problem of the file
     */
    public static NamedRecipe find(String argument, Path file) {
        if (Files.isRegularFile(file)) {
            return accepted(read(file, argument), argument);
        }
        return BundledRecipes.find(argument)
                .orElseThrow(() -> Failure.usage("there is neither a file nor a recipe '" + argument
                        + "'; did you mean " + NearestWord.of(argument, BundledRecipes.names())
                        + "? The program has " + String.join(", ", BundledRecipes.names())));
    }

    /** What becomes of a file that exists. */
    public static RecipeReading read(Path file, String shownName) {
        try {
            return RecipeReader.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, "unreadable", "the recipe cannot be read: " + e.getMessage(), shownName);
        }
    }

    private static NamedRecipe accepted(RecipeReading reading, String shownName) {
        if (reading instanceof NamedRecipe recipe) {
            return recipe;
        }
        List<Problem> problems = ((RecipeReading.Rejected) reading).problems();
        throw new Failure(
                ExitCode.USAGE,
                "recipe",
                problems.stream()
                        .map(problem -> shownName + ", " + problem)
                        .collect(Collectors.joining(System.lineSeparator() + "electrolyst: ")),
                shownName);
    }
}
