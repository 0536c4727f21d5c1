package dev.settle.domain.invoicing;

import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.Outcome;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.journal.Notice;
import dev.settle.domain.journal.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * An account from its journal alone. Its entries, in order from the first, make its book; where one says that an
 * occasion was billed, the documents are computed again by the same function, under the rules that the entry had seen,
 * and get the numbers it names. Nothing else that was stored is read, so what comes out is what the facts say.
 */
public final class Replay {
    /**
     * What one entry comes to.
     *
     * @param book      after the entry, with all coverage there ever was
     * @param documents computed again; a number is empty where the entry names none
     * @param notices   what was to be told
     */
    public record Step(Recorded entry, Book book, List<Document> documents, List<Notice> notices) {
        public Step {
            documents = List.copyOf(documents);
            notices = List.copyOf(notices);
        }
    }

    private final String account;
    private final LongFunction<Rules> rules;
    private Optional<Book> book = Optional.empty();

    /** @param rules a seller's rules as they stood at an entry of its stream */
    public Replay(String account, LongFunction<Rules> rules) {
        this.account = account;
        this.rules = rules;
    }

    /**
     * Takes the next entry.
     *
     * @throws IllegalArgumentException when it is not the next one, or was billed by an engine this release does not have
     */
    public Step next(Recorded entry) {
        if (entry.seq() != book.map(Book::seq).orElse(0L) + 1) {
            throw new IllegalArgumentException("entry %d of %s is not the next one".formatted(entry.seq(), account));
        }
        Step step = book.map(before -> after(before, entry)).orElseGet(() -> opened(entry));
        book = Optional.of(step.book());
        return step;
    }

    private Step opened(Recorded entry) {
        if (entry.fact() instanceof AccountFacts.AccountOpened fact) {
            return new Step(entry, Book.opened(account, entry, fact), List.of(), List.of());
        }
        throw new IllegalArgumentException("the first entry of %s does not open it".formatted(account));
    }

    private Step after(Book before, Recorded entry) {
        if (entry.fact() instanceof BillingFacts.OccasionBilled fact) {
            return billed(before, entry, fact);
        }
        return new Step(entry, before.after(entry), List.of(), entry.notices());
    }

    private Step billed(Book before, Recorded entry, BillingFacts.OccasionBilled fact) {
        if (fact.engine() != Billing.ENGINE) {
            throw new IllegalArgumentException("entry %d of %s was billed by engine %d, and this release has %d"
                    .formatted(entry.seq(), account, fact.engine(), Billing.ENGINE));
        }
        Outcome outcome = Billing.bill(before, rules.apply(entry.seen()), fact.occasion());
        List<Document> documents = new ArrayList<>();
        for (Draft draft : outcome.drafts()) {
            Document document =
                    new Document(account, number(fact, documents.size()), entry.seq(), fact.occasion(), draft);
            documents.add(document);
        }
        List<String> numbers = documents.stream().map(Document::number).toList();
        return new Step(
                entry,
                before.billed(entry.seq(), fact.occasion(), outcome, numbers),
                documents,
                outcome.notices(numbers));
    }

    private static String number(BillingFacts.OccasionBilled fact, int position) {
        return position < fact.documents().size()
                ? fact.documents().get(position).number()
                : "";
    }
}
