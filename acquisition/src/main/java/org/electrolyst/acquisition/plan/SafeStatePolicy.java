package org.electrolyst.acquisition.plan;

/** What the stage is told when a run ends, whichever way; the cell is switched off in any case. */
public sealed interface SafeStatePolicy {
    /** Stop heating and cooling. */
    record Off() implements SafeStatePolicy {}

    /** Hold the temperature it then has. */
    record Hold() implements SafeStatePolicy {}

    /**
     * Go to a temperature and hold it.
     *
     * @param targetK K
     * @param rateKPerS magnitude of the rate, K/s
     */
    record To(double targetK, double rateKPerS) implements SafeStatePolicy {}
}
