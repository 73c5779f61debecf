package org.electrolyst.acquisition.step;

import org.electrolyst.acquisition.plan.BruceVincentStep;
import org.electrolyst.acquisition.plan.HoldStep;
import org.electrolyst.acquisition.plan.ImpedanceStep;
import org.electrolyst.acquisition.plan.RestStep;
import org.electrolyst.acquisition.plan.StepSettings;
import org.electrolyst.acquisition.plan.TemperatureStep;

/** Which class carries out which kind of step. */
final class Steps {
    private Steps() {}

    static Step of(StepSettings settings) {
        if (settings instanceof TemperatureStep temperature) {
            return new ReachTemperature(temperature);
        }
        if (settings instanceof RestStep rest) {
            return new Rest(rest);
        }
        if (settings instanceof ImpedanceStep impedance) {
            return new Impedance(impedance);
        }
        if (settings instanceof HoldStep hold) {
            return new VoltageHold(hold);
        }
        if (settings instanceof BruceVincentStep triple) {
            return new BruceVincent(triple);
        }
        throw new IllegalArgumentException("no class carries out a step of kind " + settings.kind());
    }
}
