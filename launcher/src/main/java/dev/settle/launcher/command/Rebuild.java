package dev.settle.launcher.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.application.invoicing.port.in.RebuildDocuments;
import dev.settle.application.invoicing.port.in.RebuildDocuments.Compared;
import dev.settle.application.invoicing.port.in.RebuildDocuments.RebuiltAll;
import dev.settle.application.invoicing.port.in.RebuildStore;
import dev.settle.domain.invoicing.Document;
import dev.settle.launcher.KeptStores;
import dev.settle.launcher.Settle;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
public final class Rebuild implements Callable<Integer> {
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

    @Mixin
    private SellerOption seller = new SellerOption();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        if ((number == null) != all) {
            throw new ParameterException(spec.commandLine(), "name a document's number, or --all");
        }
        if (replace && !(all && seller.isEvery())) {
            throw new ParameterException(spec.commandLine(), "--replace: it goes with --all, and without --seller");
        }
        try (UntilStopped until = new UntilStopped().listen();
                KeptStores kept = store.open()) {
            if (replace) {
                return until.working(() -> replaced(kept), "interrupted; run it again before anybody writes");
            }
            RebuildDocuments rebuild = Settle.over(kept.stores()).invoicing().rebuild();
            String wanted = number;
            return until.reading(() -> wanted == null ? all(kept, rebuild) : one(kept, rebuild, wanted));
        }
    }

    private int one(KeptStores kept, RebuildDocuments rebuild, String wanted) {
        String account = Numbers.accountOf(kept.stores(), seller.one(kept.stores()), wanted);
        Compared compared = rebuild.document(account, wanted);
        say(json ? node(compared).toString() : text(compared));
        return compared.isSame() ? 0 : Failures.NO;
    }

    private int all(KeptStores kept, RebuildDocuments rebuild) {
        boolean same = true;
        for (String one : seller.all(kept.stores())) {
            RebuiltAll rebuilt;
            try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
                rebuilt = rebuild.seller(one, sofar -> progress.tell(summary(one, sofar)));
            }
            say(json ? line(one, rebuilt) : text(one, rebuilt));
            same &= rebuilt.different().isEmpty();
        }
        return same ? 0 : Failures.NO;
    }

    private int replaced(KeptStores kept) {
        try (ProgressLine progress = new ProgressLine(spec.commandLine().getErr())) {
            RebuildStore.Rebuilt rebuilt = Settle.over(kept.stores())
                    .invoicing()
                    .rebuildStore()
                    .rebuild(sofar -> progress.tell(Replaced.summary(sofar)));
            say(json ? Replaced.line(rebuilt) : Replaced.text(rebuilt));
            return rebuilt.isWhole() ? 0 : Failures.NO;
        }
    }

    private void say(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }

    private static String summary(String one, RebuiltAll rebuilt) {
        return "%s: %,d accounts, %,d entries, %,d documents computed again"
                .formatted(one, rebuilt.accounts(), rebuilt.entries(), rebuilt.documents());
    }

    private static String text(String one, RebuiltAll rebuilt) {
        StringBuilder text = new StringBuilder(summary(one, rebuilt))
                .append(
                        rebuilt.different().isEmpty()
                                ? ", all the same"
                                : ", %,d different"
                                        .formatted(rebuilt.different().size()));
        rebuilt.different().forEach(compared -> text.append("%n".formatted()).append(text(compared)));
        return text.toString();
    }

    private static String text(Compared compared) {
        return "%s of %s, entry %d: %s%n  journal  %s%n  stored   %s%n  rebuilt  %s"
                .formatted(
                        compared.number().isEmpty() ? "a document" : compared.number(),
                        compared.account(),
                        compared.entry(),
                        compared.isSame() ? "the same everywhere" : "DIFFERENT",
                        compared.journal().orElse("none"),
                        compared.stored().orElse("none"),
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
        return line.put("same", rebuilt.different().isEmpty()).toString();
    }

    private static ObjectNode node(Compared compared) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("account", compared.account()).put("number", compared.number()).put("entry", compared.entry());
        compared.journal().ifPresent(hash -> node.put("journal", hash));
        compared.stored().ifPresent(hash -> node.put("stored", hash));
        compared.rebuilt().ifPresent(document -> node.put("rebuilt", document.hash()));
        return node.put("same", compared.isSame());
    }
}
