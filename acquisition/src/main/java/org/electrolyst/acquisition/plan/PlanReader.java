package org.electrolyst.acquisition.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.electrolyst.acquisition.yaml.Problem;
import org.electrolyst.acquisition.yaml.Problems;
import org.electrolyst.acquisition.yaml.Settings;
import org.electrolyst.acquisition.yaml.YamlFile;
import org.electrolyst.acquisition.yaml.YamlMap;
import org.electrolyst.model.sample.Sample;

/**
 * Reads plans and checks them against the limits of their instruments. Finds all problems of a plan at once, and opens no
 * port. Safe for use by several threads.
 */
public final class PlanReader {
    private static final String VERSION = "1";
    private static final Pattern FILE_NAME = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}]{1,200}");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final KnownInstruments instruments;
    private final Set<String> recipes;

    /** For plans that use {@code instruments} and name one of {@code recipes}. */
    public PlanReader(KnownInstruments instruments, Set<String> recipes) {
        this.instruments = instruments;
        this.recipes = new TreeSet<>(recipes);
    }

    /** Reads the plan in {@code bytes}, which come from a file of this name. */
    public PlanReading read(String fileName, byte[] bytes) {
        Problems problems = new Problems();
        Optional<Plan> plan =
                YamlFile.read(bytes, problems).flatMap(map -> plan(map, problems, new PlanSource(fileName, bytes)));
        return plan.isPresent() ? plan.get() : new PlanReading.Rejected(problems.inOrder());
    }

    private Optional<Plan> plan(YamlMap map, Problems problems, PlanSource source) {
        Settings plan = new Settings(map, problems);
        version(plan);
        Optional<String> name = plan.requiredLine("name", "my first pellet");
        SampleSection sample = SampleSection.read(plan);
        InstrumentsSection bench = InstrumentsSection.read(plan, instruments);
        BenchLimits limits = LimitsSection.read(plan, bench);
        SafeStatePolicy safeState = LimitsSection.safeState(plan, limits);
        StepContext context = StepContext.read(plan, limits, sample.cell().type());
        List<ScheduledStep> steps = StepsSection.read(plan, context, problems);
        Optional<String> recipe = plan.section("analysis").flatMap(this::recipe);
        Optional<String> report = plan.section("report").flatMap(PlanReader::report);
        plan.refuseOthers();
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        List<Problem> warnings = problems.inOrder();
        return Optional.of(new Plan(
                name.orElseThrow(),
                new Sample(sample.id().orElseThrow(), sample.material(), sample.cell()),
                sample.notes(),
                bench.potentiostat().orElseThrow(),
                bench.stage(),
                limits.plan(),
                safeState,
                limits.mainsHz(),
                steps,
                recipe,
                report,
                warnings,
                source));
    }

    private static void version(Settings plan) {
        plan.requiredLine("plan", VERSION)
                .filter(version -> !version.equals(VERSION))
                .ifPresent(version -> plan.error(
                        "plan",
                        "this program reads version " + VERSION + " of plans, not '" + version + "'",
                        "Write 'plan: " + VERSION
                                + "', or use the version of the program that the plan was written for."));
    }

    private Optional<String> recipe(Settings analysis) {
        Optional<String> recipe =
                analysis.require("recipe", String.join(" or ", recipes)).flatMap(v -> v.word(List.copyOf(recipes)));
        analysis.refuseOthers();
        return recipe;
    }

    private static Optional<String> report(Settings report) {
        Optional<String> file = report.require("file", "P03.xlsx")
                .flatMap(v -> v.read(PlanReader::reportFile, "Write a plain name such as P03.xlsx."));
        report.refuseOthers();
        return file;
    }

    private static String reportFile(String name) {
        if (!FILE_NAME.matcher(name).matches() || RESERVED.matcher(name).matches() || name.startsWith(".")) {
            throw new IllegalArgumentException("'" + name + "' is not a plain file name without folder");
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new IllegalArgumentException("'" + name + "' does not end in .xlsx, and reports are workbooks");
        }
        return name;
    }
}
