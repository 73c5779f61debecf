package org.electrolyst.app.command;

import org.electrolyst.app.lab.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command. */
@Command(
        name = "electrolyst",
        mixinStandardHelpOptions = true,
        versionProvider = MainCommand.VersionLine.class,
        description =
                "Ion transport in solid electrolytes: spectra to resistances, conductivities, activation energies,"
                        + " transference numbers and reports.",
        footer = {"", "Example:", "  electrolyst demo", "Each command explains itself: electrolyst fit --help"})
final class MainCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    /** One line with name and version. */
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"electrolyst " + Version.number()};
        }
    }
}
