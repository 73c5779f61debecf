package org.electrolyst.drivers.cases;

import org.electrolyst.drivers.stage.StageDriver;
import org.electrolyst.fixtures.sim.bench.Maker;

/**
 * A stage driver and the simulator that it is tested on, whose sample is always as warm as the stage.
 *
 * @param driver without pauses on its line
 * @param model as plans spell it
 * @param healthy makes an instrument in order
 * @param sensorBroken makes one whose sensor is broken
 * @param resolutionK by how much a reading may differ from the truth, K
 * @param checksItsFrames whether its protocol detects a flipped bit
 */
public record StageCase(
        StageDriver driver,
        String model,
        Maker healthy,
        Maker sensorBroken,
        double resolutionK,
        boolean checksItsFrames) {
    /** A stage whose protocol has no check. */
    public StageCase(StageDriver driver, String model, Maker healthy, Maker sensorBroken, double resolutionK) {
        this(driver, model, healthy, sensorBroken, resolutionK, false);
    }

    /** The same, whose protocol detects a flipped bit. */
    public StageCase checkingItsFrames() {
        return new StageCase(driver, model, healthy, sensorBroken, resolutionK, true);
    }

    @Override
    public String toString() {
        return driver.name() + " " + model;
    }
}
