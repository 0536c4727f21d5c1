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
import dev.settle.domain.invoicing.Replay;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.policy.ParameterIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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

    @Override
    public Compared document(String account, String number) {
        return account(account).documents().stream()
                .filter(document -> document.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "DOCUMENT_UNKNOWN",
                        "The journal of account %s names no document '%s'".formatted(account, number),
                        "document",
                        number,
                        "List the account's documents."));
    }

    @Override
    public Rebuilt account(String account) {
        return account(account, new SellerRules(sellers, accounts.of(account), parameters));
    }

    @Override
    public RebuiltAll seller(String seller, Consumer<RebuiltAll> progress) {
        SellerRules rules = new SellerRules(sellers, seller, parameters);
        RebuiltAll all = new RebuiltAll(0, 0, 0, List.of());
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
        return new RebuiltAll(
                all.accounts() + 1,
                all.entries() + one.entries(),
                all.documents() + one.documents().size(),
                different);
    }

    private Rebuilt account(String account, LongFunction<Rules> rules) {
        Map<String, Stored> stored = this.stored.of(account);
        List<Compared> compared = new ArrayList<>();
        Replay replay = new Replay(account, rules);
        AtomicLong entries = new AtomicLong();
        journal.forEach(StreamId.account(account), entry -> {
            entries.incrementAndGet();
            List<Document> rebuilt = replay.next(entry).documents();
            List<BillingFacts.Issued> issued =
                    entry.fact() instanceof BillingFacts.OccasionBilled billed ? billed.documents() : List.of();
            for (int i = 0; i < Math.max(rebuilt.size(), issued.size()); i++) {
                compared.add(compared(account, entry.seq(), at(issued, i), at(rebuilt, i), stored));
            }
        });
        stored.values()
                .forEach(one -> compared.add(new Compared(
                        account,
                        one.number(),
                        one.seq(),
                        Optional.empty(),
                        one.document().map(Document::hash),
                        Optional.empty(),
                        one.damage())));
        return new Rebuilt(account, entries.get(), compared);
    }

    private static Compared compared(
            String account,
            long seq,
            Optional<BillingFacts.Issued> issued,
            Optional<Document> rebuilt,
            Map<String, Stored> stored) {
        String number = issued.map(BillingFacts.Issued::number).orElse("");
        Optional<Stored> kept = Optional.ofNullable(stored.remove(number));
        return new Compared(
                account,
                number,
                seq,
                issued.map(BillingFacts.Issued::hash),
                kept.flatMap(Stored::document).map(Document::hash),
                rebuilt,
                kept.flatMap(one -> one.damage().or(() -> elsewhere(one, rebuilt))));
    }

    /** Hashes cover what a document says, and not what it was issued by. */
    private static Optional<String> elsewhere(Stored stored, Optional<Document> rebuilt) {
        return rebuilt.flatMap(right -> stored.document()
                        .filter(one ->
                                one.seq() != right.seq() || !one.occasion().equals(right.occasion())))
                .map(one -> "is stored as issued by entry %d on %s".formatted(one.seq(), one.occasion()));
    }

    private static <T> Optional<T> at(List<T> list, int position) {
        return position < list.size() ? Optional.of(list.get(position)) : Optional.empty();
    }
}
