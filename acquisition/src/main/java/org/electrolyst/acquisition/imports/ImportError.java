package org.electrolyst.acquisition.imports;

/**
 * Why nothing was read.
 *
 * @param code stable name for scripts, in camel case
 * @param message what is wrong, that nothing was read, and how to mend it
 * @param where the file as given, with line and column where the trouble has one: {@code run.csv:17:9}
 */
public record ImportError(String code, String message, String where) {}
