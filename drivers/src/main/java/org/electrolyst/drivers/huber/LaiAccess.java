package org.electrolyst.drivers.huber;

import java.time.Duration;
import java.util.List;
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

/** The message G of LAI: it sets what is no asterisk in it, and is answered with all there is. */
final class LaiAccess implements Access<LaiField> {
    private static final TextDialect DIALECT = new TextDialect("\r", '\r', 256);
    private static final Pattern STATE = Pattern.compile("[OIC][01][0-9A-Fa-f]{12}");
    private static final Question<Line> WHO = DIALECT.question(
            LaiFrame.request('V', ""), line -> LaiFrame.data('V', line).isPresent());

    private final Conversation conversation;

    LaiAccess(Port port, Timing timing) {
        conversation = new Conversation(port, timing, List.of(WHO));
    }

    /** What it calls itself. */
    String name(Cancel cancel) throws InstrumentException, Cancelled {
        String answer = ((Line.Text) conversation.ask(WHO, cancel)).text();
        return LaiFrame.data('V', answer).orElseThrow().strip();
    }

    private String exchange(String data, Cancel cancel) throws InstrumentException, Cancelled {
        Question<Line> question = DIALECT.question(
                LaiFrame.request('G', data),
                line -> LaiFrame.data('G', line)
                        .filter(STATE.asMatchPredicate())
                        .isPresent());
        String answer = ((Line.Text) conversation.ask(question, cancel)).text();
        return LaiFrame.data('G', answer).orElseThrow();
    }

    /**
     * {@inheritDoc}
     *
     * @throws DeviceFault if it is a temperature whose sensor is missing or broken
     */
    @Override
    public double read(LaiField field, Cancel cancel) throws InstrumentException, Cancelled {
        String state = exchange("******", cancel);
        return switch (field) {
            case MODE -> LaiTable.MODES.indexOf(state.charAt(0));
            case ALARM -> state.charAt(1) - '0';
            case SETPOINT -> celsius(state.substring(2, 6));
            case TEMPERATURE -> celsius(state.substring(6, 10));
        };
    }

    private double celsius(String digits) throws DeviceFault {
        OptionalDouble celsius = Hex.celsius(Hex.word(digits));
        if (celsius.isEmpty()) {
            throw new DeviceFault("the circulator at " + portName() + " has no temperature (" + digits
                    + "): its sensor is missing or broken; check it");
        }
        return celsius.getAsDouble();
    }

    @Override
    public void write(LaiField field, double value, Cancel cancel) throws InstrumentException, Cancelled {
        exchange(
                field == LaiField.MODE ? LaiTable.MODES.charAt((int) value) + "*****" : "**" + Hex.of(Hex.word(value)),
                cancel);
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
