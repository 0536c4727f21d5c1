package dev.settle.launcher.command;

import dev.settle.launcher.settings.Setting;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/**
 * Carries out what was understood. Where a flag is a setting too, it takes the values that file and environment take; one
 * that is hidden is a secret, and no flag at all.
 */
public final class CheckedFlags implements IExecutionStrategy {
    @Override
    public int execute(ParseResult parsed) throws ExecutionException, ParameterException {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine command = last.commandSpec().commandLine();
        for (OptionSpec option : last.matchedOptions()) {
            Setting.named(option.longestName().replaceFirst("^-+", ""))
                    .ifPresent(setting -> check(command, option, setting));
        }
        return new RunLast().execute(parsed);
    }

    private static void check(CommandLine command, OptionSpec option, Setting setting) {
        if (option.hidden()) {
            throw new ParameterException(
                    command,
                    "%s: everybody on this machine could read it; set %s instead"
                            .formatted(option.longestName(), setting.variable()));
        }
        option.stringValues().stream()
                .flatMap(value -> setting.complaint(value).stream())
                .findFirst()
                .ifPresent(complaint -> {
                    throw new ParameterException(command, option.longestName() + ": " + complaint);
                });
    }

    /** @throws TypeConversionException with what to write instead */
    public static int count(String text) {
        try {
            return Math.toIntExact(number(text));
        } catch (ArithmeticException large) {
            throw new TypeConversionException("'%s' is too large".formatted(text));
        }
    }

    /** @throws TypeConversionException with what to write instead */
    public static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw new TypeConversionException("'%s' is no whole number; write it as 42".formatted(text));
        }
    }

    /** @throws TypeConversionException with what to write instead */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new TypeConversionException("'%s' is no day; write it as 2025-07-01".formatted(text));
        }
    }
}
