package org.electrolyst.app.command;

import java.io.PrintStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.TextTable;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.AttemptRecord;
import org.electrolyst.model.run.InstrumentRecord;
import org.electrolyst.model.run.MeasurementRecord;
import org.electrolyst.model.run.RunEvent;
import org.electrolyst.model.run.SeriesRecord;
import org.electrolyst.model.run.SeriesRole;
import org.electrolyst.model.run.StepRecord;
import org.electrolyst.store.Measurements;
import org.electrolyst.store.StoreException;

/** How a measurement went, for people: plan, instruments, steps, and the events that somebody should know of. */
final class MeasurementText {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Measurements measurements;
    private final MeasurementRecord measurement;

    MeasurementText(Measurements measurements, MeasurementRecord measurement) {
        this.measurements = measurements;
        this.measurement = measurement;
    }

    void print(Output output, PrintStream out) throws StoreException {
        output.say(measurement.run() + " " + measurement.state().code() + ": "
                + measurement.plan().name()
                + measurement.end().map(end -> "; " + end.message()).orElse(""));
        output.say("  plan SHA-256 " + measurement.planSha256() + ", electrolyst " + measurement.softwareVersion());
        for (InstrumentRecord instrument : measurement.instruments()) {
            output.say("  " + instrument.role() + ": " + instrument.driver() + " " + instrument.model()
                    + instrument.serialNumber().map(n -> ", serial number " + n).orElse("")
                    + instrument.firmware().map(f -> ", firmware " + f).orElse("") + ", at " + instrument.port());
        }
        TextTable steps = new TextTable("step", "kind", "what", "attempts", "outcome", "points");
        for (StepRecord step : measurements.steps(measurement.run())) {
            steps.row(
                    Integer.toString(step.planned().number()),
                    step.planned().kind(),
                    step.planned().description(),
                    Integer.toString(step.attempts().size()),
                    outcome(step.attempts()),
                    Long.toString(points(step.attempts())));
        }
        steps.print(out, "");
        for (RunEvent event : measurements.events(measurement.run())) {
            if (event.flag().level() != Flag.Level.INFO) {
                output.say(SECOND.format(event.at().atOffset(ZoneOffset.UTC)) + " UTC: "
                        + event.flag().message());
            }
        }
    }

    private static String outcome(List<AttemptRecord> attempts) {
        return attempts.isEmpty()
                ? "not begun"
                : attempts.get(attempts.size() - 1)
                        .end()
                        .map(end -> end.outcome().code())
                        .orElse("not ended");
    }

    private static long points(List<AttemptRecord> attempts) {
        return attempts.stream()
                .flatMap(attempt -> attempt.series().stream())
                .filter(series -> series.key().role() != SeriesRole.TEMPERATURE)
                .mapToLong(SeriesRecord::points)
                .sum();
    }
}
