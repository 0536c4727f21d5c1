package dev.settle.application.invoicing;

import dev.settle.application.billing.port.out.Books;
import dev.settle.application.invoicing.port.in.RebuildDocuments;
import dev.settle.application.invoicing.port.out.Documents.Stored;
import dev.settle.application.journal.JournalPages;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.NotFound;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.policy.ParameterIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** Replays journals and holds the outcome against what they and the store say. */
final class RebuildDocumentsService implements RebuildDocuments {
    private static final int PAGE = 500;

    private final Sellers sellers;
    private final Books books;
    private final StoredDocuments stored;
    private final JournalPages journal;
    private final AccountSellers accounts;
    private final ParameterIndex parameters;

    RebuildDocumentsService(
            Sellers sellers,
            Books books,
            StoredDocuments stored,
            JournalPages journal,
            AccountSellers accounts,
            ParameterIndex parameters) {
        this.sellers = sellers;
        this.books = books;
        this.stored = stored;
        this.journal = journal;
        this.accounts = accounts;
        this.parameters = parameters;
    }

    /** Follows the journal no further than the entry that names the document. */
    @Override
    public Compared document(String account, String number) {
        Followed followed;
        try {
            followed = new Followed(account, journal, rulesOf(account));
        } catch (IllegalArgumentException damaged) {
            throw cut(unreadable(account, damaged), number);
        }
        return journal.find(
                        StreamId.account(account),
                        written -> followed.next(written).stream()
                                .filter(billed -> billed.isNamed(number))
                                .findFirst())
                .map(billed -> compared(account, billed, stored.of(account, number)))
                .orElseThrow(() ->
                        followed.broken().map(broken -> cut(broken, number)).orElseGet(() -> unknown(account, number)));
    }

    private static NotFound cut(Broken broken, String number) {
        return new NotFound(
                "JOURNAL_BROKEN",
                "The journal of account %s names no document '%s' before entry %d, and cannot be followed behind it: %s"
                        .formatted(broken.account(), number, broken.entry(), broken.reason()),
                "document",
                number,
                "Verify the journal, and put back what a backup has of it.");
    }

    private static NotFound unknown(String account, String number) {
        return new NotFound(
                "DOCUMENT_UNKNOWN",
                "The journal of account %s names no document '%s'".formatted(account, number),
                "document",
                number,
                "List the account's documents.");
    }

    @Override
    public Rebuilt account(String account) {
        try {
            return account(account, rulesOf(account));
        } catch (IllegalArgumentException damaged) {
            return new Rebuilt(account, 0, List.of(), Optional.of(unreadable(account, damaged)));
        }
    }

    @Override
    public RebuiltAll seller(String seller, Consumer<RebuiltAll> progress) {
        SellerRules rules = new SellerRules(sellers, seller, parameters);
        RebuiltAll all = new RebuiltAll(0, 0, 0, List.of(), List.of());
        List<String> page = books.accounts(seller, "", PAGE);
        while (!page.isEmpty()) {
            for (String account : page) {
                all = with(all, account(account, rules));
                progress.accept(all);
            }
            page = books.accounts(seller, page.get(page.size() - 1), PAGE);
        }
        return all;
    }

    private static RebuiltAll with(RebuiltAll all, Rebuilt one) {
        List<Compared> different = new ArrayList<>(all.different());
        one.documents().stream().filter(compared -> !compared.isSame()).forEach(different::add);
        List<Broken> broken = new ArrayList<>(all.broken());
        one.broken().ifPresent(broken::add);
        return new RebuiltAll(
                all.accounts() + 1,
                all.entries() + one.entries(),
                all.documents() + one.documents().size(),
                different,
                broken);
    }

    private Rebuilt account(String account, LongFunction<Rules> rules) {
        Map<String, Stored> stored = this.stored.of(account);
        List<Compared> compared = new ArrayList<>();
        Followed followed = new Followed(account, journal, rules);
        journal.forEachStored(
                StreamId.account(account),
                written -> followed.next(written)
                        .forEach(billed -> compared.add(
                                compared(account, billed, Optional.ofNullable(stored.remove(billed.number()))))));
        stored.values().stream()
                .filter(one ->
                        one.seq() <= followed.entries() || followed.broken().isEmpty())
                .forEach(one -> compared.add(new Compared(
                        account,
                        one.number(),
                        one.seq(),
                        Optional.empty(),
                        one.document().map(Document::hash),
                        Optional.empty(),
                        one.damage())));
        return new Rebuilt(account, followed.entries(), compared, followed.broken());
    }

    private SellerRules rulesOf(String account) {
        return new SellerRules(sellers, accounts.of(account), parameters);
    }

    private static Broken unreadable(String account, IllegalArgumentException first) {
        return Followed.broken(account, 1, "it cannot be read", first);
    }

    private static Compared compared(String account, Followed.Billed billed, Optional<Stored> kept) {
        return new Compared(
                account,
                billed.number(),
                billed.entry(),
                billed.issued().map(BillingFacts.Issued::hash),
                kept.flatMap(Stored::document).map(Document::hash),
                billed.rebuilt(),
                kept.flatMap(one -> one.damage().or(() -> elsewhere(one, billed.rebuilt()))));
    }

    /** Hashes cover what a document says, and not what it was issued by. */
    private static Optional<String> elsewhere(Stored stored, Optional<Document> rebuilt) {
        return rebuilt.flatMap(right -> stored.document()
                        .filter(one ->
                                one.seq() != right.seq() || !one.occasion().equals(right.occasion())))
                .map(one -> "is stored as issued by entry %d on %s".formatted(one.seq(), one.occasion()));
    }
}
