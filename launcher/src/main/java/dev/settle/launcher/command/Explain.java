package dev.settle.launcher.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.settle.application.Stores;
import dev.settle.application.invoicing.port.in.ExplainDocument;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.invoicing.Document;
import dev.settle.launcher.Settle;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says where every cent of a document comes from. */
@Command(
        name = "explain",
        description =
                "Says where every cent of a document comes from: each line in a sentence, who caused it, and which"
                        + " answers of policy shaped it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was said",
            "2:the command line or a setting could not be understood",
            Failures.REFUSED_TEXT,
            Failures.FAILED_TEXT
        })
public final class Explain extends StoreCommand {
    @Parameters(paramLabel = "NUMBER", description = "The document's number, such as INV-000007.")
    private String number = "";

    @Option(
            names = "--json",
            description = "Print the document with the derivation of each line, as an independent checker reads it.")
    private boolean json;

    @Override
    int run(Stores stores, UntilStopped until) throws JsonProcessingException {
        ExplainDocument.Explained told = until.reading(() -> explained(stores));
        say(json ? new ObjectMapper().writeValueAsString(told.tree()) : text(told));
        return 0;
    }

    private ExplainDocument.Explained explained(Stores stores) {
        String account = Numbers.accountOf(stores, seller().one(stores), number);
        return Settle.over(stores).invoicing().explain().explain(account, number, Locale.ENGLISH);
    }

    private static String text(ExplainDocument.Explained told) {
        Document document = told.document();
        Draft content = document.content();
        StringBuilder text = new StringBuilder("%s, %s of %s for %s: %s%n"
                .formatted(
                        document.number(), content.kind().word(), content.date(), document.account(), content.total()));
        told.lines().forEach(line -> text.append(of(line)));
        return text.append(told.sentence())
                .append(System.lineSeparator())
                .append("issued by ")
                .append(of(told.cause()))
                .toString();
    }

    private static String of(ExplainDocument.Line line) {
        StringBuilder text = new StringBuilder("%3d  %s%n".formatted(line.number(), line.sentence()));
        line.price()
                .ifPresent(price -> text.append(
                        "     %s costs %s in catalog %s%n".formatted(price.sku(), price.price(), price.catalog())));
        line.answers()
                .forEach(answer -> text.append("     %s = %s, by %s of %s%n"
                        .formatted(answer.parameter().key(), answer.printed(), answer.version(), answer.level())));
        line.causes()
                .forEach(cause ->
                        text.append("     because of ").append(of(cause)).append(System.lineSeparator()));
        return text.toString();
    }

    private static String of(ExplainDocument.Cause cause) {
        return "entry %d, %s, by %s as %s through %s, recorded %s"
                .formatted(
                        cause.entry(),
                        cause.fact(),
                        cause.origin().actor(),
                        cause.origin().role(),
                        cause.origin().channel(),
                        cause.recorded());
    }
}
