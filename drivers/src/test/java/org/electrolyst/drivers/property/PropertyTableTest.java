package org.electrolyst.drivers.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.drivers.Malformed;
import org.electrolyst.drivers.NoReply;
import org.electrolyst.drivers.OutcomeUnknown;
import org.electrolyst.drivers.Rejected;
import org.electrolyst.model.time.Cancel;
import org.junit.jupiter.api.Test;

class PropertyTableTest {
    private static final Property<String> SETPOINT = Property.setting("setpoint", "SP", Scales.CELSIUS)
            .between(263.15, 363.15)
            .within(0.05);

    private final Cancel never = new Cancel();
    private final Device device = new Device();
    private final PropertyTable<String> table = new PropertyTable<>("the bath", device);

    /** One number that is read and written; each list holds what goes wrong next, and null where nothing does. */
    private static final class Device implements Access<String> {
        private final List<String> log = new ArrayList<>();
        private final List<InstrumentException> readFaults = new ArrayList<>();
        private final List<InstrumentException> writeFaults = new ArrayList<>();
        private boolean deaf;
        private int dropped;
        private double value = 20;

        @Override
        public double read(String at, Cancel cancel) throws InstrumentException {
            log.add("read");
            if (!readFaults.isEmpty()) {
                throw readFaults.remove(0);
            }
            return value;
        }

        @Override
        public void write(String at, double number, Cancel cancel) throws InstrumentException {
            log.add("write " + number);
            if (dropped > 0) {
                dropped--;
            } else if (!deaf) {
                value = number;
            }
            if (!writeFaults.isEmpty()) {
                throw writeFaults.remove(0);
            }
        }

        @Override
        public void pause(Duration atLeast) {
            if (!atLeast.isZero()) {
                log.add("pause " + atLeast.toMillis());
            }
        }

        @Override
        public String portName() {
            return "memory";
        }
    }

    @Test
    void readsInTheUnitOfTheInstrumentAndAsksASecondTime() throws Exception {
        device.value = -10;
        device.readFaults.add(new NoReply("late"));

        assertThat(table.read(SETPOINT, never)).isCloseTo(263.15, within(1e-9));
        device.readFaults.addAll(List.of(new Malformed("a"), new Malformed("b")));
        assertThatThrownBy(() -> table.read(SETPOINT, never)).isInstanceOf(Malformed.class);
    }

    @Test
    void readsBackWhatItSets() throws Exception {
        table.set(SETPOINT.settling(Duration.ofMillis(40)), 333.15, never);

        assertThat(device.log).containsExactly("write 60.0", "pause 40", "read");
        assertThat(device.value).isCloseTo(60, within(1e-9));
    }

    @Test
    void sendsNothingThatIsOutOfRange() {
        for (double si : new double[] {263, 364, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> table.set(SETPOINT, si, never))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("the bath at memory takes a setpoint of -10.0000 to 90.0000 °C, not")
                    .hasMessageContaining("nothing was sent");
        }
        assertThat(device.log).isEmpty();
    }

    @Test
    void writesMemoryThatWearsOnlyWhereSomethingChanges() throws Exception {
        table.set(SETPOINT.wearing(), 293.15, never);
        table.set(SETPOINT.wearing(), 303.15, never);

        assertThat(device.log).containsExactly("read", "read", "write 30.0", "read");
    }

    @Test
    void readsBackBeforeItSetsAgainAfterAnUnknownOutcome() throws Exception {
        device.writeFaults.add(new NoReply("no acknowledgement"));
        table.set(SETPOINT, 303.15, never);
        assertThat(device.log).containsExactly("write 30.0", "read");

        device.dropped = 2;
        table.set(SETPOINT, 313.15, never);
        assertThat(device.log.subList(2, 8))
                .containsExactly("write 40.0", "read", "write 40.0", "read", "write 40.0", "read");
    }

    @Test
    void saysWhatTheInstrumentShowsInstead() {
        device.deaf = true;

        assertThatThrownBy(() -> table.set(SETPOINT, 303.15, never))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("was told setpoint 30.0000 °C and shows 20.0000 °C");
    }

    @Test
    void doesNotKnowWhatBecameOfASetThatCannotBeReadBack() {
        device.readFaults.addAll(List.of(new NoReply("silent"), new NoReply("silent")));
        assertThatThrownBy(() -> table.set(SETPOINT, 303.15, never))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("silent");

        device.writeFaults.add(new NoReply("silent"));
        assertThatThrownBy(() -> table.set(SETPOINT.unreadable(), 303.15, never))
                .isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void takesOnlyWholeNumbersForCodes() throws Exception {
        Property<String> code = Property.reading("status", "ST", Scales.NUMBER);
        device.value = 5;
        assertThat(table.readCode(code, never)).isEqualTo(5);
        device.value = 0.5;
        assertThatThrownBy(() -> table.readCode(code, never)).isInstanceOf(Malformed.class);
    }

    @Test
    void writesDecimalsAsTheInstrumentReadsThem() {
        TextCommand command = TextCommand.of("IN_SP_00", "OUT_SP_00 %s", 2);
        assertThat(command.setting(55.5)).isEqualTo("OUT_SP_00 55.50");
        assertThat(command.setting(-0.001)).isEqualTo("OUT_SP_00 0.00");
    }
}
