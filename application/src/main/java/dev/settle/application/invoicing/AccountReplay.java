package dev.settle.application.invoicing;

import dev.settle.application.billing.Restored;
import dev.settle.application.invoicing.RebuildStoreService.KnownSeller;
import dev.settle.application.invoicing.port.in.RebuildStore.Left;
import dev.settle.application.journal.ChainWalk;
import dev.settle.application.journal.JournalPages;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.domain.Problem;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.invoicing.Replay;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptReplay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One account's journal, followed from its first entry to its last or to the one that cannot be relied upon. */
final class AccountReplay {
    private final Journal journal;
    private final StreamId stream;
    private final Map<String, KnownSeller> sellers;
    private final Restored.Steps steps = new Restored.Steps();
    private Optional<Left> left = Optional.empty();
    /** Whose numbers its documents have; any seller's may be theirs when the first entry does not say. */
    private Collection<KnownSeller> owners;

    private @Nullable KnownSeller seller;
    private @Nullable AttemptReplay payments;
    private @Nullable Restored restored;
    private List<Attempt> attempts = List.of();

    AccountReplay(Journal journal, StreamId stream, Map<String, KnownSeller> sellers) {
        this.journal = journal;
        this.stream = stream;
        this.sellers = sellers;
        this.owners = sellers.values();
    }

    void run() {
        List<Entry> entries = new ArrayList<>();
        new JournalPages(journal).forEachStored(stream, entries::add);
        left = opened(entries.get(0));
        entries.forEach(this::takeNote);
        left = left.or(() -> walked(entries)).or(() -> replayed(entries));
    }

    Optional<Left> left() {
        return left;
    }

    long entries() {
        return steps.entries();
    }

    Restored restored() {
        return Objects.requireNonNull(restored);
    }

    List<Attempt> attempts() {
        return attempts;
    }

    private Optional<Left> opened(Entry first) {
        try {
            if (journal.decode(first).fact() instanceof AccountFacts.AccountOpened opened) {
                owners = Stream.ofNullable(sellers.get(opened.seller())).toList();
                seller = sellers.get(opened.seller());
                payments = new AttemptReplay(stream.id(), opened.seller());
                return seller == null
                        ? left(first.seq(), "the journal of its seller %s is not as it was written", opened.seller())
                        : Optional.empty();
            }
            return left(first.seq(), "it does not open the account");
        } catch (IllegalArgumentException damaged) {
            return left(first.seq(), "it cannot be read: %s", String.valueOf(damaged.getMessage()));
        }
    }

    /** A number that was used is never given again, even where the journal that names it cannot be followed. */
    private void takeNote(Entry entry) {
        try {
            Fact fact = journal.decode(entry).fact();
            owners.forEach(owner -> owner.takeNote(fact));
        } catch (IllegalArgumentException damaged) {
            // It is named as left when it is walked over.
        }
    }

    private Optional<Left> walked(List<Entry> entries) {
        ChainWalk walk = new ChainWalk(journal, stream, seen -> seller().entries());
        entries.forEach(walk::next);
        return walk.broken().map(this::left);
    }

    private Optional<Left> replayed(List<Entry> entries) {
        Replay replay = new Replay(stream.id(), seller().rules());
        AttemptReplay paid = Objects.requireNonNull(payments);
        for (Entry stored : entries) {
            Recorded entry = journal.decode(stored);
            try {
                Replay.Step step = replay.next(entry);
                steps.add(step);
                Optional<Left> other = other(step);
                if (other.isPresent()) {
                    return other;
                }
                paid.next(entry);
            } catch (IllegalArgumentException | Problem impossible) {
                return left(
                        entry.seq(),
                        "it does not follow from what was before: %s",
                        String.valueOf(impossible.getMessage()));
            }
        }
        attempts = paid.attempts();
        restored = steps.restored(seller().rules());
        return Optional.empty();
    }

    /** The documents that the facts give must be those that the entry names, or they are not what was issued. */
    private Optional<Left> other(Replay.Step step) {
        List<BillingFacts.Issued> issued =
                step.entry().fact() instanceof BillingFacts.OccasionBilled billed ? billed.documents() : List.of();
        List<BillingFacts.Issued> given =
                step.documents().stream().map(AccountReplay::issued).toList();
        return issued.equals(given)
                ? Optional.empty()
                : left(step.entry().seq(), "it names %s, but the facts give %s", issued, given);
    }

    private KnownSeller seller() {
        return Objects.requireNonNull(seller);
    }

    private Left left(ChainWalk.Broken broken) {
        return new Left(stream, broken.entry(), broken.reason());
    }

    private Optional<Left> left(long entry, String reason, Object... about) {
        return Optional.of(new Left(stream, entry, reason.formatted(about)));
    }

    private static BillingFacts.Issued issued(Document document) {
        return new BillingFacts.Issued(
                document.number(),
                document.content().kind().word(),
                document.content().date(),
                document.hash());
    }
}
