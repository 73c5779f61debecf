package org.electrolyst.app.command;

import static org.electrolyst.model.reference.PhysicalConstants.ZERO_CELSIUS_K;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.electrolyst.acquisition.engine.RunOutcome;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.analysis.series.RunResult;
import org.electrolyst.app.lab.Lab;
import org.electrolyst.app.lab.Plans;
import org.electrolyst.app.lab.ReportJob;
import org.electrolyst.app.lab.Target;
import org.electrolyst.app.measure.DemoPlan;
import org.electrolyst.app.measure.MeasuringJob;
import org.electrolyst.app.measure.SimulatedLaboratory;
import org.electrolyst.app.output.ExitCode;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.fixtures.materials.SimulatedMaterial;
import org.electrolyst.fixtures.materials.SimulatedMaterials;
import org.electrolyst.model.result.FitResult;
import org.electrolyst.model.run.StoredSpectrum;
import org.electrolyst.model.time.Cancel;
import org.electrolyst.model.time.Cancelled;
import org.electrolyst.reports.plot.ArrheniusPlot;
import org.electrolyst.reports.plot.NyquistPlot;
import org.electrolyst.reports.plot.PlottedSpectrum;
import org.electrolyst.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A whole laboratory day on simulated instruments. */
@Command(
        name = "demo",
        description =
                "A laboratory day in under a minute: a simulated potentiostat and a simulated temperature stage on two"
                        + " serial lines, a plan, the run, fits, report and pictures; put in and recovered are compared.",
        footer = {"", "Example:", "  electrolyst demo --out demo --material MOF-688 --seed 1"})
final class DemoCommand extends TerminalCommand {
    /** The simulated day begins here, so that the same seed gives the same day. */
    private static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write to (default: electrolyst-demo).")
    private String out = "electrolyst-demo";

    @Option(names = "--material", paramLabel = "NAME", description = "What the cell is made of (default: MOF-688).")
    private String material = "MOF-688";

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the noise (default: 1).")
    private long seed = 1;

    DemoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) throws StoreException, Cancelled {
        SimulatedMaterial simulated =
                SimulatedMaterials.find(material).orElseThrow(() -> SimulatedLaboratory.unknownMaterial(material));
        Path folder = terminal().file(out);
        try {
            Files.createDirectories(folder);
            Path planFile = folder.resolve(DemoPlan.sampleId(simulated, seed) + ".yaml");
            byte[] text = DemoPlan.text(simulated, seed).getBytes(StandardCharsets.UTF_8);
            Files.write(planFile, text);
            Plan plan = CheckCommand.accepted(
                    Plans.read(text, terminal().shown(planFile)), terminal().shown(planFile), output);
            Path database = folder.resolve("electrolyst.db");
            try (Lab lab = Lab.open(database, terminal().time());
                    SimulatedLaboratory laboratory = SimulatedLaboratory.of(plan, MORNING, seed, Optional.empty())) {
                day(plan, planFile, lab, database, laboratory, output);
            }
        } catch (IOException e) {
            throw Failure.failed("notWritten", "the demo cannot write: " + e.getMessage(), folder.toString());
        }
    }

    private void day(Plan plan, Path planFile, Lab lab, Path database, SimulatedLaboratory laboratory, Output output)
            throws IOException, StoreException, Cancelled {
        output.say("1. Measure by " + terminal().shown(planFile) + ": potentiostat at "
                + laboratory.potentiostatAddress(plan.potentiostat()) + ", stage at "
                + laboratory.stageAddress(plan.stage().orElseThrow()));
        MeasuringJob.Measured measured =
                new MeasuringJob(lab.store(), database, terminal().err()).run(plan, laboratory, output);
        require(measured.outcome());
        output.say("2. Fit, conductivities, activation energies, transference number");
        Target target = Targets.withSpectra(lab, measured.run().toString());
        RunResult result = lab.analyse(target, lab.plannedRecipe(target), new Cancel());
        output.say("3. Report and pictures");
        Path report = new ReportJob(lab)
                .write(
                        List.of(target),
                        database.resolveSibling(plan.reportFile().orElseThrow()));
        String title = plan.sample().material().orElseThrow() + " (simulated)";
        Path nyquist =
                NyquistPlot.write(plotted(target, result.series().fits()), title, beside(planFile, "-nyquist.png"));
        Path arrhenius = ArrheniusPlot.write(result.series().arrhenius(), title, beside(planFile, "-arrhenius.png"));
        output.say("");
        new DemoComparison(laboratory.cell(), target, result)
                .print(output, terminal().out());
        output.say("");
        for (Path written : List.of(database, planFile, report, nyquist, arrhenius)) {
            output.say("wrote " + terminal().shown(written));
        }
        output.done(false);
    }

    private static void require(RunOutcome outcome) throws Cancelled {
        if (outcome.cause() == RunOutcome.Cause.STOPPED) {
            throw new Cancelled();
        }
        if (outcome.cause() != RunOutcome.Cause.DONE) {
            throw new Failure(ExitCode.INSTRUMENT, "simulatedRun", outcome.message(), "demo");
        }
    }

    private static Path beside(Path planFile, String suffix) {
        return planFile.resolveSibling(planFile.getFileName().toString().replace(".yaml", suffix));
    }

    /** The first spectrum at each temperature on the way up. */
    private static List<PlottedSpectrum> plotted(Target target, List<FitResult> fits) {
        List<PlottedSpectrum> plotted = new ArrayList<>();
        double highestK = 0;
        for (int i = 0; i < fits.size(); i++) {
            StoredSpectrum stored = target.spectra().get(i);
            double kelvin = stored.conditions().temperatureK().orElseThrow();
            if (kelvin > highestK + 1) {
                highestK = kelvin;
                plotted.add(new PlottedSpectrum(
                        String.format(Locale.ROOT, "%.1f °C", kelvin - ZERO_CELSIUS_K),
                        stored.spectrum(),
                        fits.get(i).curve()));
            }
        }
        return plotted;
    }
}
