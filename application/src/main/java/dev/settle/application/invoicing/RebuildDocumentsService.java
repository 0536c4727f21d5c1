package dev.settle.application.invoicing;

import dev.settle.application.billing.port.out.Books;
import dev.settle.application.invoicing.port.in.RebuildDocuments;
import dev.settle.application.invoicing.port.out.Documents.Stored;
import dev.settle.application.journal.JournalPages;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.NotFound;
import dev.settle.domain.Problem;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.invoicing.Replay;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.Recorded;
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

    @Override
    public Compared document(String account, String number) {
        Rebuilt rebuilt = account(account);
        return rebuilt.documents().stream()
                .filter(document -> document.number().equals(number))
                .findFirst()
                .orElseThrow(() ->
                        rebuilt.broken().map(broken -> cut(broken, number)).orElseGet(() -> unknown(account, number)));
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
            return account(account, new SellerRules(sellers, accounts.of(account), parameters));
        } catch (IllegalArgumentException damaged) {
            return new Rebuilt(account, 0, List.of(), Optional.of(broken(account, 1, "it cannot be read", damaged)));
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
        Followed followed = new Followed(account, rules);
        journal.forEachStored(
                StreamId.account(account),
                written -> followed.next(written).ifPresent(step -> {
                    List<Document> rebuilt = step.documents();
                    List<BillingFacts.Issued> issued = step.entry().fact() instanceof BillingFacts.OccasionBilled billed
                            ? billed.documents()
                            : List.of();
                    for (int i = 0; i < Math.max(rebuilt.size(), issued.size()); i++) {
                        compared.add(compared(account, step.entry().seq(), at(issued, i), at(rebuilt, i), stored));
                    }
                }));
        stored.values().stream()
                .filter(one -> one.seq() <= followed.entries || followed.broken.isEmpty())
                .forEach(one -> compared.add(new Compared(
                        account,
                        one.number(),
                        one.seq(),
                        Optional.empty(),
                        one.document().map(Document::hash),
                        Optional.empty(),
                        one.damage())));
        return new Rebuilt(account, followed.entries, compared, followed.broken);
    }

    private static Broken broken(String account, long entry, String what, RuntimeException why) {
        return new Broken(account, entry, what + ": " + why.getMessage());
    }

    /** An account's journal, step by step until one is not possible. */
    private final class Followed {
        private final String account;
        private final Replay replay;
        private long entries;
        private Optional<Broken> broken = Optional.empty();

        Followed(String account, LongFunction<Rules> rules) {
            this.account = account;
            this.replay = new Replay(account, rules);
        }

        Optional<Replay.Step> next(Entry written) {
            return broken.isPresent() ? Optional.empty() : read(written).flatMap(this::step);
        }

        private Optional<Recorded> read(Entry written) {
            try {
                return Optional.of(journal.decode(written));
            } catch (IllegalArgumentException damaged) {
                broken = Optional.of(broken(account, entries + 1, "it cannot be read", damaged));
                return Optional.empty();
            }
        }

        private Optional<Replay.Step> step(Recorded entry) {
            try {
                Replay.Step step = replay.next(entry);
                entries++;
                return Optional.of(step);
            } catch (IllegalArgumentException | Problem impossible) {
                broken = Optional.of(
                        broken(account, entries + 1, "it does not follow from what was before", impossible));
                return Optional.empty();
            }
        }
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
