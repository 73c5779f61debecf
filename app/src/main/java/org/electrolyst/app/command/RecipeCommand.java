package org.electrolyst.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.electrolyst.app.output.Output;
import org.electrolyst.app.output.Terminal;
import org.electrolyst.app.output.TextTable;
import org.electrolyst.app.recipe.BundledRecipes;
import org.electrolyst.app.recipe.NamedRecipe;
import org.electrolyst.app.recipe.RecipeSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows recipes and checks those of the user. */
@Command(
        name = "recipe",
        description =
                "List the recipes of the program, print one so that it can be copied and changed, or check a file of"
                        + " your own. A recipe says how the series of a kind of cell is analysed.",
        footer = {
            "",
            "Examples:",
            "  electrolyst recipe",
            "  electrolyst recipe blocking-pellet > mine.yaml",
            "  electrolyst recipe mine.yaml"
        })
final class RecipeCommand extends TerminalCommand {
    @Parameters(arity = "0..1", paramLabel = "NAME|FILE", description = "A recipe of the program, or a file.")
    private Optional<String> argument = Optional.empty();

    RecipeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Output output) {
        if (argument.isEmpty()) {
            list(output);
            return;
        }
        String wanted = argument.get();
        Path file = terminal().file(wanted);
        NamedRecipe recipe = RecipeSource.find(wanted, file);
        if (Files.isRegularFile(file)) {
            output.say(wanted + ": nothing is wrong; recipe '" + recipe.name() + "', "
                    + recipe.recipe().sha256());
        } else {
            BundledRecipes.text(wanted).lines().forEach(output::say);
        }
        tell(wanted, recipe, output);
    }

    private void list(Output output) {
        TextTable table = new TextTable("recipe", "for", "hash");
        for (String name : BundledRecipes.names()) {
            NamedRecipe recipe = BundledRecipes.find(name).orElseThrow();
            table.row(name, recipe.name(), recipe.recipe().sha256().substring(0, 8));
            tell(name, recipe, output);
        }
        if (!output.isJson()) {
            table.print(terminal().out(), "");
        }
    }

    private static void tell(String source, NamedRecipe recipe, Output output) {
        if (output.isJson()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("source", source)
                    .put("name", recipe.name())
                    .put("sha256", recipe.recipe().sha256())
                    .put("canonical", recipe.recipe().canonical()));
        }
        output.done(false);
    }
}
