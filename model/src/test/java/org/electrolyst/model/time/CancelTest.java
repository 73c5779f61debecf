package org.electrolyst.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CancelTest {
    private final Cancel cancel = new Cancel();

    @Test
    void doesNothingUntilAStopIsAskedFor() {
        assertThat(cancel.isRequested()).isFalse();
        assertThatCode(cancel::throwIfRequested).doesNotThrowAnyException();
        assertThatCode(() -> cancel.await(Duration.ZERO)).doesNotThrowAnyException();
        assertThatCode(() -> cancel.await(Duration.ofSeconds(-1))).doesNotThrowAnyException();
        assertThatCode(() -> cancel.await(Duration.ofMillis(1))).doesNotThrowAnyException();
    }

    @Test
    void staysRequestedForGood() {
        cancel.request();
        cancel.request();
        assertThat(cancel.isRequested()).isTrue();
        assertThatThrownBy(cancel::throwIfRequested).isInstanceOf(Cancelled.class);
        assertThatThrownBy(() -> cancel.await(Duration.ofDays(1))).isInstanceOf(Cancelled.class);
        assertThatThrownBy(() -> cancel.await(Duration.ZERO)).isInstanceOf(Cancelled.class);
    }

    @Test
    void wakesAnotherThreadFromTheLongestWaitThereIs() {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread waiting = new Thread(() -> outcome.complete(thrownBy(ChronoUnit.FOREVER.getDuration())));
        waiting.start();
        cancel.request();
        assertThat(outcome.join()).isInstanceOf(Cancelled.class);
    }

    @Test
    void anInterruptCancelsTheWaitAndStaysSet() {
        Thread.currentThread().interrupt();
        Throwable thrown = thrownBy(Duration.ofDays(1));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown).isInstanceOf(Cancelled.class);
        assertThat(cancel.isRequested()).isFalse();
    }

    private Throwable thrownBy(Duration limit) {
        try {
            cancel.await(limit);
            return new AssertionError("the wait ended by itself");
        } catch (Cancelled | RuntimeException e) {
            return e;
        }
    }
}
