package org.electrolyst.drivers.huber;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.exchange.Conversation;
import org.electrolyst.drivers.exchange.Question;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.frame.Line;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.property.Access;
import org.electrolyst.drivers.property.TextDialect;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * The variables of a circulator: <code>{M01****</code> asks for one, <code>{M0009C4</code> sets one, and both are answered
 * with its address and its word as it is now. What the circulator does not understand it does not answer.
 */
final class PbAccess implements Access<PbVariable> {
    private static final Question<Line> SERIAL_LOW = question(0x1B, "****");
    private static final Question<Line> SERIAL_HIGH = question(0x1C, "****");

    private final Conversation conversation;

    PbAccess(Port port, Timing timing) {
        conversation = new Conversation(port, timing, List.of(SERIAL_LOW, SERIAL_HIGH));
    }

    private static Question<Line> question(int address, String value) {
        String variable = String.format(Locale.ROOT, "%02X", address);
        Pattern answer = Pattern.compile("\\{S" + variable + "[0-9A-Fa-f]{4}");
        return TextDialect.CR_LF.question("{M" + variable + value, answer.asMatchPredicate());
    }

    /** Its serial number. */
    long serialNumber(Cancel cancel) throws InstrumentException, Cancelled {
        int low = ask(SERIAL_LOW, cancel);
        return (long) ask(SERIAL_HIGH, cancel) << 16 | low;
    }

    private int ask(Question<Line> question, Cancel cancel) throws InstrumentException, Cancelled {
        String answer = ((Line.Text) conversation.ask(question, cancel)).text();
        return Hex.word(answer.substring(4));
    }

    /**
     * {@inheritDoc}
     *
     * @throws DeviceFault if the variable is a temperature whose sensor is missing or broken
     */
    @Override
    public double read(PbVariable variable, Cancel cancel) throws InstrumentException, Cancelled {
        int word = ask(question(variable.address(), "****"), cancel);
        if (variable.kind() == PbVariable.Kind.SIGNED) {
            return (short) word;
        }
        OptionalDouble celsius = Hex.celsius(word);
        if (celsius.isEmpty()) {
            throw new DeviceFault("the circulator at " + portName() + " has no sensor for variable "
                    + Integer.toHexString(variable.address()) + " (" + Hex.of(word) + "), or it is broken; check it");
        }
        return celsius.getAsDouble();
    }

    @Override
    public void write(PbVariable variable, double value, Cancel cancel) throws InstrumentException, Cancelled {
        int word = variable.kind() == PbVariable.Kind.SIGNED ? (int) value : Hex.word(value);
        ask(question(variable.address(), Hex.of(word)), cancel);
    }

    @Override
    public void pause(Duration atLeast) {
        conversation.pause(atLeast);
    }

    @Override
    public String portName() {
        return conversation.port().name();
    }
}
