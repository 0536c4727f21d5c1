package dev.settle.launcher.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.persistence.embedded.ServerFailed;
import dev.settle.domain.Problem;
import dev.settle.launcher.settings.SettingsError;
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
        PrintWriter err = command.getErr();
        if (thrown instanceof Problem problem) {
            boolean json = command.getParseResult().hasMatchedOption("--json");
            (json ? command.getOut() : err).println(json ? json(problem) : sentence(problem));
            command.getOut().flush();
            err.flush();
            return REFUSED;
        } else if (thrown instanceof SettingsError mistake) {
            err.println("settle: " + mistake.getMessage());
            err.flush();
            return MISUNDERSTOOD;
        }
        err.println("settle: " + thrown.getMessage());
        if (!(thrown instanceof Interrupted || thrown instanceof ServerFailed || thrown instanceof Unusable)) {
            thrown.printStackTrace(err);
        }
        err.flush();
        return FAILED;
    }

    private static String sentence(Problem problem) {
        String cure = problem.cure().map(it -> ". " + it).orElse("");
        return "settle: %s%s (%s)".formatted(problem.getMessage(), cure, problem.code());
    }

    private static String json(Problem problem) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("code", problem.code()).put("message", problem.getMessage());
        problem.field().ifPresent(field -> line.put("field", field));
        problem.value().ifPresent(value -> line.put("value", value));
        problem.cure().ifPresent(cure -> line.put("cure", cure));
        return JsonNodeFactory.instance.objectNode().set("error", line).toString();
    }
}
