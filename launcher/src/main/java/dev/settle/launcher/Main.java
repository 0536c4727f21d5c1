package dev.settle.launcher;

import dev.settle.launcher.command.Bill;
import dev.settle.launcher.command.CheckedFlags;
import dev.settle.launcher.command.Explain;
import dev.settle.launcher.command.Failures;
import dev.settle.launcher.command.Lint;
import dev.settle.launcher.command.Misunderstandings;
import dev.settle.launcher.command.PlayDemo;
import dev.settle.launcher.command.Rebuild;
import dev.settle.launcher.command.Serve;
import dev.settle.launcher.command.SettingsDefaults;
import dev.settle.launcher.command.Simulate;
import dev.settle.launcher.command.Verify;
import dev.settle.launcher.settings.Settings;
import dev.settle.launcher.settings.SettingsError;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code settle COMMAND}. */
@Command(
        name = "settle",
        description = {
            "A billing kernel for services sold by the seat.",
            "'settle COMMAND --help' tells more about a command."
        },
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PlayDemo.class,
            Serve.class,
            Bill.class,
            Explain.class,
            Rebuild.class,
            Verify.class,
            Simulate.class,
            Lint.class
        })
public final class Main {
    private Main() {}

    /** Runs a command and ends with its exit code; 2 when the command line or a setting could not be understood. */
    public static void main(String[] arguments) {
        try {
            Settings settings = Settings.of(Path.of(""), System.getenv());
            System.exit(commandLine(settings).execute(arguments));
        } catch (SettingsError mistake) {
            System.err.println("settle: " + mistake.getMessage());
            System.exit(CommandLine.ExitCode.USAGE);
        }
    }

    /** The command line without the end of the program, and without settings. */
    public static CommandLine commandLine() {
        return commandLine(Settings.NONE);
    }

    /** The command line without the end of the program. */
    public static CommandLine commandLine(Settings settings) {
        return new CommandLine(new Main())
                .setExpandAtFiles(false)
                .setDefaultValueProvider(new SettingsDefaults(settings))
                .registerConverter(LocalDate.class, CheckedFlags::day)
                .registerConverter(int.class, CheckedFlags::count)
                .registerConverter(long.class, CheckedFlags::number)
                .setParameterExceptionHandler(new Misunderstandings())
                .setExecutionStrategy(new CheckedFlags())
                .setExecutionExceptionHandler(new Failures());
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"settle " + (version == null ? "of a working tree" : version)};
        }
    }
}
