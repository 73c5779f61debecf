package org.electrolyst.drivers.keithley;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.SafeState;
import org.electrolyst.drivers.exchange.Conversation;
import org.electrolyst.drivers.exchange.Question;
import org.electrolyst.drivers.exchange.SafeAttempts;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.frame.Line;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.property.PropertyTable;
import org.electrolyst.drivers.property.TextAccess;
import org.electrolyst.drivers.property.TextCommand;
import org.electrolyst.drivers.property.TextDialect;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/**
 * A source meter on its line. It is never reset, so that terminals and remote sense stay as the operator set them, and never
 * asked by {@code :MEAS?}, which switches the output on by itself.
 */
final class SourceMeter {
    /** Commands are carried out at CR; answers end with CR, CR LF or LF CR as chosen in its menu. */
    private static final TextDialect DIALECT = new TextDialect("\r\n", '\r', 256);

    private static final Pattern IDENTITY =
            Pattern.compile("KEITHLEY INSTRUMENTS INC\\.?, ?MODEL (24\\d\\d)[^,]*, ?([^,]*), ?(.*)");
    private static final Pattern ELEMENTS = Pattern.compile("[A-Z]{3,4}(?:, ?[A-Z]{3,4})+");
    private static final Pattern ERROR = Pattern.compile("([+-]?\\d{1,4}), ?\"(.*)\"");
    private static final Pattern WORD = Pattern.compile("[A-Z]{3,4}");

    private static final Question<Line> WHO = DIALECT.question("*IDN?", IDENTITY.asMatchPredicate());
    private static final Question<Line> FIELDS = DIALECT.question(":FORM:ELEM?", ELEMENTS.asMatchPredicate());
    private static final Question<Line> READ =
            DIALECT.question(":READ?", line -> Reading.parse(line).isPresent());

    /** Two values of one power line cycle each, and as long again for a change of range. */
    private static final Duration MEASURING = Duration.ofMillis(500);

    private static final int ATTEMPTS = 3;

    private final Conversation conversation;
    private final TextAccess text;
    private final PropertyTable<TextCommand> properties;
    private final LabTime time;

    SourceMeter(String model, Port port, Timing timing, LabTime time) {
        this.conversation = new Conversation(port, timing, List.of(WHO, FIELDS));
        this.text = new TextAccess(conversation, DIALECT);
        this.properties = new PropertyTable<>("the Keithley " + model, text);
        this.time = time;
    }

    Port port() {
        return conversation.port();
    }

    PropertyTable<TextCommand> properties() {
        return properties;
    }

    /**
     * Who is there.
     *
     * @throws Rejected if it is another model
     */
    Identity identify(String model, Cancel cancel) throws InstrumentException, Cancelled {
        String answer = ((Line.Text) conversation.ask(WHO, cancel)).text();
        Matcher m = IDENTITY.matcher(answer);
        if (!m.matches() || !m.group(1).equals(model)) {
            throw new Rejected("at " + port().name() + " is '" + answer.strip() + "', not the Keithley " + model
                    + " of the plan; nothing was changed");
        }
        return new Identity(
                KeithleyDriver.NAME,
                model,
                true,
                Optional.of(m.group(2)),
                Optional.of(m.group(3).strip()),
                port().name());
    }

    /** Switches the output off, lets it stay apart from the cell when off, and chooses what readings tell. */
    void prepare(Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(KeithleyTable.output(), 0, cancel);
        text.tell("*CLS", cancel);
        word(":OUTP:SMOD", "HIMP", cancel);
        properties.set(KeithleyTable.clearsOutput(), 0, cancel);
        text.tell(":SYST:BEEP:STAT OFF", cancel);
        text.tell(":ARM:COUN 1;:TRIG:COUN 1", cancel);
        text.tell(":FORM:ELEM VOLT,CURR,TIME,STAT", cancel);
        requireNoError(cancel);
    }

