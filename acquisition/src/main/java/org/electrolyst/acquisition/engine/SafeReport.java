package org.electrolyst.acquisition.engine;

import org.electrolyst.drivers.SafeState;

/**
 * What is known of an instrument at the end of a run.
 *
 * @param role what it is in the run: the word of plan and database
 * @param state what it was told, and what of that is confirmed
 */
public record SafeReport(String role, SafeState state) {}
