package org.electrolyst.model.result;

/**
 * Where data came from.
 *
 * @param source file name as given, or an id of the database
 * @param spectrum which one of it, from 1
 */
public record DataSource(String source, int spectrum) {
    public DataSource {
        if (spectrum < 1) {
            throw new IllegalArgumentException("spectra of a source count from 1, not from " + spectrum);
        }
    }
}
