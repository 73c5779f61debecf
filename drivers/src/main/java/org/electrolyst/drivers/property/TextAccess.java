package org.electrolyst.drivers.property;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.exchange.Conversation;
import org.electrolyst.drivers.frame.Decimal;
import org.electrolyst.drivers.frame.Line;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Numbers and words of an instrument that speaks in lines. */
public final class TextAccess implements Access<TextCommand> {
    /** What instruments print where they have no number. */
    private static final Pattern NO_NUMBER = Pattern.compile("(?i)[-.]{2,}|[+-]?(?:nan|inf(?:inity)?)");

    private final Conversation conversation;
    private final TextDialect dialect;

    /** Over a conversation that nobody else uses at the same time. */
    public TextAccess(Conversation conversation, TextDialect dialect) {
        this.conversation = conversation;
        this.dialect = dialect;
    }

    /**
     * Reads a number.
     *
     * @throws DeviceFault if the instrument prints that it has none
     */
    @Override
    public double read(TextCommand command, Cancel cancel) throws InstrumentException, Cancelled {
        String answer = ask(
                command.query(),
                line -> number(line, command).isPresent()
                        || NO_NUMBER.matcher(line.strip()).matches(),
                cancel);
        return number(answer, command)
                .orElseThrow(() -> new DeviceFault(portName() + " has no number for " + command.query() + ": '" + answer
                        + "'; is a sensor broken or not there?"));
    }

    private static OptionalDouble number(String line, TextCommand command) {
        String[] fields = line.split(",", -1);
        return fields.length == command.fields() ? Decimal.parse(fields[command.field()]) : OptionalDouble.empty();
    }

    @Override
    public void write(TextCommand command, double value, Cancel cancel) throws InstrumentException, Cancelled {
        String text = command.setting(value);
        if (command.reply() instanceof SetReply.Answer expected) {
            String answer = ask(
                    text,
                    line -> expected.accepted().matcher(line).matches()
                            || expected.refused().matcher(line).matches(),
                    cancel);
            if (!expected.accepted().matcher(answer).matches()) {
                throw new Rejected(portName() + " answers '" + answer + "' to " + text + "; nothing was changed");
            }
        } else {
            tell(text, cancel);
        }
    }

    /** The line that answers a query and is of the shape of such an answer. */
    public String ask(String query, Predicate<String> answers, Cancel cancel)
            throws LinkLost, NoReply, Malformed, Cancelled {
        Line answer = conversation.ask(dialect.question(query, answers), cancel);
        return ((Line.Text) answer).text();
    }

    /** Sends a command that has no answer. */
    public void tell(String command, Cancel cancel) throws LinkLost, Cancelled {
        conversation.tell(command + dialect.sent(), cancel);
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
