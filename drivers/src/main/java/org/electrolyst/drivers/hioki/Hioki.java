package org.electrolyst.drivers.hioki;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.electrolyst.drivers.meter.FrequencyMeter;
import org.electrolyst.drivers.meter.MeasuredImpedance;
import org.electrolyst.drivers.potentiostat.Sweep;
import org.electrolyst.drivers.property.PropertyTable;
import org.electrolyst.drivers.property.TextAccess;
import org.electrolyst.drivers.property.TextCommand;
import org.electrolyst.drivers.property.TextDialect;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.LabTime;

/** A meter on its line. It is never reset, so that its open and short corrections stay. One query to a line. */
final class Hioki implements FrequencyMeter {
    private static final Pattern IDENTITY = Pattern.compile("HIOKI, ?(IM35\\d\\d)[^,]*, ?([^,]*)(?:, ?(.*))?");
    private static final Pattern MODE = Pattern.compile("LCR|ANALYZER|CONTINUOUS");
    private static final Pattern SWITCH = Pattern.compile("ON|OFF");

    private static final Question<Line> WHO = TextDialect.CR_LF.question("*IDN?", IDENTITY.asMatchPredicate());
    private static final Question<Line> WHICH_MODE = TextDialect.CR_LF.question(":MODE?", MODE.asMatchPredicate());
    private static final Question<Line> VALUES =
            TextDialect.CR_LF.question(":MEAS?", line -> HiokiAnswer.parse(line).isPresent());

    private static final double QUIET_LEVEL_V = 0.005;
    private static final int ERRORS = 0b110100;

    /** Sheet of the protocol: settle for three periods, then wait 2 s and twenty periods. */
    private static final double SETTLE_PERIODS = 3;

    private static final double SETTLE_AT_LEAST_S = 0.05;
    private static final double MEASURE_PERIODS = 20;
    private static final double MEASURE_S = 2;

    private final Conversation conversation;
    private final TextAccess text;
    private final PropertyTable<TextCommand> properties;
    private final LabTime time;

    Hioki(String instrument, Port port, Timing timing, LabTime time) {
        this.conversation = new Conversation(port, timing, List.of(WHO, WHICH_MODE));
        this.text = new TextAccess(conversation, TextDialect.CR_LF);
        this.properties = new PropertyTable<>("the " + instrument, text);
        this.time = time;
    }

    @Override
    public Port port() {
        return conversation.port();
    }

    /**
     * Who is there.
     *
     * @throws Rejected if it is another model
     */
    Identity identify(String model, Cancel cancel) throws InstrumentException, Cancelled {
        String answer = ((Line.Text) conversation.ask(WHO, cancel)).text();
        Matcher m = IDENTITY.matcher(answer);
        if (!m.matches() || !m.group(1).equalsIgnoreCase(model)) {
            throw new Rejected("at " + port().name() + " is '" + answer.strip() + "', not the " + model
                    + " of the plan; nothing was changed");
        }
        return new Identity(
                HiokiDriver.NAME,
                model,
                true,
                Optional.of(m.group(2).strip()),
                Optional.ofNullable(m.group(3)).map(String::strip),
                port().name());
    }

    /** Answers without headers, no bias, and measurements when they are asked for. */
    void prepare(Cancel cancel) throws InstrumentException, Cancelled {
        text.tell(":HEAD OFF", cancel);
        text.tell("*CLS", cancel);
        quiet(cancel);
        requireNoError(cancel);
    }

    @Override
    public void prepare(Sweep sweep, double biasV, Cancel cancel) throws InstrumentException, Cancelled {
        text.tell("*CLS", cancel);
        for (String command : List.of(
                ":MODE LCR",
                ":PAR1 RS",
                ":PAR2 X",
                ":PAR3 OFF",
                ":PAR4 OFF",
                ":LEV V",
                ":RANG:AUTO ON",
                ":SPEE SLOW2",
                ":TRIG EXT")) {
            text.tell(command, cancel);
        }
        properties.set(HiokiTable.level(), sweep.amplitudeRmsV(), cancel);
        if (biasV != 0) {
            properties.set(HiokiTable.bias(), biasV, cancel);
            bias("ON", cancel);
        }
        requireNoError(cancel);
    }

    @Override
    public Duration go(double frequencyHz, Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(HiokiTable.frequency(frequencyHz), frequencyHz, cancel);
        return seconds(Math.max(SETTLE_AT_LEAST_S, SETTLE_PERIODS / frequencyHz));
    }

    @Override
    public Duration trigger(double frequencyHz, Cancel cancel) throws InstrumentException, Cancelled {
        text.tell("*TRG", cancel);
        return seconds(MEASURE_S / 4 + SETTLE_PERIODS / frequencyHz);
    }

    /** A trigger that got lost would leave the values of the last frequency: the meter says whether it understood. */
    @Override
    public MeasuredImpedance fetch(double frequencyHz, Cancel cancel) throws InstrumentException, Cancelled {
        double actualHz = properties.read(HiokiTable.frequency(frequencyHz), cancel);
        try {
            return values(actualHz, cancel);
        } catch (NoReply | Malformed | Rejected e) {
            text.tell("*CLS", cancel);
            text.tell("*TRG", cancel);
            return values(actualHz, cancel);
        }
    }

    private MeasuredImpedance values(double frequencyHz, Cancel cancel) throws InstrumentException, Cancelled {
        Duration measuring = seconds(MEASURE_S + MEASURE_PERIODS / frequencyHz);
        Line.Text line = (Line.Text) conversation.ask(VALUES, measuring, time, cancel);
        requireNoError(cancel);
        HiokiAnswer answer = HiokiAnswer.parse(line.text()).orElseThrow();
        return new MeasuredImpedance(frequencyHz, answer.resistanceOhm(), answer.reactanceOhm(), answer.overflow());
    }

    @Override
    public SafeState switchOff() {
        return new SafeAttempts(port(), "its bias may be on", properties.where()).reach(never -> {
            quiet(never);
            return Optional.of("bias off and 5 mV, confirmed");
        });
    }

    private void quiet(Cancel cancel) throws InstrumentException, Cancelled {
        bias("OFF", cancel);
        properties.set(HiokiTable.level(), QUIET_LEVEL_V, cancel);
        text.tell(":TRIG INT", cancel);
    }

    private void bias(String state, Cancel cancel) throws InstrumentException, Cancelled {
        text.tell(":DCB " + state, cancel);
        String shown = text.ask(":DCB?", SWITCH.asMatchPredicate(), cancel);
        if (!shown.equals(state)) {
            throw new Rejected(properties.where() + " was told to switch its bias " + state + " and shows " + shown);
        }
    }

    private void requireNoError(Cancel cancel) throws InstrumentException, Cancelled {
        int events = properties.readCode(HiokiTable.events(), cancel);
        if ((events & ERRORS) != 0) {
            throw new Rejected(properties.where() + " refuses what it was told (event status " + events + ")");
        }
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
