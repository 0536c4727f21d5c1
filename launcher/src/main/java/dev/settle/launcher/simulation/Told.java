package dev.settle.launcher.simulation;

import dev.settle.application.Stores;
import dev.settle.domain.NotFound;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.sentence.Sentences;
import dev.settle.domain.invoicing.Document;
import dev.settle.launcher.scenario.ScenarioResult;
import java.util.Locale;

/** Says of every line of a story's documents where its amount comes from. */
final class Told {
    private static final Sentences SENTENCES = Sentences.in(Locale.ENGLISH);

    private Told() {}

    /** @param stores where the story was played */
    static String of(ScenarioResult result, Stores stores, String seller) {
        StringBuilder text = new StringBuilder();
        for (ScenarioResult.Document issued : result.documents()) {
            text.append("        %s %s of %s, %s%n"
                    .formatted(issued.kind(), issued.number(), issued.date(), issued.total()));
            for (DraftLine line :
                    document(stores, seller, issued.number()).content().lines()) {
                text.append("          %s%n".formatted(SENTENCES.of(line)));
            }
        }
        return text.toString();
    }

    private static Document document(Stores stores, String seller, String number) {
        return stores.documents()
                .accountOf(seller, number)
                .flatMap(account -> stores.documents().find(account, number))
                .orElseThrow(() -> new NotFound("DOCUMENT_UNKNOWN", "There is no document " + number, "", "", ""));
    }
}
