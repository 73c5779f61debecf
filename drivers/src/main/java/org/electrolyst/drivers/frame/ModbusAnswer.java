package org.electrolyst.drivers.frame;

import java.util.List;

/** What a Modbus unit says to one request. */
public sealed interface ModbusAnswer {
    /**
     * The registers that were asked for.
     *
     * @param words 0 to 65535 each
     */
    record Registers(List<Integer> words) implements ModbusAnswer {
        public Registers {
            words = List.copyOf(words);
        }
    }

    /** It was written. */
    record Written() implements ModbusAnswer {}

    /**
     * It was not done.
     *
     * @param code 1 no such function, 2 no such register, 3 no such value, 4 failure of the device, 6 busy; others exist
     */
    record Refused(int code) implements ModbusAnswer {}
}
