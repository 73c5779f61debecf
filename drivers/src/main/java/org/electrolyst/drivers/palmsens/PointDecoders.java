package org.electrolyst.drivers.palmsens;

import java.util.List;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.potentiostat.CurrentHold;
import org.electrolyst.drivers.potentiostat.GalvanostaticSweep;
import org.electrolyst.drivers.potentiostat.Hold;
import org.electrolyst.drivers.potentiostat.LinearSweep;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.measurement.VoltagePoint;

/** Points out of the data packages of our scripts. */
final class PointDecoders {
    private static final List<VariableType> IMPEDANCE =
            List.of(VariableType.FREQUENCY, VariableType.REAL_IMPEDANCE, VariableType.IMAGINARY_IMPEDANCE);
    private static final List<VariableType> POLARIZATION =
            List.of(VariableType.TIME, VariableType.CURRENT, VariableType.MEASURED_VOLTAGE);
    private static final List<VariableType> REST = List.of(VariableType.TIME, VariableType.MEASURED_VOLTAGE);

    /** The device's clock and number format leave a frequency this close to the one asked for. */
    private static final double FREQUENCY_TOLERANCE = 0.02;

    private final CurrentRanges ranges;

    PointDecoders(CurrentRanges ranges) {
        this.ranges = ranges;
    }

    Series<ImpedancePoint> impedance(Sweep sweep) {
        return spectrum(Technique.IMPEDANCE, sweep.fromHz(), sweep.toHz(), sweep.points());
    }

    Series<ImpedancePoint> galvanostaticImpedance(GalvanostaticSweep sweep) {
        return spectrum(Technique.GALVANOSTATIC_IMPEDANCE, sweep.fromHz(), sweep.toHz(), sweep.points());
    }

    private Series<ImpedancePoint> spectrum(Technique technique, double fromHz, double toHz, int points) {
        return new Series<>(technique, points, (sinceBeginS, data) -> {
            double[] v = data.values(IMPEDANCE);
            if (!(v[0] >= toHz * (1 - FREQUENCY_TOLERANCE) && v[0] <= fromHz * (1 + FREQUENCY_TOLERANCE))) {
                throw new Malformed("a point of the spectrum says " + v[0] + " Hz, which is outside of the sweep");
            }
            return new ImpedancePoint(sinceBeginS, v[0], v[1], v[2], data.status(ranges));
        });
    }

    Series<PolarizationPoint> voltageHold(Hold hold) {
        return polarization(Technique.CHRONOAMPEROMETRY, 0, Applied.voltage(hold.voltageV(), hold.voltageV()));
    }

    Series<PolarizationPoint> currentHold(CurrentHold hold) {
        return polarization(Technique.CHRONOPOTENTIOMETRY, 0, Applied.current(hold.currentA()));
    }

    /** A device may count its last step differently. */
    Series<PolarizationPoint> linearSweep(LinearSweep sweep) {
        Applied applied = Applied.voltage(sweep.fromV(), sweep.toV());
        return polarization(Technique.LINEAR_SWEEP, sweep.points() - 1, applied);
    }

    private Series<PolarizationPoint> polarization(Technique technique, int expected, Applied applied) {
        return new Series<>(technique, expected, (sinceBeginS, data) -> {
            double[] v = data.values(POLARIZATION);
            PolarizationPoint point = new PolarizationPoint(time(v[0]), v[1], v[2], data.status(ranges));
            applied.require(point);
            return point;
        });
    }

    Series<VoltagePoint> rest() {
        return new Series<>(Technique.OPEN_CIRCUIT, 0, (sinceBeginS, data) -> {
            double[] v = data.values(REST);
            if (data.status(ranges).overload()) {
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
