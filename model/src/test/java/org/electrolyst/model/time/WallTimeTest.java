package org.electrolyst.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WallTimeTest {
    private final LabTime time = new WallTime();

    @Test
    void isTheTimeOfTheComputer() {
        Instant before = Instant.now();
        Instant now = time.now();
        assertThat(now).isBetween(before, Instant.now());
    }

    @Test
    void aShortWaitEndsByItself() {
        assertThatCode(() -> time.await(Duration.ofMillis(1), new Cancel())).doesNotThrowAnyException();
    }

    @Test
    void aWaitEndsWhenCancelled() {
        Cancel cancel = new Cancel();
        cancel.request();
        assertThatThrownBy(() -> time.await(Duration.ofDays(1), cancel)).isInstanceOf(Cancelled.class);
    }
}
