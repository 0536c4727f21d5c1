package dev.settle.launcher.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.application.invoicing.port.in.RebuildStore.Progress;
import dev.settle.application.invoicing.port.in.RebuildStore.Rebuilt;

/** What is said of a store that was derived again from its journals. */
final class Replaced {
    private Replaced() {}

    static String summary(Progress done) {
        return "%,d sellers, %,d accounts, %,d entries, %,d documents derived again"
                .formatted(done.sellers(), done.accounts(), done.entries(), done.documents());
    }

    static String text(Rebuilt rebuilt) {
        StringBuilder text = new StringBuilder(summary(rebuilt.done()))
                .append(
                        rebuilt.isWhole()
                                ? ", nothing left as it was"
                                : ", %,d streams LEFT as they were"
                                        .formatted(rebuilt.left().size()));
        rebuilt.left()
                .forEach(left ->
                        text.append("%n  %s, entry %d: %s".formatted(left.stream(), left.entry(), left.reason())));
        return text.toString();
    }

    static String line(Rebuilt rebuilt) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("sellers", rebuilt.done().sellers())
                .put("accounts", rebuilt.done().accounts())
                .put("entries", rebuilt.done().entries())
                .put("documents", rebuilt.done().documents());
        var left = line.putArray("left");
        rebuilt.left()
                .forEach(one -> left.addObject()
                        .put("stream", one.stream().toString())
                        .put("entry", one.entry())
                        .put("reason", one.reason()));
        return line.put("whole", rebuilt.isWhole()).toString();
    }
}
