package org.electrolyst.drivers.espec;

import java.util.List;
import java.util.regex.Pattern;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.exchange.Conversation;
import org.electrolyst.drivers.exchange.Question;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.frame.Line;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.property.PropertyTable;
import org.electrolyst.drivers.property.TextAccess;
import org.electrolyst.drivers.property.TextCommand;
import org.electrolyst.drivers.property.TextDialect;
import org.electrolyst.drivers.stage.StageLimits;
import org.electrolyst.drivers.thermostat.Thermostat;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** A chamber on its line. Its programs are left alone. */
final class Espec implements Thermostat {
    private static final int ATTEMPTS = 3;
    private static final String CONSTANT = "CONSTANT";
    private static final String STANDBY = "STANDBY";
    private static final String KIND = "[A-Za-z][^,:]*(?:,[^,:]*){1,2},\\d{1,4}(?:\\.\\d+)?";
    private static final String MODE = "OFF|STANDBY|CONSTANT|(?:RMT )?RUN[ A-Z]*";
    private static final String MONITOR = "[^,:]*,[^,:]*,(?:" + MODE + "),\\d{1,3}";
    private static final String ALARMS = "\\d{1,3}(?:,\\d{1,3})*";

    private final Conversation conversation;
    private final EspecTable table;
    private final Question<Line> kind;
    private final PropertyTable<TextCommand> properties;

    Espec(Port port, Timing timing, EspecTable table) {
        this.table = table;
        this.kind = question("TYPE?", KIND);
        this.conversation = new Conversation(port, timing, List.of(kind, question("MON?", MONITOR)));
        this.properties = new PropertyTable<>("the ESPEC chamber", new TextAccess(conversation, TextDialect.CR_LF));
    }

    private Question<Line> question(String query, String answer) {
        return TextDialect.CR_LF.question(
                table.address() + query, Pattern.compile(answer).asMatchPredicate());
    }

    private String ask(Question<Line> question, Cancel cancel) throws InstrumentException, Cancelled {
        return ((Line.Text) conversation.ask(question, cancel)).text().strip();
    }

    /** Sensors and controller, as it tells them. */
    String kind(Cancel cancel) throws InstrumentException, Cancelled {
        return ask(kind, cancel);
    }

    /** What this chamber can do of what its family can: it is kept within the limits that are set at its panel. */
    StageLimits limits(StageLimits family, Cancel cancel) throws InstrumentException, Cancelled {
        double lowestK = properties.read(table.lowest(), cancel);
        double highestK = properties.read(table.highest(), cancel);
        if (!(lowestK < highestK)) {
            throw new DeviceFault(where() + " has no room between its temperature limits; set them at its panel");
        }
        return family.within(lowestK, highestK);
    }

    @Override
    public String where() {
        return properties.where();
    }

    @Override
    public double temperatureK(Cancel cancel) throws InstrumentException, Cancelled {
        double temperatureK = properties.read(table.temperature(), cancel);
        String alarms = ask(question("ALARM?", ALARMS), cancel);
        if (!alarms.equals("0")) {
            throw new DeviceFault(where() + " has alarms (ALARM? answers " + alarms
                    + "); read at its panel whether it is a sensor, a limit or the refrigerator");
        }
        return temperatureK;
    }

    @Override
    public double setpointK(Cancel cancel) throws InstrumentException, Cancelled {
        return properties.read(table.setpoint(), cancel);
    }

    @Override
    public void setSetpointK(double kelvin, Cancel cancel) throws InstrumentException, Cancelled {
        properties.set(table.setpoint(), kelvin, cancel);
    }

    /**
     * {@inheritDoc}
     *
     * @throws DeviceFault if it runs a program of its own
     */
    @Override
    public boolean isRunning(Cancel cancel) throws InstrumentException, Cancelled {
        String mode = mode(cancel);
        if (mode.contains("RUN")) {
            throw new DeviceFault(where() + " runs a program of its own (" + mode + "); end it at its panel");
        }
        return mode.equals(CONSTANT);
    }

    private String mode(Cancel cancel) throws InstrumentException, Cancelled {
        return ask(question("MODE?", MODE), cancel);
    }

    @Override
    public void start(Cancel cancel) throws InstrumentException, Cancelled {
        changeTo(CONSTANT, cancel);
    }

    @Override
    public String stop(Cancel cancel) throws InstrumentException, Cancelled {
        changeTo(STANDBY, cancel);
        return "chamber in standby, confirmed";
    }

    /** Whatever it answers to the change, the mode that it then tells counts. */
    private void changeTo(String mode, Cancel cancel) throws InstrumentException, Cancelled {
        String answer = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                answer = ask(question("MODE," + mode, EspecTable.REFUSED + "|" + EspecTable.DONE), cancel);
            } catch (NoReply | Malformed e) {
                answer = "nothing of use";
            }
            if (mode(cancel).equals(mode)) {
                return;
            }
        }
        throw new Rejected(where() + " answers '" + answer + "' to MODE," + mode + " and does not go there;"
                + " look at its panel, whether it is protected");
    }
}
