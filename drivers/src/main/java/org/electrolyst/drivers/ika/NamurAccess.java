package org.electrolyst.drivers.ika;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.exchange.Conversation;
import org.electrolyst.drivers.exchange.Question;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.frame.Decimal;
import org.electrolyst.drivers.frame.Line;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.property.Access;
import org.electrolyst.drivers.property.TextDialect;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * NAMUR commands: a query is answered with a number, a space and the digit of its channel; a command that sets, starts or
 * stops something is not answered.
 */
final class NamurAccess implements Access<NamurVariable> {
    private static final TextDialect DIALECT = new TextDialect(" \r \n", '\n', 256);

    /** A number, or what stands where there is none. */
    private static final String VALUE = "(?:[+-]?\\d{1,6}(?:\\.\\d{1,6})?|[-.]{2,}|(?i:nan|inf|err?\\.?\\d*))";

    private static final Question<Line> WHO = question("IN_NAME", "[A-Za-z][ -~]*");

    /** Nothing else is asked of channel 4, stirrer or pump. */
    private static final Question<Line> SPEED = question("IN_PV_4", VALUE + " 4 *");

    private final Conversation conversation;

    NamurAccess(Port port, Timing timing) {
        conversation = new Conversation(port, timing, List.of(WHO, SPEED));
    }

    private static Question<Line> question(String query, String answer) {
        return DIALECT.question(query, Pattern.compile(answer).asMatchPredicate());
    }

    /** What it calls itself. */
    String name(Cancel cancel) throws InstrumentException, Cancelled {
        return ((Line.Text) conversation.ask(WHO, cancel)).text().strip();
    }

    /**
     * {@inheritDoc}
     *
     * @throws DeviceFault if what it answers is no number
     */
    @Override
    public double read(NamurVariable variable, Cancel cancel) throws InstrumentException, Cancelled {
        Question<Line> question = question(variable.query(), VALUE + " " + variable.channel() + " *");
        String answer = ((Line.Text) conversation.ask(question, cancel)).text();
        OptionalDouble value = Decimal.parse(answer.substring(0, answer.indexOf(' ')));
        if (value.isEmpty()) {
            throw new DeviceFault("the IKA instrument at " + portName() + " answers '" + answer + "' to "
                    + variable.query() + ": its sensor is missing or broken; check it");
        }
        return value.getAsDouble();
    }

    @Override
    public void write(NamurVariable variable, double value, Cancel cancel) throws LinkLost, Cancelled {
        String number = String.format(Locale.ROOT, "%.2f", value + 0.0);
        tell(variable.set() + " " + (number.equals("-0.00") ? "0.00" : number), cancel);
    }

    /** Sends what has no answer. */
    void tell(String command, Cancel cancel) throws LinkLost, Cancelled {
        conversation.tell(command + DIALECT.sent(), cancel);
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
