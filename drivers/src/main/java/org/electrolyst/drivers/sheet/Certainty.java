package org.electrolyst.drivers.sheet;

/** How sure it is that a driver works with the real instrument. */
public enum Certainty {
    /** Works with a simulator that was written from the same description. */
    SIMULATOR("tested on the simulator only"),
    /** The same, and the description itself is doubtful in places. */
    EXPERIMENTAL("experimental: tested on the simulator only, and parts of the protocol are uncertain"),
    /** Someone reported that it works. */
    CONFIRMED("confirmed on a real instrument");

    private final String words;

    Certainty(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
