package org.electrolyst.drivers.lauda;

import java.util.List;
import java.util.regex.Pattern;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.exchange.Conversation;
import org.electrolyst.drivers.exchange.Question;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.frame.Line;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.property.PropertyTable;
import org.electrolyst.drivers.property.TextAccess;
import org.electrolyst.drivers.property.TextCommand;
import org.electrolyst.drivers.property.TextDialect;
import org.electrolyst.drivers.thermostat.Thermostat;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A circulator on its line. */
final class Lauda implements Thermostat {
    /** Some units end their lines with CR alone, others with CR LF. */
    private static final TextDialect DIALECT = new TextDialect("\r\n", '\r', 256);

    private static final Question<Line> WHO = question("TYPE", "(?!OK$|ERR_)[A-Za-z][ -~]*");
    private static final Question<Line> VERSION = question("VERSION_R", "(?!OK$|ERR_)[ -~]+");
    private static final Question<Line> WHICH_FAULTS = question("STAT", "[01]{7}");

    private final Conversation conversation;
    private final TextAccess text;
    private final PropertyTable<TextCommand> properties;

    Lauda(Port port, Timing timing) {
        conversation = new Conversation(port, timing, List.of(WHO, WHICH_FAULTS));
        text = new TextAccess(conversation, DIALECT);
        properties = new PropertyTable<>("the LAUDA circulator", text);
    }

    private static Question<Line> question(String query, String answer) {
        return DIALECT.question(query, Pattern.compile(answer).asMatchPredicate());
    }

    /** What it calls itself. */
    String type(Cancel cancel) throws InstrumentException, Cancelled {
        return words(WHO, cancel);
    }

    /** The version of its control software. */
    String version(Cancel cancel) throws InstrumentException, Cancelled {
        return words(VERSION, cancel);
    }

    @Override
    public String where() {
        return properties.where();
    }

    @Override
    public double temperatureK(Cancel cancel) throws InstrumentException, Cancelled {
        if (properties.readCode(LaudaTable.status(), cancel) != 0) {
            throw new DeviceFault(where() + " reports a fault (STAT " + words(WHICH_FAULTS, cancel)
                    + "); read on its display whether it is a sensor, the level, the pump or too high a temperature");
        }
        return properties.read(LaudaTable.temperature(), cancel);
    }

    @Override
    public double setpointK(Cancel cancel) throws InstrumentException, Cancelled {
        return properties.read(LaudaTable.setpoint(), cancel);
    }

    @Override
    public void setSetpointK(double kelvin, Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(LaudaTable.setpoint(), kelvin, cancel);
    }

    @Override
    public boolean isRunning(Cancel cancel) throws InstrumentException, Cancelled {
        return properties.readCode(LaudaTable.standby(LaudaTable.ON), cancel) == LaudaTable.ON;
    }

    @Override
    public void start(Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(LaudaTable.standby(LaudaTable.ON), LaudaTable.ON, cancel);
    }

    @Override
    public String stop(Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(LaudaTable.standby(LaudaTable.STANDBY), LaudaTable.STANDBY, cancel);
        return "circulator in standby, confirmed";
    }

    private String words(Question<Line> question, Cancel cancel) throws InstrumentException, Cancelled {
        return ((Line.Text) conversation.ask(question, cancel)).text().strip();
    }
}
