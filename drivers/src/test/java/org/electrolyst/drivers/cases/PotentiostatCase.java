package org.electrolyst.drivers.cases;

import org.electrolyst.drivers.potentiostat.Capability;
import org.electrolyst.drivers.potentiostat.PotentiostatDriver;
import org.electrolyst.drivers.potentiostat.PotentiostatLimits;
import org.electrolyst.fixtures.sim.bench.Maker;

/**
 * A potentiostat driver with one of its models and the simulator that it is tested on, which makes no errors.
 *
 * @param driver without pauses on its line
 * @param model as plans spell it
 * @param instrument what the simulator calls it
 * @param healthy makes an instrument in order
 * @param firstReadingS when the first reading of a hold ends, s
 * @param tellsRange whether each point of a spectrum names its current range
 */
public record PotentiostatCase(
        PotentiostatDriver driver,
        String model,
        String instrument,
        Maker healthy,
        double firstReadingS,
        boolean tellsRange) {
    /** What the driver says that the model can do. */
    public PotentiostatLimits limits() {
        return driver.limits(model).orElseThrow();
    }

    /** Whether plans may ask it for this. */
    public boolean has(Capability capability) {
        return limits().capabilities().contains(capability);
    }

    @Override
    public String toString() {
        return driver.name() + " " + model + " on " + instrument;
    }
}
