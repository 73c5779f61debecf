package org.electrolyst.acquisition.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.electrolyst.drivers.SafeState;

/** What is said of instruments whose safe state is not confirmed. */
final class SafeWords {
    private static final DateTimeFormatter HOUR_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private SafeWords() {}

    /** The doubt that is left, such as {@code cell state unknown until 14:05 UTC}; empty where all is confirmed. */
    static Optional<String> doubt(List<SafeReport> reports) {
        return reports.stream()
                .filter(report -> !(report.state() instanceof SafeState.Confirmed))
                .map(SafeWords::doubt)
                .reduce((first, second) -> first + "; " + second);
    }

    private static String doubt(SafeReport report) {
        String what = report.role().equals("potentiostat") ? "cell" : report.role();
        return report.state() instanceof SafeState.UnknownUntil unknown
                ? what + " state unknown until " + minute(unknown.until()) + ": " + unknown.words()
                : what + " state unknown: " + report.state().words();
    }

    /** The next full minute: the one before would promise too much. */
    private static String minute(Instant until) {
        Instant up = until.plus(Duration.ofMinutes(1)).minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
        return HOUR_MINUTE.format(up.atOffset(ZoneOffset.UTC)) + " UTC";
    }
}
