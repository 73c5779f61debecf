package org.electrolyst.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.electrolyst.acquisition.engine.RunOutcome;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.analysis.series.RunResult;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.Plans;
import org.electrolyst.app.lab.ReportJob;
import org.electrolyst.app.lab.Target;
import org.electrolyst.app.measure.Laboratory;
import org.electrolyst.app.measure.MeasuringJob;
import org.electrolyst.app.measure.RealLaboratory;
import org.electrolyst.app.measure.SimulatedLaboratory;
import org.electrolyst.app.output.ExitCode;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.model.run.RecordId;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.model.time.ScaledTime;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures by a plan. */
@Command(
        name = "run",
        description = {
            "Measure by a plan: every point is stored before it is told, and whichever way the run ends the cell is"
                    + " switched off and the stage made safe. Then the run is analysed and reported as the plan asks.",
            "Ctrl-C ends the run safely. Steer it from elsewhere with: electrolyst control"
        },
        footer = {"", "Examples:", "  electrolyst run plan.yaml", "  electrolyst run plan.yaml --simulate"})
final class RunCommand extends DatabaseCommand {
    @Parameters(paramLabel = "PLAN", description = "Plan file (YAML).")
    private String file = "";

    @Option(
            names = "--simulate",
            description =
                    "Use simulated instruments around a simulated cell of the plan's material; days pass in seconds.")
    private boolean simulate;

    @Option(
            names = "--time-scale",
            paramLabel = "N",
            description = "Let laboratory time pass N times faster than real time, for simulators that do the same.")
    private Optional<Double> timeScale = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the simulated instruments (default: 1).")
    private Optional<Long> seed = Optional.empty();

    RunCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException, Cancelled {
        if (timeScale.isPresent() && !(timeScale.get() > 0 && timeScale.get() <= 1e6)) {
            throw Failure.usage("--time-scale must be above 0 and at most 1000000, not " + timeScale.get());
        }
        if (seed.isPresent() && !simulate) {
            throw Failure.usage("--seed belongs to --simulate");
        }
        Plan plan = CheckCommand.accepted(Plans.read(terminal().file(file), file), file, output);
        try (Lab lab = openOrCreate();
                Laboratory laboratory = laboratory(plan)) {
            MeasuringJob.Measured measured =
                    new MeasuringJob(lab.store(), databaseFile(), terminal().err()).run(plan, laboratory, output);
            judge(measured, output);
            analyse(lab, measured.run(), plan, output);
        }
    }

    private Laboratory laboratory(Plan plan) {
        if (simulate) {
            return SimulatedLaboratory.of(plan, terminal().time().now(), seed.orElse(1L), timeScale);
        }
        return new RealLaboratory(
                timeScale.isPresent()
                        ? new ScaledTime(terminal().time().now(), timeScale.get())
                        : terminal().time());
    }

    /** Goes on after a run that finished; ends the command after any other. */
    private static void judge(MeasuringJob.Measured measured, Output output) throws Cancelled {
        RunOutcome outcome = measured.outcome();
        switch (outcome.cause()) {
            case DONE -> output.done(false);
            case NEEDS_PERSON -> output.done(true);
            case STOPPED -> throw new Cancelled();
            case INSTRUMENT -> throw failed(measured, ExitCode.INSTRUMENT, "instrument");
            case CONDITION -> throw failed(measured, ExitCode.FAILED, "condition");
            case STORE -> throw failed(measured, ExitCode.FAILED, "database");
            case PROGRAM -> throw failed(measured, ExitCode.FAILED, "program");
        }
    }

    private static Failure failed(MeasuringJob.Measured measured, ExitCode exitCode, String code) {
        return new Failure(
                exitCode,
                code,
                measured.outcome().message() + "; what was measured is stored, see: electrolyst show " + measured.run(),
                measured.run().toString());
    }

    private void analyse(Lab lab, RecordId run, Plan plan, Output output) throws StoreException, Cancelled {
        if (plan.recipe().isEmpty() && plan.reportFile().isEmpty()) {
            return;
        }
        Target target = Targets.withSpectra(lab, run.toString());
        RunResult result = lab.analyse(target, lab.plannedRecipe(target), new Cancel());
        output.results(result.all());
        output.notes(result.flags(), "");
        Optional<Path> report = plan.reportFile().map(name -> databaseFile().resolveSibling(name));
        if (report.isPresent()) {
            try {
                Path written = new ReportJob(lab).write(List.of(target), report.get());
                output.say("wrote " + terminal().shown(written));
            } catch (IOException e) {
                throw Failure.failed(
                        "notWritten",
                        "the report cannot be written: " + e.getMessage() + "; the run is safe in the database",
                        report.get().toString());
            }
        }
    }
}
