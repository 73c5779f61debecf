package org.electrolyst.drivers.instec;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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

/** The controller's one line of state, {@code TEMP:RTIN?}, and commands, which it does not answer. */
final class MkAccess implements Access<MkVariable> {
    private static final TextDialect DIALECT = new TextDialect("\n", '\n', 256);
    private static final String NUMBER = "[+-]?\\d{1,6}(?:\\.\\d{1,6})?";
    private static final Pattern IDENTITY = Pattern.compile("(?i:Instec),((?:MK2000|MAGNET)[^,]*),([^,]*),([^,]*)");
    private static final Pattern RANGE = Pattern.compile("(" + NUMBER + "),(" + NUMBER + ")");
    private static final Pattern RATES = Pattern.compile(NUMBER + "(?:," + NUMBER + "){4}");
    private static final Pattern STATE = Pattern.compile(".*?MK[^:]*((?::[^:]*){10})");

    private static final Pattern UNITS = Pattern.compile("[1-3]");

    private static final Question<Line> WHO = question("*IDN?", IDENTITY);
    private static final Question<Line> WHICH_RATES = question("TEMP:RTR?", RATES);
    private static final Question<Line> WHICH_RANGE = question("TEMP:RANG?", RANGE);
    private static final Question<Line> WHICH_UNITS = question("TEMP:TCUN?", UNITS);
    private static final Question<Line> WHICH_STATE = question("TEMP:RTIN?", STATE);

    private final Conversation conversation;

    MkAccess(Port port, Timing timing) {
        conversation = new Conversation(port, timing, List.of(WHO, WHICH_RATES));
    }

    private static Question<Line> question(String query, Pattern answer) {
        return DIALECT.question(query, answer.asMatchPredicate());
    }

    /** Model, serial number and firmware. */
    MatchResult identity(Cancel cancel) throws InstrumentException, Cancelled {
        return ask(WHO, IDENTITY, cancel);
    }

    /** Whether it speaks in °C, not in K or °F. */
    boolean isInCelsius(Cancel cancel) throws InstrumentException, Cancelled {
        return ask(WHICH_UNITS, UNITS, cancel).group().equals("1");
    }

    /** Highest and lowest temperature that it goes to, °C. */
    MatchResult range(Cancel cancel) throws InstrumentException, Cancelled {
        return ask(WHICH_RANGE, RANGE, cancel);
    }

    private MatchResult ask(Question<Line> question, Pattern answer, Cancel cancel)
            throws InstrumentException, Cancelled {
        String line = ((Line.Text) conversation.ask(question, cancel)).text();
        Matcher m = answer.matcher(line);
        if (!m.matches()) {
            throw new IllegalStateException(line);
        }
        return m.toMatchResult();
    }

    /**
     * {@inheritDoc}
     *
     * @throws DeviceFault if there is no number in its field
     */
    @Override
    public double read(MkVariable variable, Cancel cancel) throws InstrumentException, Cancelled {
        String state = ask(WHICH_STATE, STATE, cancel).group(1);
        OptionalDouble value = Decimal.parse(state.split(":", -1)[variable.field()]);
        if (value.isEmpty()) {
            throw new DeviceFault("the controller at " + portName() + " has no number in field " + variable.field()
                    + " of TEMP:RTIN? (" + state + "): is a sensor missing or broken?");
        }
        return value.getAsDouble();
    }

    @Override
    public void write(MkVariable variable, double value, Cancel cancel) throws LinkLost, Cancelled {
        String number = String.format(Locale.ROOT, "%.2f", value);
        String command = variable.set().replace("%s", number.equals("-0.00") ? "0.00" : number);
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
