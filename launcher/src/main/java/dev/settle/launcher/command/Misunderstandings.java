package dev.settle.launcher.command;

import dev.settle.launcher.settings.DatabaseUrl;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * How a command line ends that could not be understood: with what is wrong and where help is, not with a page. What was
 * typed is repeated without what may be a secret in it: somebody may have meant a database's URL where none is taken.
 */
public final class Misunderstandings implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        if (arguments.length == 0) {
            command.usage(err);
        } else {
            err.println("settle: " + shown(String.valueOf(mistake.getMessage()), arguments));
            UnmatchedArgumentException.printSuggestions(mistake, err);
            err.println("'%s --help' tells what it understands."
                    .formatted(command.getCommandSpec().qualifiedName()));
        }
        err.flush();
        return Failures.MISUNDERSTOOD;
    }

    private static String shown(String message, String... arguments) {
        List<String> longestFirst = Stream.of(arguments)
                .map(typed -> typed.replaceFirst("^-[^=]*=", ""))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String shown = message;
        for (String value : longestFirst) {
            shown = shown.replace(value, DatabaseUrl.shown(value));
        }
        return shown;
    }
}
