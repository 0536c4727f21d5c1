package dev.settle.launcher.command;

import dev.settle.launcher.settings.DatabaseUrl;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * How a command line ends that could not be understood: with what is wrong and where help is, not with a page. What was
 * typed is repeated without what may be a secret in it: somebody may have meant a database's URL where none is taken, or
 * a flag that does not exist to take a password.
 */
public final class Misunderstandings implements IParameterExceptionHandler {
    private static final Pattern FLAG = Pattern.compile("(?s)(?<name>--[^=]*=?|-[^-]=?)(?<value>.*)");

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        if (arguments.length == 0) {
            command.usage(err);
        } else {
            err.println("settle: " + shown(withoutValues(mistake), arguments));
            UnmatchedArgumentException.printSuggestions(mistake, err);
            err.println("'%s --help' tells what it understands."
                    .formatted(command.getCommandSpec().qualifiedName()));
        }
        err.flush();
        return Failures.MISUNDERSTOOD;
    }

    /** Whatever stands behind a flag that nobody knows is not repeated, except for where a URL leads. */
    private static String withoutValues(ParameterException mistake) {
        String message = String.valueOf(mistake.getMessage());
        if (!(mistake instanceof UnmatchedArgumentException unknown)) {
            return message;
        }
        List<String> told = new ArrayList<>();
        boolean behindFlag = false;
        for (String typed : unknown.getUnmatched()) {
            behindFlag |= typed.startsWith("-");
            told.add(behindFlag ? withoutValue(typed) : typed);
        }
        return message.replace(quoted(unknown.getUnmatched()), quoted(told));
    }

    /** A flag keeps its name; a short one may have its value right behind its letter. */
    private static String withoutValue(String typed) {
        Matcher flag = FLAG.matcher(typed);
        if (!flag.matches()) {
            return value(typed);
        }
        return flag.group("name") + (flag.group("value").isEmpty() ? "" : value(flag.group("value")));
    }

    private static String value(String typed) {
        return typed.contains("://") ? DatabaseUrl.shown(typed) : "***";
    }

    private static String quoted(List<String> arguments) {
        return arguments.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
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
