package org.electrolyst.model.measurement;

import java.time.Instant;

/**
 * Bytes that went over a line, as one read or write moved them.
 *
 * @param at laboratory time
 * @param sent whether the program sent them; else the device did
 * @param bytes one character for each byte (ISO 8859-1), so that the value is immutable and readable
 */
public record LinkBytes(Instant at, boolean sent, String bytes) {}
