package org.electrolyst.drivers.julabo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.exchange.Conversation;
import org.electrolyst.drivers.exchange.Question;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.frame.Line;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.property.Access;
import org.electrolyst.drivers.property.TextAccess;
import org.electrolyst.drivers.property.TextCommand;
import org.electrolyst.drivers.property.TextDialect;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * Commands end with CR, answers with LF. A command that sets something is silent; its status, asked right after it, says
 * whether it was refused.
 */
final class JulaboLine implements Access<TextCommand> {
    private static final TextDialect DIALECT = new TextDialect("\r", '\n', 128);
    private static final Pattern VERSION = Pattern.compile(".*[A-Za-z]{2}.*");

    private final boolean lowerCase;
    private final Question<Line> version;
    private final Conversation conversation;
    private final TextAccess text;

    JulaboLine(Port port, Timing timing, boolean lowerCase) {
        this.lowerCase = lowerCase;
        this.version = question("VERSION", line -> isVersion(line));
        Question<Line> status = question("STATUS", Status.SHAPE.asMatchPredicate());
        this.conversation = new Conversation(port, timing, List.of(version, status));
        this.text = new TextAccess(conversation, DIALECT);
    }

    private static boolean isVersion(String line) {
        return VERSION.matcher(line).matches() && !Status.SHAPE.matcher(line).matches();
    }

    private Question<Line> question(String query, Predicate<String> answers) {
        return DIALECT.question(cased(query), answers);
    }

    private String cased(String command) {
        return lowerCase ? command.toLowerCase(Locale.ROOT) : command;
    }

    private TextCommand cased(TextCommand c) {
        return new TextCommand(cased(c.query()), cased(c.set()), c.decimals(), c.field(), c.fields(), c.reply());
    }

    /** What it says it is. */
    String version(Cancel cancel) throws InstrumentException, Cancelled {
        return ((Line.Text) conversation.ask(version, cancel)).text();
    }

    Status status(Cancel cancel) throws InstrumentException, Cancelled {
        return new Status(text.ask(cased("STATUS"), Status.SHAPE.asMatchPredicate(), cancel));
    }

    @Override
    public double read(TextCommand command, Cancel cancel) throws InstrumentException, Cancelled {
        return text.read(cased(command), cancel);
    }

    @Override
    public void write(TextCommand command, double value, Cancel cancel) throws InstrumentException, Cancelled {
        text.write(cased(command), value, cancel);
        Status after = status(cancel);
        if (after.isManual() || after.isRefusal()) {
            throw new Rejected(portName() + " does not take " + command.setting(value) + ": its status is "
                    + after.words() + (after.isManual() ? ". Put it into remote mode at its keys" : ""));
        }
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
