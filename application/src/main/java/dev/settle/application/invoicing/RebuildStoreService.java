package dev.settle.application.invoicing;

import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.Restored;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.invoicing.port.in.RebuildStore;
import dev.settle.application.journal.ChainWalk;
import dev.settle.application.journal.JournalPages;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.application.journal.port.out.Projections;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.payment.port.out.Attempts;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.invoicing.DocumentNumber;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.policy.ParameterIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Walks each stream's chain before it derives anything from it: first the sellers', then the accounts'. */
final class RebuildStoreService implements RebuildStore {
    private static final int PAGE = 500;

    private final Transactions transactions;
    private final Projections projections;
    private final Bookkeeping bookkeeping;
    private final Books books;
    private final Sellers sellers;
    private final Attempts attempts;
    private final Journal journal;
    private final ParameterIndex parameters;

    RebuildStoreService(
            Transactions transactions,
            Projections projections,
            Bookkeeping bookkeeping,
            Books books,
            Sellers sellers,
            Attempts attempts,
            Journal journal,
            ParameterIndex parameters) {
        this.transactions = transactions;
        this.projections = projections;
        this.bookkeeping = bookkeeping;
        this.books = books;
        this.sellers = sellers;
        this.attempts = attempts;
        this.journal = journal;
        this.parameters = parameters;
    }

    @Override
    public Rebuilt rebuild(Consumer<Progress> progress) {
        return new Run(progress).done();
    }

    /** One rebuild. */
    private final class Run {
        private final Consumer<Progress> told;
        private final List<Left> left = new ArrayList<>();
        private final Map<String, KnownSeller> known = new HashMap<>();
        private Progress progress = new Progress(0, 0, 0, 0);

        Run(Consumer<Progress> told) {
            this.told = told;
        }

        Rebuilt done() {
            each(StreamId.Kind.SELLER, this::seller);
            each(StreamId.Kind.ACCOUNT, this::account);
            known.keySet().forEach(this::strangers);
            known.forEach(this::goOn);
            return new Rebuilt(progress, left);
        }

        private void each(StreamId.Kind kind, Consumer<StreamId> work) {
            List<StreamId> page = journal.streams(kind, "", PAGE);
            while (!page.isEmpty()) {
                page.forEach(work);
                page = journal.streams(kind, page.get(page.size() - 1).id(), PAGE);
            }
        }

        private void seller(StreamId stream) {
            ChainWalk walk = new ChainWalk(journal, stream, seen -> 0);
            new JournalPages(journal).forEachStored(stream, walk::next);
            walk.broken()
                    .ifPresentOrElse(
                            broken -> left.add(new Left(stream, broken.entry(), broken.reason())),
                            () -> restart(stream, walk));
        }

        private void restart(StreamId stream, ChainWalk walk) {
            transactions.inTransaction(() -> {
                projections.restart(stream.id());
                return stream;
            });
            SellerRules rules = new SellerRules(sellers, stream.id(), parameters);
            known.put(stream.id(), new KnownSeller(walk.entries(), rules, new TreeMap<>()));
            tell(new Progress(
                    progress.sellers() + 1,
                    progress.accounts(),
                    progress.entries() + walk.entries(),
                    progress.documents()));
        }

        private void account(StreamId stream) {
            AccountReplay replay = new AccountReplay(journal, stream, known);
            replay.run();
            replay.left().ifPresentOrElse(left::add, () -> restore(stream, replay));
        }

        private void restore(StreamId stream, AccountReplay replay) {
            transactions.inTransaction(() -> {
                Restored restored = replay.restored();
                String seller = restored.book().account().seller();
                projections.forget(seller, stream.id());
                projections.release(
                        seller,
                        restored.documents().stream().map(Document::number).toList());
                bookkeeping.restore(restored);
                replay.attempts().forEach(attempts::add);
                return stream;
            });
            tell(new Progress(
                    progress.sellers(),
                    progress.accounts() + 1,
                    progress.entries() + replay.entries(),
                    progress.documents() + replay.restored().documents().size()));
        }

        private void tell(Progress now) {
            progress = now;
            told.accept(now);
        }

        /** What no journal names was given to a transaction that came to nothing, as long as every journal was followed. */
        private void goOn(String seller, KnownSeller facts) {
            transactions.inTransaction(() -> {
                facts.last().forEach((series, last) -> {
                    projections.goOnBehind(seller, series, last);
                    if (left.isEmpty()) {
                        projections.fillGaps(seller, series);
                    }
                });
                return seller;
            });
        }

        /** What is stored of accounts that no journal knows must not be lost, nor taken for granted. */
        private void strangers(String seller) {
            List<String> page = books.accounts(seller, "", PAGE);
            while (!page.isEmpty()) {
                for (String account : page) {
                    StreamId stream = StreamId.account(account);
                    if (journal.read(stream, 1, 1).isEmpty()) {
                        left.add(new Left(stream, 1, "it is stored, but has no journal"));
                    }
                }
                page = books.accounts(seller, page.get(page.size() - 1), PAGE);
            }
        }
    }

    /**
     * A seller whose stream is as it was written.
     *
     * @param last the highest number that its accounts' journals name, by series
     */
    record KnownSeller(long entries, SellerRules rules, Map<String, Long> last) {
        void takeNote(Fact fact) {
            if (fact instanceof BillingFacts.OccasionBilled billed) {
                billed.documents().stream()
                        .flatMap(issued -> DocumentNumber.parse(issued.number()).stream())
                        .forEach(number -> last.merge(number.series(), number.inSeries(), Math::max));
            }
        }
    }
}
