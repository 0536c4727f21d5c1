package dev.settle.launcher.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.application.Stores;
import dev.settle.application.invoicing.port.in.VerifyJournal;
import dev.settle.application.invoicing.port.in.VerifyJournal.Verified;
import dev.settle.launcher.Settle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks for what is not as it was written. */
@Command(
        name = "verify",
        description =
                "Walks every hash chain of the journal and names the first bad entry, and has an independent checker"
                        + " compute every document again. What else is stored of each account is held against what"
                        + " its journal gives. Changes nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything that was checked is as it was written",
            "1:something is not",
            "2:the command line or a setting could not be understood",
            Failures.REFUSED_TEXT,
            Failures.FAILED_TEXT
        })
public final class Verify extends StoreCommand {
    @Option(names = "--chains-only", description = "Leave the documents out.")
    private boolean chainsOnly;

    @Option(names = "--json", description = "Print one line of JSON for each seller.")
    private boolean json;

    @Override
    int run(Stores stores, UntilStopped until) {
        return until.reading(() -> all(stores)) ? 0 : Failures.NO;
    }

    private boolean all(Stores stores) {
        boolean intact = true;
        VerifyJournal verify = Settle.over(stores).invoicing().verify();
        for (String one : seller().all(stores)) {
            Verified verified = verify(verify, one);
            say(json ? line(one, verified) : text(one, verified));
            intact &= verified.isIntact();
        }
        return intact;
    }

    private Verified verify(VerifyJournal verify, String one) {
        try (ProgressLine progress = progress()) {
            return verify.verify(new VerifyJournal.Command(
                    one,
                    !chainsOnly,
                    sofar -> progress.tell("%s: %,d streams, %,d entries, %,d documents"
                            .formatted(one, sofar.streams(), sofar.entries(), sofar.documents()))));
        }
    }

    private static String text(String one, Verified verified) {
        StringBuilder text = new StringBuilder("%s: %,d streams, %,d entries, %,d documents, %s"
                .formatted(one, verified.streams(), verified.entries(), verified.documents(), state(verified)));
        verified.broken()
                .forEach(broken -> text.append(
                        "%n  %s, entry %d: %s".formatted(broken.stream(), broken.entry(), broken.reason())));
        verified.disputed()
                .forEach(disputed -> text.append("%n  ".formatted())
                        .append(disputed.account().isEmpty() ? "" : disputed.account() + ", ")
                        .append(disputed.finding()));
        if (!verified.unchecked().isEmpty()) {
            text.append("%n  not checked, as a journal is broken or went on all the while: documents of %s"
                    .formatted(String.join(", ", verified.unchecked())));
        }
        return text.toString();
    }

    private static String state(Verified verified) {
        if (!verified.isIntact()) {
            return "NOT INTACT";
        }
        return verified.unchecked().isEmpty() ? "all as they were written" : "all that was checked as it was written";
    }

    private static String line(String one, Verified verified) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("seller", one)
                .put("streams", verified.streams())
                .put("entries", verified.entries())
                .put("documents", verified.documents());
        var broken = line.putArray("broken");
        verified.broken()
                .forEach(found -> broken.addObject()
                        .put("stream", found.stream().toString())
                        .put("entry", found.entry())
                        .put("reason", found.reason()));
        var disputed = line.putArray("disputed");
        verified.disputed()
                .forEach(found -> disputed.addObject()
                        .put("account", found.account())
                        .put("document", found.finding().document())
                        .put("path", found.finding().path())
                        .put("reason", found.finding().reason()));
        var unchecked = line.putArray("unchecked");
        verified.unchecked().forEach(unchecked::add);
        return line.put("intact", verified.isIntact()).toString();
    }
}
