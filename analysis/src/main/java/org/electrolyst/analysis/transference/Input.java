package org.electrolyst.analysis.transference;

/** The measured numbers that enter a transference number. */
public enum Input {
    VOLTAGE,
    INITIAL_CURRENT,
    STEADY_CURRENT,
    INITIAL_RESISTANCE,
    STEADY_RESISTANCE,
    ELECTROLYTE,
    STEADY_ELECTROLYTE
}
