package dev.settle.launcher;

import dev.settle.launcher.command.Lint;
import dev.settle.launcher.command.PlayDemo;
import dev.settle.launcher.command.Simulate;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code settle COMMAND}. */
@Command(
        name = "settle",
        description = "A billing kernel for services sold by the seat.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PlayDemo.class, Simulate.class, Lint.class})
public final class Main {
    private Main() {}

    /** Runs a command and ends with its exit code; 2 when the command line could not be understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line without the end of the program. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"settle " + (version == null ? "of a working tree" : version)};
        }
    }
}
