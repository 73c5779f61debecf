package org.electrolyst.drivers.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.electrolyst.drivers.LinkLost;
import org.electrolyst.model.time.Deadline;
import org.junit.jupiter.api.Test;

/** The exchange is that of the protocol sheet: address, line, read. */
class GpibLinkTest {
    private static final String SET_UP = "++savecfg 0\n++mode 1\n++auto 0\n++eoi 1\n++eos 0\n++read_tmo_ms 3000\n";

    private final ScriptedLink adapter = new ScriptedLink(sent -> "");

    @Test
    void addressesTheInstrumentBeforeEachLineAndReadsAfterAQuestion() throws Exception {
        Link link = GpibLink.over(adapter, 4, soon());

        write(link, "FR1.0E+3\r\n");
        write(link, "*ID");
        write(link, "N?\r\n");

        assertThat(adapter.sent()).isEqualTo(SET_UP + "++addr 4\nFR1.0E\u001B+3\n" + "++addr 4\n*IDN?\n++read eoi\n");
    }

    @Test
    void passesOnWhatTheInstrumentSays() throws Exception {
        Link link = GpibLink.over(adapter, 17, soon());
        adapter.push("+1.0000E+03,+1.2345E+04\r\n");
        byte[] bytes = new byte[100];

        int count = link.read(bytes, soon());

        assertThat(new String(bytes, 0, count, StandardCharsets.US_ASCII)).isEqualTo("+1.0000E+03,+1.2345E+04\r\n");
    }

    @Test
    void readsAgainAfterAQuestionUntilTheAnswerIsThere() throws Exception {
        Link link = GpibLink.over(adapter, 17, Duration.ZERO, soon());
        byte[] bytes = new byte[100];
        write(link, "FREQ 1000\r\n");
        assertThat(link.read(bytes, Deadline.in(Duration.ZERO))).isZero();
        write(link, "FETC?\r\n");
        assertThat(link.read(bytes, Deadline.in(Duration.ZERO))).isZero();
        adapter.push("+1.0E+03,");
        assertThat(link.read(bytes, soon())).isEqualTo(9);
        assertThat(link.read(bytes, Deadline.in(Duration.ZERO))).isZero();
        adapter.push("-2.0E+02,+0\r\n");
        assertThat(link.read(bytes, soon())).isEqualTo(13);
        assertThat(link.read(bytes, Deadline.in(Duration.ZERO))).isZero();

        assertThat(adapter.sent())
                .isEqualTo(SET_UP + "++addr 17\nFREQ 1000\n++addr 17\nFETC?\n" + "++read eoi\n".repeat(3));
    }

    @Test
    void namesInstrumentAndAdapterWhenTheLineIsLost() throws Exception {
        Link link = GpibLink.over(adapter, 17, soon());
        adapter.hangUp();

        assertThatThrownBy(() -> write(link, "*IDN?\n"))
                .isInstanceOf(LinkLost.class)
                .hasMessageContaining("GPIB address 17")
                .hasMessageContaining("memory is gone");
        assertThatThrownBy(() -> link.read(new byte[10], soon())).hasMessageContaining("GPIB address 17");
    }

    private static void write(Link link, String text) throws LinkLost {
        link.write(text.getBytes(StandardCharsets.ISO_8859_1), soon());
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(1));
    }
}