    /**
     * Sets what is sourced and how far the other quantity may go, with the output off.
     *
     * @param fixedRange whether the other quantity is read in the range of its limit; else the instrument searches
     */
    void source(SourceFunction source, double level, double compliance, boolean fixedRange, Cancel cancel)
            throws InstrumentException, Cancelled {
        String sourced = source.mnemonic();
        SourceFunction other = source.other();
        String measured = other.mnemonic();
        text.tell("*CLS", cancel);
        word(":SOUR:FUNC", sourced, cancel);
        text.tell(":SOUR:" + sourced + ":MODE FIX;:SOUR:" + sourced + ":RANG:AUTO ON", cancel);
        text.tell(":SENS:FUNC:CONC ON;:SENS:FUNC \"VOLT\",\"CURR\"", cancel);
        text.tell(":SENS:" + measured + ":RANG:AUTO ON;:SENS:" + measured + ":NPLC 1;:SENS:AVER OFF", cancel);
        properties.set(KeithleyTable.compliance(other, compliance), compliance, cancel);
        if (fixedRange) {
            properties.set(KeithleyTable.measuringRange(other), compliance, cancel);
        }
        properties.set(KeithleyTable.level(source, level), level, cancel);
        requireNoError(cancel);
    }

    /** The range in which a quantity is read. */
    double range(SourceFunction measured, double toHold, Cancel cancel) throws InstrumentException, Cancelled {
        double range = properties.read(KeithleyTable.rangeInUse(measured), cancel);
        if (!(range > 0) || !KeithleyTable.holds(range, toHold)) {
            throw new Rejected(properties.where() + " measures " + measured.words() + " in a range of " + range
                    + ", which does not hold " + toHold + "; nothing was switched on");
        }
        return range;
    }

    /** Switches the output on; the clock of the readings begins. */
    void switchOn(Cancel cancel) throws InstrumentException, Cancelled {
        text.tell(":SYST:TIME:RES;:OUTP ON", cancel);
        if (properties.readCode(KeithleyTable.output(), cancel) != 1) {
            throw new Rejected(
                    properties.where() + " does not switch its output on. Look at its interlock and display");
        }
    }

    /**
     * One reading.
     *
     * @throws DeviceFault if the output is off, or a value is none
     */
    Reading read(Cancel cancel) throws InstrumentException, Cancelled {
        Reading reading = readOnce(cancel);
        if (Reading.isNoNumber(reading.voltageV()) || Reading.isNoNumber(reading.currentA())) {
            throw new DeviceFault(properties.where() + " has no number for voltage or current (9.91E37)");
        }
        return reading;
    }

    private Reading readOnce(Cancel cancel) throws InstrumentException, Cancelled {
        try {
            return ask(cancel);
        } catch (NoReply | Malformed e) {
            if (properties.readCode(KeithleyTable.output(), cancel) == 0) {
                throw new DeviceFault(
                        properties.where() + " has switched its output off by itself: somebody at its keys, an"
                                + " interlock, or it was restarted",
                        e);
            }
            return ask(cancel);
        }
    }

    private Reading ask(Cancel cancel) throws InstrumentException, Cancelled {
        Line.Text line = (Line.Text) conversation.ask(READ, MEASURING, time, cancel);
        return Reading.parse(line.text()).orElseThrow();
    }

    /**
     * Switches the output off. The level is left: bringing it to 0 V before would discharge the cell.
     */
    SafeState switchOff() {
        return new SafeAttempts(port(), "its output may be on", properties.where()).reach(never -> {
            properties.set(KeithleyTable.output(), 0, never);
            return Optional.of("output off, confirmed");
        });
    }

    private void word(String header, String word, Cancel cancel) throws InstrumentException, Cancelled {
        String shown = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            text.tell(header + " " + word, cancel);
            shown = text.ask(header + "?", WORD.asMatchPredicate(), cancel);
            if (shown.equals(word)) {
                return;
            }
        }
        throw new Rejected(properties.where() + " was told " + header + " " + word + " and shows " + shown);
    }

    private void requireNoError(Cancel cancel) throws InstrumentException, Cancelled {
        Matcher m = ERROR.matcher(text.ask(":SYST:ERR?", ERROR.asMatchPredicate(), cancel));
        if (m.matches() && Integer.parseInt(m.group(1)) != 0) {
            throw new Rejected(properties.where() + " refuses what it was told: " + m.group(1) + " " + m.group(2));
        }
    }
}
