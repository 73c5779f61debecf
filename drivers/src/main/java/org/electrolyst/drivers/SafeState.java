package org.electrolyst.drivers;

import java.time.Instant;

/** What is known of an instrument after it was told to become safe. */
public sealed interface SafeState {
    /** In words for people, such as {@code cell off, confirmed}. */
    String words();

    /** The device confirmed it. */
    record Confirmed(String words) implements SafeState {}

    /** Nothing can be said before this instant of laboratory time, when the device's own script has ended. */
    record UnknownUntil(Instant until, String words) implements SafeState {}

    /** Nothing can be said until a person has looked. */
    record Unknown(String words) implements SafeState {}
}
