package dev.settle.application.billing;

import dev.settle.application.billing.port.out.Writing;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.billing.Outcome;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Notice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An outcome with its numbers: the documents, the fact that says so, and what is to be told. */
record Issue(List<Document> documents, Fact fact, List<Writing.Told> told) {
    /** @param seq the entry the fact is going to be */
    static Issue of(
            String account,
            long seq,
            Occasion occasion,
            LocalDate cut,
            Outcome outcome,
            Function<Draft.Kind, String> numbers) {
        if (outcome.isHeld()) {
            Fact held = outcome.held(occasion);
            return new Issue(List.of(), held, told(seq, held.notices(cut)));
        }
        List<Document> documents = new ArrayList<>();
        List<BillingFacts.Issued> issued = new ArrayList<>();
        for (Draft draft : outcome.drafts()) {
            Document document = new Document(account, numbers.apply(draft.kind()), seq, occasion, draft);
            documents.add(document);
            issued.add(new BillingFacts.Issued(document.number(), draft.kind().word(), draft.date(), document.hash()));
        }
        return new Issue(
                documents,
                new BillingFacts.OccasionBilled(occasion, cut, Billing.ENGINE, issued),
                told(seq, outcome.notices(numbers(documents))));
    }

    static List<Writing.Told> told(long entry, List<Notice> notices) {
        return notices.stream().map(notice -> new Writing.Told(entry, notice)).toList();
    }

    List<String> numbers() {
        return numbers(documents);
    }

    private static List<String> numbers(List<Document> documents) {
        return documents.stream().map(Document::number).toList();
    }
}
