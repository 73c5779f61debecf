package org.electrolyst.model.result;

/**
 * Something a reader of a result must know.
 *
 * @param level how serious
 * @param code stable name for scripts, in camel case
 * @param message for people: what is the case, with its numbers and units
 */
public record Flag(Level level, String code, String message) {
    /** How serious a flag is. */
    public enum Level {
        INFO("info"),
        WARNING("warning"),
        /** The number must not be used before a person has looked at it. */
        NEEDS_PERSON("needsPerson");

        private final String code;

        Level(String code) {
            this.code = code;
        }

        /** The word that JSON uses. */
        public String code() {
            return code;
        }
    }

    public static Flag info(String code, String message) {
        return new Flag(Level.INFO, code, message);
    }

    public static Flag warning(String code, String message) {
        return new Flag(Level.WARNING, code, message);
    }

    public static Flag needsPerson(String code, String message) {
        return new Flag(Level.NEEDS_PERSON, code, message);
    }
}
