package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import org.electrolyst.acquisition.plan.Plan;
import org.electrolyst.acquisition.plan.PlanReading;
import org.electrolyst.acquisition.plan.ScheduledStep;
import org.electrolyst.acquisition.yaml.Problem;
import org.electrolyst.app.lab.Plans;
import org.electrolyst.app.output.ExitCode;
import org.electrolyst.app.output.Failure;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Finds everything that is wrong with a plan. */
@Command(
        name = "check",
        description = "Read a plan and list everything that is wrong with it, with line numbers. Opens no port.",
        footer = {"", "Example:", "  electrolyst check plan.yaml"})
final class CheckCommand extends TerminalCommand {
    @Parameters(paramLabel = "PLAN", description = "Plan file (YAML).")
    private String file = "";

    CheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) {
        Plan plan = accepted(Plans.read(terminal().file(file), file), file, output);
        for (ScheduledStep step : plan.steps()) {
            output.say(step.planned().number() + ". " + step.planned().kind() + ": "
                    + step.planned().description());
        }
        output.say(file + ": nothing is wrong; " + plan.steps().size()
                + (plan.steps().size() == 1 ? " step" : " steps"));
        output.done(false);
    }

    /**
     * The plan; its warnings are told.
     *
     * @throws Failure with exit code 2 after telling every problem, if it cannot run
     */
    static Plan accepted(PlanReading reading, String file, Output output) {
        if (reading instanceof Plan plan) {
            tell(plan.warnings(), file, output);
            return plan;
        }
        List<Problem> problems = ((PlanReading.Rejected) reading).problems();
        tell(problems, file, output);
        long errors = problems.stream().filter(Problem::isError).count();
        throw new Failure(
                ExitCode.USAGE,
                "plan",
                "the plan cannot run: " + errors + (errors == 1 ? " mistake" : " mistakes") + "; no port was touched",
                file);
    }

    private static void tell(List<Problem> problems, String file, Output output) {
        for (Problem problem : problems) {
            String severity = problem.severity().name().toLowerCase(Locale.ROOT);
            if (output.isJson()) {
                output.line(JsonNodeFactory.instance
                        .objectNode()
                        .put("source", file)
                        .put("severity", severity)
                        .put("line", problem.line())
                        .put("column", problem.column())
                        .put("where", problem.where())
                        .put("message", problem.message())
                        .put("hint", problem.hint()));
            }
            output.say(file + ", " + (problem.isError() ? "" : "warning, ") + problem);
        }
    }
}
