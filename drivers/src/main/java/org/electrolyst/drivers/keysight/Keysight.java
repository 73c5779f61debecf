package org.electrolyst.drivers.keysight;

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
import org.electrolyst.drivers.frame.Decimal;
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

/** A meter on its line. It is never reset, so that its open and short corrections stay. */
final class Keysight implements FrequencyMeter {
    private static final Pattern IDENTITY =
            Pattern.compile("(?:Agilent|Keysight) Technologies, ?(E4980A)(?!L)[^,]*, ?([^,]*), ?(.*)");
    private static final Pattern APERTURE = Pattern.compile("(?:SHOR|MED|LONG), ?\\+?\\d{1,3}");
    private static final Pattern ERROR = Pattern.compile("([+-]?\\d{1,4}), ?\"(.*)\"");
    private static final Pattern STATE = Pattern.compile("[+-]?\\d");

    private static final Question<Line> WHO = TextDialect.CR_LF.question("*IDN?", IDENTITY.asMatchPredicate());
    private static final Question<Line> HOW_LONG = TextDialect.CR_LF.question("APER?", APERTURE.asMatchPredicate());
    private static final Question<Line> VALUES = TextDialect.CR_LF.question("FETC?", Keysight::isMeasured);

    /** A measurement of long aperture; public programs wait 30 s and more for its answer. */
    private static final double MEASURE_S = 1;

    private static final double MEASURE_PERIODS = 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Conversation conversation;
    private final TextAccess text;
    private final PropertyTable<TextCommand> properties;
    private final LabTime time;

    Keysight(String instrument, Port port, Timing timing, LabTime time) {
        this.conversation = new Conversation(port, timing, List.of(WHO, HOW_LONG));
        this.text = new TextAccess(conversation, TextDialect.CR_LF);
        this.properties = new PropertyTable<>("the " + instrument, text);
        this.time = time;
    }

    private static boolean isMeasured(String line) {
        String[] fields = line.split(",", -1);
        return (fields.length == 3 || fields.length == 4)
                && Decimal.parse(fields[0]).isPresent()
                && Decimal.parse(fields[1]).isPresent()
                && STATE.matcher(fields[2].strip()).matches();
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
        Matcher m = IDENTITY.matcher(((Line.Text) conversation.ask(WHO, cancel)).text());
        if (!m.matches() || !m.group(1).equalsIgnoreCase(model)) {
            throw new Rejected("at " + port().name() + " is no " + model + "; nothing was changed");
        }
        return new Identity(
                KeysightDriver.NAME,
                model,
                true,
                Optional.of(m.group(2).strip()),
                Optional.of(m.group(3).strip()),
                port().name());
    }

    /** No bias and no signal. */
    void prepare(Cancel cancel) throws InstrumentException, Cancelled {
        text.tell("*CLS", cancel);
        quiet(cancel);
        requireNoError(cancel);
    }

    @Override
    public void prepare(Sweep sweep, double biasV, Cancel cancel) throws InstrumentException, Cancelled {
        text.tell("*CLS", cancel);
        for (String command : List.of(
                "ABOR", "FUNC:IMP RX", "FUNC:IMP:RANG:AUTO ON", "APER LONG,1", "TRIG:SOUR BUS", "INIT:CONT ON")) {
            text.tell(command, cancel);
        }
        properties.set(KeysightTable.level(), sweep.amplitudeRmsV(), cancel);
        if (biasV != 0) {
            properties.set(KeysightTable.bias(), biasV, cancel);
            properties.set(KeysightTable.biasOn(), 1, cancel);
        }
        requireNoError(cancel);
    }

    @Override
    public Duration go(double frequencyHz, Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(KeysightTable.frequency(frequencyHz), frequencyHz, cancel);
        return seconds(3 / frequencyHz);
    }

    @Override
    public Duration trigger(double frequencyHz, Cancel cancel) throws InstrumentException, Cancelled {
        text.tell("TRIG:IMM", cancel);
        return seconds(MEASURE_S + MEASURE_PERIODS / frequencyHz);
    }

    /** A trigger that got lost would leave the values of the last frequency: the meter says whether it understood. */
    @Override
    public MeasuredImpedance fetch(double frequencyHz, Cancel cancel) throws InstrumentException, Cancelled {
        double actualHz = properties.read(KeysightTable.frequency(frequencyHz), cancel);
        try {
            return values(actualHz, cancel);
        } catch (NoReply | Malformed | Rejected e) {
            text.tell("*CLS", cancel);
            time.await(trigger(frequencyHz, cancel), cancel);
            return values(actualHz, cancel);
        }
    }

    private MeasuredImpedance values(double frequencyHz, Cancel cancel) throws InstrumentException, Cancelled {
        String line = ((Line.Text) conversation.ask(VALUES, LONGEST, time, cancel)).text();
        requireNoError(cancel);
        String[] fields = line.split(",", -1);
        int state = Integer.parseInt(fields[2].strip());
        if (state < 0) {
            throw new DeviceFault(properties.where() + " has measured nothing (state " + state + ")");
        }
        return new MeasuredImpedance(frequencyHz, number(fields[0]), number(fields[1]), state != 0);
    }

    private static double number(String field) {
        return Decimal.parse(field).orElseThrow();
    }

    @Override
    public SafeState switchOff() {
        return new SafeAttempts(port(), "its bias may be on", properties.where()).reach(never -> {
            quiet(never);
            return Optional.of("bias off and no signal, confirmed");
        });
    }

    private void quiet(Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(KeysightTable.biasOn(), 0, cancel);
        properties.set(KeysightTable.level(), 0, cancel);
    }

    private void requireNoError(Cancel cancel) throws InstrumentException, Cancelled {
        Matcher m = ERROR.matcher(text.ask("SYST:ERR?", ERROR.asMatchPredicate(), cancel));
        if (m.matches() && Integer.parseInt(m.group(1)) != 0) {
            throw new Rejected(properties.where() + " refuses what it was told: " + m.group(1) + " " + m.group(2));
        }
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
