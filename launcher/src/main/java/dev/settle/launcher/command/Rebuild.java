package dev.settle.launcher.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.application.Stores;
import dev.settle.application.invoicing.port.in.RebuildDocuments;
import dev.settle.application.invoicing.port.in.RebuildDocuments.Broken;
import dev.settle.application.invoicing.port.in.RebuildDocuments.Compared;
import dev.settle.application.invoicing.port.in.RebuildDocuments.RebuiltAll;
import dev.settle.application.invoicing.port.in.RebuildStore;
import dev.settle.domain.invoicing.Document;
import dev.settle.launcher.Settle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes documents again from the journal alone. */
@Command(
        name = "rebuild",
        description =
                "Computes documents again from the journal alone, and compares them with what the journal says was"
                        + " issued and with what is stored. Changes nothing but with --replace.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is the same",
            "1:something differs",
            "2:the command line or a setting could not be understood",
            Failures.REFUSED_TEXT,
            Failures.FAILED_TEXT
        })
public final class Rebuild extends StoreCommand {
    @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "The document's number, such as INV-000007.")
    private @Nullable String number;

    @Option(names = "--all", description = "All documents.")
    private boolean all;

    @Option(
            names = "--replace",
            description =
                    "With --all: puts what the journals give, of all sellers, in the place of everything else that is"
                            + " stored. Nobody else may write meanwhile.")
    private boolean replace;

    @Option(names = "--json", description = "Print one line of JSON for the document, or for each seller.")
    private boolean json;

    @Override
    void check() {
        if ((number == null) != all) {
            throw misunderstood("name a document's number, or --all");
        }
        if (replace && !(all && seller().isEvery())) {
            throw misunderstood("--replace: it goes with --all, and without --seller");
        }
    }

    @Override
    int run(Stores stores, UntilStopped until) {
        if (replace) {
            return until.working(() -> replaced(stores), "interrupted; run it again before anybody writes");
        }
        RebuildDocuments rebuild = Settle.over(stores).invoicing().rebuild();
        String wanted = number;
        return until.reading(() -> wanted == null ? all(stores, rebuild) : one(stores, rebuild, wanted));
    }

    private int one(Stores stores, RebuildDocuments rebuild, String wanted) {
        String account = Numbers.accountOf(stores, seller().one(stores), wanted);
        Compared compared = rebuild.document(account, wanted);
        say(json ? node(compared).toString() : text(compared));
        return compared.isSame() ? 0 : Failures.NO;
    }

    private int all(Stores stores, RebuildDocuments rebuild) {
        boolean same = true;
        for (String one : seller().all(stores)) {
            RebuiltAll rebuilt;
            try (ProgressLine progress = progress()) {
                rebuilt = rebuild.seller(one, sofar -> progress.tell(summary(one, sofar)));
            }
            say(json ? line(one, rebuilt) : text(one, rebuilt));
            same &= rebuilt.isSame();
        }
        return same ? 0 : Failures.NO;
    }

    private int replaced(Stores stores) {
        try (ProgressLine progress = progress()) {
            RebuildStore.Rebuilt rebuilt = Settle.over(stores)
                    .invoicing()
                    .rebuildStore()
                    .rebuild(sofar -> progress.tell(Replaced.summary(sofar)));
            say(json ? Replaced.line(rebuilt) : Replaced.text(rebuilt));
            return rebuilt.isWhole() ? 0 : Failures.NO;
        }
    }

    private static String summary(String one, RebuiltAll rebuilt) {
        return "%s: %,d accounts, %,d entries, %,d documents computed again"
                .formatted(one, rebuilt.accounts(), rebuilt.entries(), rebuilt.documents());
    }

    private static String text(String one, RebuiltAll rebuilt) {
        StringBuilder text = new StringBuilder(summary(one, rebuilt))
                .append(rebuilt.isSame() ? ", all the same" : "")
                .append(count(rebuilt.different(), "different"))
                .append(count(rebuilt.broken(), "broken"));
        rebuilt.different().forEach(compared -> text.append("%n".formatted()).append(text(compared)));
        rebuilt.broken().forEach(broken -> text.append("%n".formatted()).append(text(broken)));
        return text.toString();
    }

    private static String count(List<?> found, String what) {
        return found.isEmpty() ? "" : ", %,d %s".formatted(found.size(), what);
    }

    private static String text(Broken broken) {
        return "the journal of %s, entry %d: %s; nothing behind it was compared"
                .formatted(broken.account(), broken.entry(), broken.reason());
    }

    private static String text(Compared compared) {
        return "%s of %s, entry %d: %s%n  journal  %s%n  stored   %s%n  rebuilt  %s"
                .formatted(
                        compared.number().isEmpty() ? "a document" : compared.number(),
                        compared.account(),
                        compared.entry(),
                        compared.isSame() ? "the same everywhere" : "DIFFERENT",
                        compared.journal().orElse("none"),
                        compared.damage().or(compared::stored).orElse("none"),
                        compared.rebuilt().map(Document::hash).orElse("none"));
    }

    private static String line(String one, RebuiltAll rebuilt) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("seller", one)
                .put("accounts", rebuilt.accounts())
                .put("entries", rebuilt.entries())
                .put("documents", rebuilt.documents());
        var different = line.putArray("different");
        rebuilt.different().forEach(compared -> different.add(node(compared)));
        var broken = line.putArray("broken");
        rebuilt.broken()
                .forEach(found -> broken.addObject()
                        .put("account", found.account())
                        .put("entry", found.entry())
                        .put("reason", found.reason()));
        return line.put("same", rebuilt.isSame()).toString();
    }

    private static ObjectNode node(Compared compared) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("account", compared.account()).put("number", compared.number()).put("entry", compared.entry());
        compared.journal().ifPresent(hash -> node.put("journal", hash));
        compared.stored().ifPresent(hash -> node.put("stored", hash));
        compared.rebuilt().ifPresent(document -> node.put("rebuilt", document.hash()));
        compared.damage().ifPresent(damage -> node.put("damage", damage));
        return node.put("same", compared.isSame());
    }
}
