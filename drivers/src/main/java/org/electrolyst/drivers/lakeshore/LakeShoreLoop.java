package org.electrolyst.drivers.lakeshore;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.electrolyst.drivers.Identity;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.exchange.Conversation;
import org.electrolyst.drivers.exchange.Question;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.frame.Line;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.property.Scales;
import org.electrolyst.drivers.property.TextAccess;
import org.electrolyst.drivers.property.TextDialect;
import org.electrolyst.model.quantity.Unit;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** Finds out who is on the line, which sensor controls output 1, and in which units. */
final class LakeShoreLoop {
    private static final Pattern IDENTITY = Pattern.compile("LSCI,MODEL(\\d{3})\\w?,([^,]*),([^,]*)");
    private static final Pattern PID = Pattern.compile("(?:[+-]?\\d+\\.\\d*,){2}[+-]?\\d+\\.?\\d*");
    private static final Pattern CSET = Pattern.compile("([A-D]),([1-3]),\\d(?:,\\d)?");
    private static final Pattern OUTMODE = Pattern.compile("(\\d),(\\d),\\d");
    private static final Pattern INTYPE = Pattern.compile("\\d,\\d,\\d+,\\d,([1-3])");
    private static final int CLOSED_LOOP = 1;
    private static final int ZONE = 2;

    private static final Question<Line> WHO = TextDialect.CR_LF.question("*IDN?", IDENTITY.asMatchPredicate());
    private static final Question<Line> GAINS = TextDialect.CR_LF.question("PID? 1", PID.asMatchPredicate());

    private final LakeShoreModel model;
    private final Conversation conversation;
    private final TextAccess text;

    LakeShoreLoop(LakeShoreModel model, Port port, Timing timing) {
        this.model = model;
        this.conversation = new Conversation(port, timing, List.of(WHO, GAINS));
        this.text = new TextAccess(conversation, TextDialect.CR_LF);
    }

    TextAccess access() {
        return text;
    }

    /**
     * Who is there.
     *
     * @throws Rejected if it is another model
     */
    Identity identify(Cancel cancel) throws InstrumentException, Cancelled {
        Matcher m = matcher(IDENTITY, ((Line.Text) conversation.ask(WHO, cancel)).text());
        if (!m.group(1).equals(model.number())) {
            throw new Rejected("at " + text.portName() + " is a Lake Shore " + m.group(1) + ", not the "
                    + model.number() + " of the plan; nothing was changed. Write model: \"" + m.group(1) + "\"");
        }
        return new Identity(
                LakeShoreDriver.NAME,
                model.number(),
                true,
                Optional.of(m.group(2)),
                Optional.of(m.group(3)),
                text.portName());
    }

    /**
     * What the loop of output 1 reads and takes.
     *
     * @throws Rejected if output 1 is in no closed loop, or its setpoint is in the sensor's own units
     */
    LakeShoreTable table(Cancel cancel) throws InstrumentException, Cancelled {
        if (!model.hasNumberedOutputs()) {
            Matcher m = ask("CSET? 1", CSET, cancel);
            return new LakeShoreTable(model, m.group(1).charAt(0), units(m.group(2)));
        }
        Matcher output = ask("OUTMODE? 1", OUTMODE, cancel);
        int mode = Integer.parseInt(output.group(1));
        int input = Integer.parseInt(output.group(2));
        if ((mode != CLOSED_LOOP && mode != ZONE) || input == 0) {
            throw new Rejected("output 1 of the " + model.number() + " at " + text.portName()
                    + " is in no closed loop (OUTMODE " + mode + ", input " + input
                    + "); set it to Closed Loop PID with its sensor");
        }
        char letter = (char) ('A' + input - 1);
        return new LakeShoreTable(
                model, letter, units(ask("INTYPE? " + letter, INTYPE, cancel).group(1)));
    }

    private Unit units(String code) throws Rejected {
        return switch (code) {
            case "1" -> Scales.KELVIN;
            case "2" -> Scales.CELSIUS;
            default ->
                throw new Rejected("the setpoint of the " + model.number() + " at " + text.portName()
                        + " is in sensor units; set the preferred units of its sensor to kelvin or °C");
        };
    }

    private Matcher ask(String query, Pattern answer, Cancel cancel) throws InstrumentException, Cancelled {
        return matcher(answer, text.ask(query, answer.asMatchPredicate(), cancel));
    }

    private static Matcher matcher(Pattern pattern, String line) {
        Matcher m = pattern.matcher(line);
        if (!m.matches()) {
            throw new IllegalStateException(line);
        }
        return m;
    }
}
