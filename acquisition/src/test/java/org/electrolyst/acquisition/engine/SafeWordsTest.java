package org.electrolyst.acquisition.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.electrolyst.drivers.SafeState;
import org.junit.jupiter.api.Test;

class SafeWordsTest {
    private static SafeReport cell(SafeState state) {
        return new SafeReport("potentiostat", state);
    }

    @Test
    void leavesNoDoubtWhereEverythingIsConfirmed() {
        assertThat(SafeWords.doubt(List.of(cell(new SafeState.Confirmed("cell off")))))
                .isEmpty();
    }

    @Test
    void namesTheNextFullMinuteInUtc() {
        Instant until = Instant.parse("2026-03-02T14:04:01Z");

        assertThat(SafeWords.doubt(List.of(cell(new SafeState.UnknownUntil(until, "the line is gone")))))
                .contains("cell state unknown until 14:05 UTC: the line is gone");
    }

    @Test
    void doesNotMoveAFullMinute() {
        Instant until = Instant.parse("2026-03-02T14:05:00Z");

        assertThat(SafeWords.doubt(List.of(cell(new SafeState.UnknownUntil(until, ""))))
                        .orElseThrow())
                .startsWith("cell state unknown until 14:05 UTC");
    }

    @Test
    void namesEveryInstrumentInDoubt() {
        List<SafeReport> reports = List.of(
                cell(new SafeState.Unknown("no answer")), new SafeReport("stage", new SafeState.Unknown("no line")));

        assertThat(SafeWords.doubt(reports)).contains("cell state unknown: no answer; stage state unknown: no line");
    }
}
