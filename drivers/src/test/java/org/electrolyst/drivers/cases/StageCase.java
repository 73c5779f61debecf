package org.electrolyst.drivers.cases;

import org.electrolyst.drivers.stage.StageDriver;
import org.electrolyst.fixtures.sim.bench.Maker;

/**
 * A stage driver and the simulator that it is tested on.
 *
 * @param driver without pauses on its line
 * @param model as plans spell it
 * @param healthy makes an instrument in order
 * @param sensorBroken makes one whose sensor is broken
 * @param resolutionK by how much a reading may differ from the truth, K
 */
public record StageCase(StageDriver driver, String model, Maker healthy, Maker sensorBroken, double resolutionK) {
    @Override
    public String toString() {
        return driver.name() + " " + model;
    }
}
