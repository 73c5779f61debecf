package org.electrolyst.acquisition.plan;

import java.time.Duration;

/** What one step does; one record for each kind. */
public sealed interface StepSettings permits TemperatureStep, RestStep, ImpedanceStep, HoldStep, BruceVincentStep {
    /** The word for its kind, such as {@code bruce-vincent}. */
    String kind();

    /** In words for people, such as {@code 200 kHz to 0.1 Hz, 10 mV rms at open circuit}. */
    String description();

    /** How long it takes if a condition that ends it is met as late as it may be, and two spectra agree at once. */
    Duration expected(Pace pace);
}
