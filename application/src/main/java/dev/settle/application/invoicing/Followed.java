package dev.settle.application.invoicing;

import dev.settle.application.invoicing.port.in.RebuildDocuments.Broken;
import dev.settle.application.journal.JournalPages;
import dev.settle.domain.Problem;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.invoicing.Replay;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** An account's journal, step by step until one is not possible. */
final class Followed {
    /**
     * A document of an entry.
     *
     * @param issued  what the entry says of it; empty where it names no such document
     * @param rebuilt what the facts before the entry give
     */
    record Billed(long entry, Optional<BillingFacts.Issued> issued, Optional<Document> rebuilt) {
        /** Empty where the entry names none. */
        String number() {
            return issued.map(BillingFacts.Issued::number).orElse("");
        }

        boolean isNamed(String number) {
            return issued.isPresent() && number().equals(number);
        }
    }

    private final String account;
    private final JournalPages journal;
    private final Replay replay;
    private long entries;
    private Optional<Broken> broken = Optional.empty();

    Followed(String account, JournalPages journal, LongFunction<Rules> rules) {
        this.account = account;
        this.journal = journal;
        this.replay = new Replay(account, rules);
    }

    /** How many entries were replayed. */
    long entries() {
        return entries;
    }

    Optional<Broken> broken() {
        return broken;
    }

    /** The documents of the next entry; none from where the journal is broken. */
    List<Billed> next(Entry written) {
        return broken.isPresent()
                ? List.of()
                : read(written).flatMap(this::step).map(Followed::billed).orElse(List.of());
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
            broken = Optional.of(broken(account, entries + 1, "it does not follow from what was before", impossible));
            return Optional.empty();
        }
    }

    private static List<Billed> billed(Replay.Step step) {
        List<Document> rebuilt = step.documents();
        List<BillingFacts.Issued> issued =
                step.entry().fact() instanceof BillingFacts.OccasionBilled billed ? billed.documents() : List.of();
        return IntStream.range(0, Math.max(rebuilt.size(), issued.size()))
                .mapToObj(i -> new Billed(step.entry().seq(), at(issued, i), at(rebuilt, i)))
                .toList();
    }

    static Broken broken(String account, long entry, String what, RuntimeException why) {
        return new Broken(account, entry, what + ": " + why.getMessage());
    }

    private static <T> Optional<T> at(List<T> list, int position) {
        return position < list.size() ? Optional.of(list.get(position)) : Optional.empty();
    }
}
