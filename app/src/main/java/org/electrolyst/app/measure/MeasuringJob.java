package org.electrolyst.app.measure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.electrolyst.acquisition.engine.RunControl;
import org.electrolyst.acquisition.engine.RunEngine;
import org.electrolyst.acquisition.engine.RunOutcome;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.acquisition.plan.ScheduledStep;
import org.electrolyst.app.control.ControlAddress;
import org.electrolyst.app.control.ControlServer;
import org.electrolyst.app.lab.Version;
import org.electrolyst.app.output.ExitCode;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.drivers.InstrumentException;
import org.electrolyst.model.result.Flag;
import org.electrolyst.model.run.PlanFile;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.run.RunEvent;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.store.LabStore;
import org.electrolyst.store.RunWriter;
import org.electrolyst.store.StoreException;
import org.electrolyst.store.run.NewRun;

/** Carries out a plan: connects its instruments, measures into the database, and leaves everything safe. */
public final class MeasuringJob {
    private final LabStore store;
    private final Path database;
    private final PrintStream err;

    /**
     * A job on a database.
     *
     * @param store the open database
     * @param database its file
     * @param err for last words when the process is ended from outside
     */
    public MeasuringJob(LabStore store, Path database, PrintStream err) {
        this.store = store;
        this.database = database;
        this.err = err;
    }

    /** A run that has ended. */
    public record Measured(RecordId run, RunOutcome outcome) {}

    /**
     * Measures. The instruments are connected first: where that fails nothing is stored.
     *
     * @throws Failure with exit code 4 if an instrument cannot be reached or is not what the plan says
     */
    public Measured run(Plan plan, Laboratory laboratory, Output output) throws StoreException, Cancelled {
        try (ConnectedBench bench = connect(plan, laboratory)) {
            store.saveSample(plan.sample(), laboratory.time().now());
            try (RunWriter writer = store.beginRun(newRun(plan, bench, laboratory))) {
                return new Measured(writer.run(), measure(plan, laboratory, bench, writer, output));
            }
        } catch (InstrumentException e) {
            throw new Failure(
                    ExitCode.INSTRUMENT,
                    e.code(),
                    e.getMessage() + "; nothing was measured or stored",
                    plan.source().fileName());
        }
    }

    private ConnectedBench connect(Plan plan, Laboratory laboratory) throws InstrumentException, Cancelled {
        Cancel cancel = new Cancel();
        StopOnSignal signal = StopOnSignal.arm(cancel::request, err, StopOnSignal.INSTRUMENTS_LATE);
        try {
            return ConnectedBench.connect(plan, laboratory, cancel);
        } finally {
            signal.disarm();
        }
    }

    private static NewRun newRun(Plan plan, ConnectedBench bench, Laboratory laboratory) {
        return new NewRun(
                Optional.of(plan.sample().id()),
                laboratory.time().now(),
                new PlanFile(plan.name(), plan.source().bytes()),
                Version.number(),
                bench.records(),
                plan.steps().stream().map(ScheduledStep::planned).toList());
    }

    private RunOutcome measure(Plan plan, Laboratory laboratory, ConnectedBench bench, RunWriter writer, Output output)
            throws StoreException {
        RunControl control = new RunControl();
        int steps = plan.steps().size();
        RunEngine engine = new RunEngine(List.of(new RunNarrator(writer.run(), steps, output)));
        Optional<ControlServer> server = listen(new Steering(writer.run(), steps, control), writer.run());
        StopOnSignal signal = StopOnSignal.arm(control::stopNow, err, StopOnSignal.INSTRUMENTS_LATE);
        try {
            announce(plan, writer.run(), laboratory, output);
            if (laboratory.isSimulated()) {
                writer.event(new RunEvent(
                        laboratory.time().now(),
                        Optional.empty(),
                        Flag.warning("simulated", "the instruments are simulated: nothing here was measured")));
            }
            return engine.run(plan, bench.bench(), writer, laboratory.time(), control);
        } finally {
            signal.disarm();
            server.ifPresent(ControlServer::close);
        }
    }

    /** A run that nobody can steer from outside is still a run. */
    private Optional<ControlServer> listen(Steering steering, RecordId run) {
        try {
            return Optional.of(ControlServer.open(ControlAddress.of(database, run), steering));
        } catch (IOException e) {
            err.println("electrolyst: " + run + " cannot be steered by 'control': " + e.getMessage()
                    + "; Ctrl-C ends it safely");
            return Optional.empty();
        }
    }

    private static void announce(Plan plan, RecordId run, Laboratory laboratory, Output output) {
        if (output.isJson()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("event", "began")
                    .put("run", run.toString())
                    .put("simulated", laboratory.isSimulated())
                    .put("steps", plan.steps().size()));
        }
        output.say(run + ": " + plan.name() + (laboratory.isSimulated() ? " (simulated instruments)" : ""));
    }
}
