package org.electrolyst.app.recipe;

import org.electrolyst.analysis.recipe.Recipe;

/**
 * A recipe as a file states it.
 *
 * @param name for people; no part of the hash
 * @param recipe what it says
 */
public record NamedRecipe(String name, Recipe recipe) implements RecipeReading {}
