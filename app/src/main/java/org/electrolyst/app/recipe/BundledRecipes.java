package org.electrolyst.app.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The recipes that come with the program, by the names that plans and the command line use. */
public final class BundledRecipes {
    private static final List<String> NAMES = List.of(
            "default", "blocking", "symmetric-metal", "blocking-pellet", "ceramic-low-temperature", "gel-membrane");

    private BundledRecipes() {}

    /** All names. */
    public static List<String> names() {
        return NAMES;
    }

    /** The file as it is, for people to copy and change. */
    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The recipe of this name. */
    public static Optional<NamedRecipe> find(String name) {
        return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
    }

    /** Their names by the hash of what they say. */
    public static Map<String, String> namesByHash() {
        return NAMES.stream()
                .collect(Collectors.toMap(name -> read(name).recipe().sha256(), name -> name));
    }

    private static NamedRecipe read(String name) {
        RecipeReading reading = RecipeReader.read(bytes(name));
        if (reading instanceof NamedRecipe recipe) {
            return recipe;
        }
        throw new IllegalStateException("the recipe " + name + " of the program cannot be read: " + reading);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = BundledRecipes.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no recipe '" + name + "'");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
