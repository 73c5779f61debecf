package org.electrolyst.drivers.frame;

/** What an instrument says in EI-Bisynch. */
public sealed interface BisynchAnswer {
    /**
     * A parameter.
     *
     * @param mnemonic two characters
     * @param text its value as it came
     */
    record Value(String mnemonic, String text) implements BisynchAnswer {}

    /** What was sent is accepted. */
    record Accepted() implements BisynchAnswer {}

    /** What was sent is not accepted, or its check did not hold. */
    record Refused() implements BisynchAnswer {}

    /** There is no such parameter, or the conversation is at its end. */
    record End() implements BisynchAnswer {}
}
