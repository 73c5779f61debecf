package org.electrolyst.drivers.property;

import java.util.Locale;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.OutcomeUnknown;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * The properties of a connected instrument. What is read is asked for a second time if the first answer is lost or broken.
 * What is set is checked against its range before anything is sent, left alone where it wears memory and is there already,
 * and read back: only what the instrument then shows counts. What is not there then, since a command was lost or dropped, is
 * set again; never without reading back first.
 *
 * @param <A> where the protocol has a property
 */
public final class PropertyTable<A> {
    private static final int ATTEMPTS = 3;
    private static final double ROUNDING = 1e-9;

    private final String device;
    private final Access<A> access;

    /**
     * The properties of one device.
     *
     * @param device what it is called in messages, such as {@code the 336}
     */
    public PropertyTable(String device, Access<A> access) {
        this.device = device;
        this.access = access;
    }

    /** The device and its port, for messages. */
    public String where() {
        return device + " at " + access.portName();
    }

    /** Reads a property, SI. */
    public double read(Property<A> property, Cancel cancel) throws InstrumentException, Cancelled {
        try {
            return property.unit().toSi(access.read(property.access(), cancel));
        } catch (NoReply | Malformed e) {
            return property.unit().toSi(access.read(property.access(), cancel));
        }
    }

    /** Reads a property that is a code or a set of bits. */
    public int readCode(Property<A> property, Cancel cancel) throws InstrumentException, Cancelled {
        double code = read(property, cancel);
        if (code != Math.rint(code) || Math.abs(code) > Integer.MAX_VALUE) {
            throw new Malformed(where() + ": " + property.name() + " is " + code + ", which is no code");
        }
        return (int) code;
    }

    /**
     * Sets a property and verifies it.
     *
     * @param si the value, SI
     * @throws Rejected if it is out of range, refused, or not what the instrument then shows
     * @throws OutcomeUnknown if nobody can tell whether it was set
     */
    public void set(Property<A> property, double si, Cancel cancel) throws InstrumentException, Cancelled {
        refuseOutOfRange(property, si);
        if (property.wearsMemory() && property.readable() && matches(property, si, read(property, cancel))) {
            return;
        }
        double shown = Double.NaN;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            boolean told = write(property, si, cancel);
            if (!property.readable()) {
                requireTold(told, property);
                return;
            }
            shown = readBack(property, cancel);
            if (matches(property, si, shown)) {
                return;
            }
        }
        throw new Rejected(String.format(
                Locale.ROOT,
                "%s was told %s %.6g %s and shows %.6g %s. Look at its own limits and mode",
                where(),
                property.name(),
                property.unit().fromSi(si),
                property.unit().symbol(),
                property.unit().fromSi(shown),
                property.unit().symbol()));
    }

    private void refuseOutOfRange(Property<A> property, double si) throws Rejected {
        if (!(si >= property.lowest() - ROUNDING && si <= property.highest() + ROUNDING)) {
            throw new Rejected(String.format(
                    Locale.ROOT,
                    "%s takes a %s of %.6g to %.6g %s, not %.6g %s; nothing was sent",
                    where(),
                    property.name(),
                    property.unit().fromSi(property.lowest()),
                    property.unit().fromSi(property.highest()),
                    property.unit().symbol(),
                    property.unit().fromSi(si),
                    property.unit().symbol()));
        }
    }

    /** Whether the device took it as far as the protocol tells; false if nobody knows. */
    private boolean write(Property<A> property, double si, Cancel cancel) throws InstrumentException, Cancelled {
        try {
            access.write(property.access(), property.unit().fromSi(si), cancel);
            return true;
        } catch (NoReply | Malformed e) {
            return false;
        } finally {
            access.pause(property.settling());
        }
    }

    private void requireTold(boolean told, Property<A> property) throws OutcomeUnknown {
        if (!told) {
            throw new OutcomeUnknown(where() + " was told " + property.name()
                    + " and did not answer as it should; it cannot be read back. Look at the instrument");
        }
    }

    private double readBack(Property<A> property, Cancel cancel) throws InstrumentException, Cancelled {
        try {
            return read(property, cancel);
        } catch (NoReply | Malformed e) {
            throw new OutcomeUnknown(
                    where() + " was told " + property.name() + " and cannot be asked whether it has it. "
                            + e.getMessage(),
                    e);
        }
    }

    private static <A> boolean matches(Property<A> property, double si, double shown) {
        return Math.abs(shown - si) <= property.tolerance() + ROUNDING * Math.max(1, Math.abs(si));
    }
}
