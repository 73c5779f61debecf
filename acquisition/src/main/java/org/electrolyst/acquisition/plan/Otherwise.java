package org.electrolyst.acquisition.plan;

/** What happens when a condition is not met in the time that a plan gives it. */
public enum Otherwise {
    /** The step fails and the run ends in its safe state. */
    FAIL,
    /** The run goes on, and what follows is flagged. */
    FLAG
}
