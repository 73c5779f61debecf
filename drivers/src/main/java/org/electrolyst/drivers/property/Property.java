package org.electrolyst.drivers.property;

import java.time.Duration;
import org.electrolyst.model.quantity.Unit;

/**
 * One number of an instrument, as its manual lists it. Made by {@link #reading} or {@link #setting} and narrowed from there.
 *
 * @param name what it is, for messages and the list of instruments
 * @param access where the protocol has it
 * @param unit in which the instrument speaks
 * @param readable whether it can be read
 * @param settable whether it can be set
 * @param lowest smallest value that may be set, SI
 * @param highest largest value that may be set, SI
 * @param tolerance by how much what is read after a set may differ, SI
 * @param settling real time from a set to the reading that verifies it, beyond the pauses of the line
 * @param wearsMemory whether a set costs one of the writes that its memory lives for: what is there already is not set again
 * @param <A> where the protocol has it
 */
public record Property<A>(
        String name,
        A access,
        Unit unit,
        boolean readable,
        boolean settable,
        double lowest,
        double highest,
        double tolerance,
        Duration settling,
        boolean wearsMemory) {
    public Property {
        if (!(lowest <= highest) || !(tolerance >= 0)) {
            throw new IllegalArgumentException(
                    name + " cannot lie between " + lowest + " and " + highest + " within " + tolerance);
        }
    }

    /** What can only be read. */
    public static <A> Property<A> reading(String name, A access, Unit unit) {
        return new Property<>(
                name,
                access,
                unit,
                true,
                false,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                0,
                Duration.ZERO,
                false);
    }

    /** What can be read and set, to anything, and reads exactly what was set. */
    public static <A> Property<A> setting(String name, A access, Unit unit) {
        return with(reading(name, access, unit), true, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
    }

    /** The same for values from {@code least} to {@code most}, SI. */
    public Property<A> between(double least, double most) {
        return with(this, readable, least, most, tolerance);
    }

    /** The same, which may read up to {@code difference} (SI) from what was set. */
    public Property<A> within(double difference) {
        return with(this, readable, lowest, highest, difference);
    }

    /** The same, which cannot be read back. */
    public Property<A> unreadable() {
        return with(this, false, lowest, highest, tolerance);
    }

    private static <A> Property<A> with(
            Property<A> p, boolean readable, double lowest, double highest, double tolerance) {
        return new Property<>(
                p.name, p.access, p.unit, readable, true, lowest, highest, tolerance, p.settling, p.wearsMemory);
    }

    /** The same, which takes some time until it reads what was set. */
    public Property<A> settling(Duration time) {
        return new Property<>(name, access, unit, readable, settable, lowest, highest, tolerance, time, wearsMemory);
    }

    /** The same, which lives in memory that wears. */
    public Property<A> wearing() {
        return new Property<>(name, access, unit, readable, settable, lowest, highest, tolerance, settling, true);
    }
}
