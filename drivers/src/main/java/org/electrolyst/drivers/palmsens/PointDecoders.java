package org.electrolyst.drivers.palmsens;

import java.util.List;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.measurement.VoltagePoint;

/** Points out of the data packages of our scripts. */
final class PointDecoders {
    private static final List<VariableType> IMPEDANCE =
            List.of(VariableType.FREQUENCY, VariableType.REAL_IMPEDANCE, VariableType.IMAGINARY_IMPEDANCE);
    private static final List<VariableType> HOLD =
            List.of(VariableType.TIME, VariableType.CURRENT, VariableType.MEASURED_VOLTAGE);
    private static final List<VariableType> REST = List.of(VariableType.TIME, VariableType.MEASURED_VOLTAGE);

    /** The device's clock and number format leave a frequency this close to the one asked for. */
    private static final double FREQUENCY_TOLERANCE = 0.02;

    private PointDecoders() {}

    static Series<ImpedancePoint> impedance(Sweep sweep) {
        return new Series<>(Technique.IMPEDANCE, sweep.points(), (sinceBeginS, data) -> {
            double[] v = data.values(IMPEDANCE);
            if (!(v[0] >= sweep.toHz() * (1 - FREQUENCY_TOLERANCE)
                    && v[0] <= sweep.fromHz() * (1 + FREQUENCY_TOLERANCE))) {
                throw new Malformed("a point of the spectrum says " + v[0] + " Hz, which is outside of the sweep");
            }
            return new ImpedancePoint(sinceBeginS, v[0], v[1], v[2], data.status());
        });
    }

    static Series<PolarizationPoint> hold() {
        return new Series<>(Technique.CHRONOAMPEROMETRY, 0, (sinceBeginS, data) -> {
            double[] v = data.values(HOLD);
            return new PolarizationPoint(time(v[0]), v[1], v[2], data.status());
        });
    }

    static Series<VoltagePoint> rest() {
        return new Series<>(Technique.OPEN_CIRCUIT, 0, (sinceBeginS, data) -> {
            double[] v = data.values(REST);
            if (data.status().overload()) {
                throw new DeviceFault("the open-circuit voltage is beyond what the device can measure");
            }
            return new VoltagePoint(time(v[0]), v[1]);
        });
    }

    private static double time(double deviceS) throws Malformed {
        if (deviceS < 0) {
            throw new Malformed("a point says that it was measured " + deviceS + " s after the start");
        }
        return deviceS;
    }
}
