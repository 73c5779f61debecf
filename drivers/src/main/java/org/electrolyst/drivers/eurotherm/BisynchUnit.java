package org.electrolyst.drivers.eurotherm;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.exchange.Conversation;
import org.electrolyst.drivers.exchange.Question;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.frame.BisynchAnswer;
import org.electrolyst.drivers.frame.BisynchReader;
import org.electrolyst.drivers.frame.BisynchRequest;
import org.electrolyst.drivers.frame.Decimal;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.property.Access;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/** The parameters of one unit on an EI-Bisynch line. A reading carries the name of its parameter. */
final class BisynchUnit implements Access<Mnemonic> {
    private static final String LAST_ERROR = "EE";
    /** The limits of the setpoint, which are read when the line is opened and never after. */
    private static final List<String> PROBES = List.of("HS", "LS");

    private final Conversation conversation;
    private final int unit;

    BisynchUnit(Port port, int unit, Timing timing) {
        this.unit = unit;
        List<Question<?>> probes =
                PROBES.stream().<Question<?>>map(this::reading).toList();
        this.conversation = new Conversation(port, timing, probes);
    }

    private Question<BisynchAnswer> reading(String name) {
        return new Question<>(
                name + " of unit " + unit,
                BisynchRequest.read(unit, name),
                BisynchReader::new,
                answer -> answer instanceof BisynchAnswer.End
                        || (answer instanceof BisynchAnswer.Value value
                                && value.mnemonic().equals(name)
                                && (name.equals(LAST_ERROR)
                                        || Decimal.parse(value.text()).isPresent())),
                answer -> false);
    }

    @Override
    public double read(Mnemonic parameter, Cancel cancel) throws InstrumentException, Cancelled {
        return Decimal.parse(text(parameter.name(), cancel)).orElseThrow();
    }

    private String text(String name, Cancel cancel) throws InstrumentException, Cancelled {
        if (conversation.ask(reading(name), cancel) instanceof BisynchAnswer.Value value) {
            return value.text();
        }
        throw new Rejected("unit " + unit + " at " + portName() + " has no parameter " + name);
    }

    @Override
    public void write(Mnemonic parameter, double value, Cancel cancel) throws InstrumentException, Cancelled {
        String text = String.format(Locale.ROOT, "%." + parameter.decimals() + "f", value + 0.0);
        Question<BisynchAnswer> setting = new Question<>(
                parameter.name() + " = " + text + " of unit " + unit,
                BisynchRequest.write(unit, parameter.name(), text),
                BisynchReader::new,
                answer -> answer instanceof BisynchAnswer.Accepted || answer instanceof BisynchAnswer.Refused,
                answer -> false);
        if (conversation.ask(setting, cancel) instanceof BisynchAnswer.Refused) {
            throw new Rejected("unit " + unit + " at " + portName() + " refused " + parameter.name() + " = " + text
                    + " (EE " + text(LAST_ERROR, cancel) + "); nothing was changed");
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
