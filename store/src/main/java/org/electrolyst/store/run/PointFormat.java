package org.electrolyst.store.run;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.electrolyst.model.measurement.ImpedancePoint;
import org.electrolyst.model.measurement.PointStatus;
import org.electrolyst.model.measurement.PolarizationPoint;
import org.electrolyst.model.measurement.TemperaturePoint;
import org.electrolyst.model.measurement.VoltagePoint;
import org.electrolyst.model.quantity.DoubleVector;
import org.electrolyst.model.run.SeriesRole;

/**
 * How measured points become columns.
 *
 * @param <P> the points
 */
public final class PointFormat<P> {
    /** A measured spectrum. */
    public static final PointFormat<ImpedancePoint> SPECTRUM = new PointFormat<>(
            SegmentFormat.MEASURED_SPECTRUM,
            Set.of(SeriesRole.SPECTRUM, SeriesRole.BEFORE_HOLD, SeriesRole.UNDER_BIAS),
            List.of(
                    ImpedancePoint::timeS,
                    point -> positive(point.frequencyHz()),
                    ImpedancePoint::realOhm,
                    ImpedancePoint::imaginaryOhm,
                    point -> point.status().bits()));

    /** A measured polarization curve. */
    public static final PointFormat<PolarizationPoint> HOLD = new PointFormat<>(
            SegmentFormat.HOLD,
            Set.of(SeriesRole.HOLD),
            List.of(
                    PolarizationPoint::timeS,
                    PolarizationPoint::currentA,
                    PolarizationPoint::voltageV,
                    point -> point.status().bits()));

    /** Open-circuit voltage. */
    public static final PointFormat<VoltagePoint> REST = new PointFormat<>(
            SegmentFormat.REST, Set.of(SeriesRole.REST), List.of(VoltagePoint::timeS, VoltagePoint::voltageV));

    /** Readings of a temperature stage. */
    public static final PointFormat<TemperaturePoint> TEMPERATURE = new PointFormat<>(
            SegmentFormat.TEMPERATURE,
            Set.of(SeriesRole.TEMPERATURE),
            List.of(TemperaturePoint::timeS, TemperaturePoint::temperatureK, TemperaturePoint::targetK));

    private final SegmentFormat format;
    private final Set<SeriesRole> roles;
    private final List<ToDoubleFunction<P>> columns;

    private PointFormat(SegmentFormat format, Set<SeriesRole> roles, List<ToDoubleFunction<P>> columns) {
        this.format = format;
        this.roles = roles;
        this.columns = columns;
    }

    /** Refuses a series whose role other points have. */
    public void requireRole(SeriesRole role) {
        if (!roles.contains(role)) {
            throw new IllegalArgumentException("a series for " + role.code() + " has no points of this kind");
        }
    }

    SegmentFormat segments() {
        return format;
    }

    /**
     * The points as columns.
     *
     * @throws IllegalArgumentException if a number is not finite or a frequency not positive
     */
    public DoubleVector[] columns(List<P> points) {
        return columns.stream()
                .map(column -> DoubleVector.generate(points.size(), i -> column.applyAsDouble(points.get(i))))
                .toArray(DoubleVector[]::new);
    }

    private static double positive(double frequencyHz) {
        if (!(frequencyHz > 0)) {
            throw new IllegalArgumentException("a frequency must be positive, not " + frequencyHz + " Hz");
        }
        return frequencyHz;
    }

    /** The states that a column of their bits holds. */
    static List<PointStatus> states(DoubleVector bits) {
        return IntStream.range(0, bits.size())
                .mapToObj(i -> PointStatus.of((int) bits.at(i)))
                .toList();
    }
}
