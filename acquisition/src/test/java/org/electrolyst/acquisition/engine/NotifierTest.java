package org.electrolyst.acquisition.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.electrolyst.acquisition.step.RunUpdate;
import org.electrolyst.model.run.RunState;
import org.junit.jupiter.api.Test;

class NotifierTest {
    private static final RunUpdate NEWS = new RunUpdate.Doing("resting");
    private static final RunUpdate LAST = new RunUpdate.Ended(RunState.FINISHED, "all steps are done");

    @Test
    void passesNewsOnInOrder() {
        List<RunUpdate> told = Collections.synchronizedList(new ArrayList<>());
        try (Notifier notifier = new Notifier(List.of(told::add))) {
            notifier.told(NEWS);
            notifier.told(LAST);
        }
        assertThat(told).containsExactly(NEWS, LAST);
    }

    @Test
    void doesNotWaitForAListenerThatHangs() {
        CountDownLatch never = new CountDownLatch(1);
        try (Notifier notifier = new Notifier(List.of(update -> awaitUninterrupted(never)))) {
            for (int i = 0; i < 10_000; i++) {
                notifier.told(NEWS);
            }
            assertThat(notifier.complaints())
                    .singleElement()
                    .asString()
                    .contains("updates were dropped because the listeners were too slow");
        }
        never.countDown();
    }

    @Test
    void tellsTheOthersWhenOneListenerThrows() {
        List<RunUpdate> told = Collections.synchronizedList(new ArrayList<>());
        Notifier notifier = new Notifier(List.of(
                update -> {
                    throw new IllegalStateException("broken plot");
                },
                told::add));
        notifier.told(NEWS);
        notifier.told(LAST);
        notifier.close();

        assertThat(told).containsExactly(NEWS, LAST);
        assertThat(notifier.complaints()).singleElement().asString().contains("broken plot");
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
