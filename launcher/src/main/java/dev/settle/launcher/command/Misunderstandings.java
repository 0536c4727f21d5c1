package dev.settle.launcher.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How a command line ends that could not be understood: with what is wrong and where help is, not with a page. */
public final class Misunderstandings implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        if (arguments.length == 0) {
            command.usage(err);
        } else {
            err.println("settle: " + mistake.getMessage());
            UnmatchedArgumentException.printSuggestions(mistake, err);
            err.println("'%s --help' tells what it understands."
                    .formatted(command.getCommandSpec().qualifiedName()));
        }
        err.flush();
        return Failures.MISUNDERSTOOD;
    }
}
