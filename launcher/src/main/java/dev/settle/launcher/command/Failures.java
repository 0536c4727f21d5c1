package dev.settle.launcher.command;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** How a command ends that cannot do what it was told: with a sentence, and with an exit code that says whose turn it is. */
public final class Failures implements IExecutionExceptionHandler {
    /** The answer is no: something differs, is broken or does not hold. */
    static final int NO = 1;
    /** The command line or a setting could not be understood. */
    static final int MISUNDERSTOOD = 2;
    /** The kernel refused; the message says what would be accepted. */
    static final int REFUSED = 3;
    /** Something failed that the command line is not to blame for. */
    static final int FAILED = 4;

    static final String REFUSED_TEXT = "3:the kernel refused; the message says why and what would be accepted";
    static final String STOPPED_TEXT = "130:it was stopped with Ctrl-C; 143 with a TERM signal";
    static final String FAILED_TEXT = "4:something failed that the command line is not to blame for";

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        Ending ending = Ending.of(thrown);
        PrintWriter err = command.getErr();
        if (command.getParseResult().hasMatchedOption("--json")) {
            command.getOut().println(ending.json());
            command.getOut().flush();
        } else {
            err.println(ending.sentence());
        }
        if (!ending.foreseen()) {
            thrown.printStackTrace(err);
        }
        err.flush();
        return ending.exitCode();
    }
}
