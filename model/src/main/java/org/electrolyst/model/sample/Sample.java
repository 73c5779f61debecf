package org.electrolyst.model.sample;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A piece of material under study. The id is the user's own.
 *
 * @param id up to 100 characters without control characters, line breaks or surrounding blanks
 * @param material name or formula
 * @param cell the newest version of its cell
 */
public record Sample(String id, Optional<String> material, Cell cell) {
    private static final Pattern ID = Pattern.compile("[^\\p{Cc}\u2028\u2029]{1,100}");

    public Sample {
        if (!ID.matcher(id).matches() || !id.equals(id.strip())) {
            throw new IllegalArgumentException(
                    "a sample id has 1 to 100 characters, no line breaks and no blanks around it");
        }
    }
}
