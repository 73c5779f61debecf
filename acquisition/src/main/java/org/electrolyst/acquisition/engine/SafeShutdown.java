package org.electrolyst.acquisition.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.electrolyst.acquisition.plan.SafeStatePolicy;
import org.electrolyst.acquisition.step.Bench;
import org.electrolyst.drivers.Instrument;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.stage.TemperatureStage;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Makes the instruments safe: the cell first, then the stage. Each is tried, whatever became of the one before. */
final class SafeShutdown {
    private static final double CELSIUS_ZERO_K = 273.15;

    private SafeShutdown() {}

    static List<SafeReport> of(Bench bench, SafeStatePolicy policy) {
        List<SafeReport> reports = new ArrayList<>();
        reports.add(new SafeReport("potentiostat", makeSafe(bench.potentiostat())));
        bench.stage().ifPresent(stage -> reports.add(new SafeReport("stage", makeSafe(stage, policy))));
        return reports;
    }

    private static SafeState makeSafe(TemperatureStage stage, SafeStatePolicy policy) {
        try {
            // A stop that was asked for must not keep the stage from its safe state.
            Cancel nobodyStopsThis = new Cancel();
            if (policy instanceof SafeStatePolicy.Hold) {
                stage.hold(nobodyStopsThis);
                return new SafeState.Confirmed("stage holds its temperature");
            }
            if (policy instanceof SafeStatePolicy.To to) {
                stage.leaveAt(to.targetK(), to.rateKPerS(), nobodyStopsThis);
                return new SafeState.Confirmed(
                        String.format(Locale.ROOT, "stage goes to %.1f °C", to.targetK() - CELSIUS_ZERO_K));
            }
            return makeSafe(stage);
        } catch (InstrumentException | Cancelled | RuntimeException e) {
            SafeState off = makeSafe((Instrument) stage);
            String words = e.getMessage() + "; instead: " + off.words();
            return off instanceof SafeState.Confirmed ? new SafeState.Confirmed(words) : new SafeState.Unknown(words);
        }
    }

    private static SafeState makeSafe(Instrument instrument) {
        try {
            return instrument.makeSafe();
        } catch (RuntimeException e) {
            return new SafeState.Unknown("the driver failed (" + e + "): look at the instrument");
        }
    }
}
