package dev.settle.launcher.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.persistence.embedded.ServerFailed;
import dev.settle.application.journal.port.out.StoreBusy;
import dev.settle.domain.Problem;
import dev.settle.launcher.settings.SettingsError;
import java.util.Optional;

/**
 * How a command ended that could not do what it was told.
 *
 * @param exitCode whose turn it is, see {@link Failures}
 * @param code     the stable name of what was in the way, {@code UPPER_SNAKE}
 * @param foreseen whether the message says all there is to know
 */
record Ending(
        int exitCode,
        String code,
        String message,
        Optional<String> field,
        Optional<String> value,
        Optional<String> cure,
        boolean foreseen) {
    static Ending of(Exception thrown) {
        String message = String.valueOf(thrown.getMessage());
        if (thrown instanceof Problem problem) {
            return new Ending(
                    Failures.REFUSED, problem.code(), message, problem.field(), problem.value(), problem.cure(), true);
        } else if (thrown instanceof SettingsError) {
            return told(Failures.MISUNDERSTOOD, "SETTING_UNUSABLE", message, true);
        } else if (thrown instanceof ServerFailed failed) {
            return told(Failures.FAILED, failed.code(), message, true);
        } else if (thrown instanceof Unusable unusable) {
            return told(Failures.FAILED, unusable.code(), message, true);
        } else if (thrown instanceof StoreBusy) {
            return told(Failures.FAILED, StoreBusy.CODE, message + ". Run it again.", true);
        } else if (thrown instanceof Interrupted) {
            return told(Failures.FAILED, "INTERRUPTED", message, true);
        }
        return told(Failures.FAILED, "INTERNAL_ERROR", message, false);
    }

    /** For people. */
    String sentence() {
        return "settle: %s%s (%s)".formatted(message, cure.map(it -> ". " + it).orElse(""), code);
    }

    /** One line for programs. */
    String json() {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("code", code).put("message", message);
        field.ifPresent(it -> error.put("field", it));
        value.ifPresent(it -> error.put("value", it));
        cure.ifPresent(it -> error.put("cure", it));
        return JsonNodeFactory.instance.objectNode().set("error", error).toString();
    }

    private static Ending told(int exitCode, String code, String message, boolean foreseen) {
        return new Ending(exitCode, code, message, Optional.empty(), Optional.empty(), Optional.empty(), foreseen);
    }
}
