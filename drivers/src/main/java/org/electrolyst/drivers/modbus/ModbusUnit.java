package org.electrolyst.drivers.modbus;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.electrolyst.drivers.DeviceFault;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.drivers.exchange.Conversation;
import org.electrolyst.drivers.exchange.Question;
import org.electrolyst.drivers.exchange.Timing;
import org.electrolyst.drivers.frame.ModbusAnswer;
import org.electrolyst.drivers.frame.ModbusReader;
import org.electrolyst.drivers.frame.ModbusRequest;
import org.electrolyst.drivers.link.Port;
import org.electrolyst.drivers.property.Access;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;

/**
 * The registers of one unit on a Modbus RTU line. Answers carry the address of their unit, so several units on one port each
 * have their own, as long as one thread uses the port. One register is written by function 6, two by function 16.
 */
public final class ModbusUnit implements Access<Register> {
    private static final int ATTEMPTS_WHILE_BUSY = 3;
    private static final Duration BUSY = Duration.ofMillis(200);
    private static final int FAILURE = 4;
    private static final int ACKNOWLEDGED_LATER = 5;
    private static final int BUSY_CODE = 6;

    private final Conversation conversation;
    private final int unit;

    /**
     * A unit on a port.
     *
     * @param probe a register from which on five can be read: what brings the conversation into step are reads of three,
     *     four and five, which nothing else reads
     */
    public ModbusUnit(Port port, int unit, Timing timing, int probe) {
        this.unit = unit;
        List<Question<?>> probes =
                List.of(question(read(probe, 3)), question(read(probe, 4)), question(read(probe, 5)));
        this.conversation = new Conversation(port, timing, probes);
    }

    private ModbusRequest read(int first, int count) {
        return ModbusRequest.Read.holding(unit, first, count);
    }

    private static Question<ModbusAnswer> question(ModbusRequest request) {
        int register = request instanceof ModbusRequest.Read read
                ? read.first()
                : request instanceof ModbusRequest.WriteOne one
                        ? one.register()
                        : ((ModbusRequest.WriteMany) request).first();
        return new Question<>(
                "function " + request.function() + " on register " + register + " of unit " + request.unit(),
                request.bytes(),
                () -> new ModbusReader(request),
                answer -> true,
                answer -> false);
    }

    /**
     * Reads a number.
     *
     * @throws Rejected if the unit has no such register
     * @throws DeviceFault if what is there is no number, or the unit reports a failure
     */
    @Override
    public double read(Register register, Cancel cancel) throws InstrumentException, Cancelled {
        ModbusRequest request = read(register.number(), register.kind().words());
        List<Integer> words = ((ModbusAnswer.Registers) ask(request, cancel)).words();
        OptionalDouble value = RegisterCodec.decode(register, words);
        if (value.isEmpty()) {
            throw new DeviceFault(
                    where() + " has no number in register " + register.number() + "; is a sensor broken or not there?");
        }
        return value.getAsDouble();
    }

    @Override
    public void write(Register register, double value, Cancel cancel) throws InstrumentException, Cancelled {
        List<Integer> words = RegisterCodec.encode(register, value);
        if (words.isEmpty()) {
            throw new Rejected(where() + " cannot hold " + value + " in register " + register.number() + " with "
                    + register.decimals() + " decimals; nothing was sent");
        }
        ask(
                words.size() == 1
                        ? new ModbusRequest.WriteOne(unit, register.number(), words.get(0))
                        : new ModbusRequest.WriteMany(unit, register.number(), words),
                cancel);
    }

    private ModbusAnswer ask(ModbusRequest request, Cancel cancel) throws InstrumentException, Cancelled {
        Question<ModbusAnswer> question = question(request);
        for (int attempt = 1; attempt <= ATTEMPTS_WHILE_BUSY; attempt++) {
            ModbusAnswer answer = conversation.ask(question, cancel);
            if (!(answer instanceof ModbusAnswer.Refused refused)) {
                return answer;
            }
            if (refused.code() != BUSY_CODE && refused.code() != ACKNOWLEDGED_LATER) {
                throw refusal(question.words(), refused.code());
            }
            conversation.pause(BUSY);
        }
        throw new DeviceFault(where() + " is busy and did not do " + question.words() + "; try again later");
    }

    private InstrumentException refusal(String what, int code) {
        String message = where() + " refused " + what + ": exception " + code + words(code);
        return code == FAILURE ? new DeviceFault(message) : new Rejected(message + "; nothing was changed");
    }

    private static String words(int code) {
        return switch (code) {
            case 1 -> ", it does not know the function";
            case 2 -> ", it has no such register";
            case 3 -> ", it does not take the value";
            case FAILURE -> ", the device has failed";
            default -> "";
        };
    }

    private String where() {
        return "unit " + unit + " at " + portName();
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
