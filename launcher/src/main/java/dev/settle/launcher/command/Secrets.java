package dev.settle.launcher.command;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What may be set by the environment or a file, and is no flag. */
final class Secrets {
    private Secrets() {}

    /** @throws ParameterException when it was given on the command line */
    static void refuseFlag(CommandLine command, String flag) {
        if (command.getParseResult().hasMatchedOption(flag)) {
            String variable = "SETTLE_"
                    + flag.substring("--".length()).toUpperCase(Locale.ROOT).replace('-', '_');
            throw new ParameterException(
                    command, "%s: everybody on this machine could read it; set %s instead".formatted(flag, variable));
        }
    }
}
