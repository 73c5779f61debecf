package org.electrolyst.model.result;

/** What an arc of the spectrum is taken for. */
public enum ArcAssignment {
    BULK("bulk"),
    GRAIN_BOUNDARY("grain boundary"),
    INTERFACE("interface"),
    /** Of the electrolyte, but too near to the highest frequency or above it to be told for bulk or grain boundary. */
    NOT_RESOLVED("electrolyte, not resolved"),
    UNASSIGNED("unassigned");

    private final String words;

    ArcAssignment(String words) {
        this.words = words;
    }

    /** The words that JSON and people use. */
    public String words() {
        return words;
    }
}
