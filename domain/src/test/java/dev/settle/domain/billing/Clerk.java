package dev.settle.domain.billing;

import dev.settle.domain.Problem;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.agreement.OrderParameters;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.policy.Activation;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.ParameterIndex;
import dev.settle.domain.policy.PolicyTimeline;
import dev.settle.domain.provisioning.ProvisioningParameters;
import dev.settle.domain.subscription.CycleParameters;
import dev.settle.domain.subscription.TrialParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps one account's book by the billing function alone: it records, bills what comes due, and forgets nothing. */
final class Clerk {
    private static final ParameterIndex INDEX = index();

    private final List<Draft> issued = new ArrayList<>();
    private final List<Recorded> entries = new ArrayList<>();
    private final Set<String> occasions = new HashSet<>();
    private final List<Activation> seller = new ArrayList<>();
    private final Rules rules;
    private Book book;
    private int abridged;

    Clerk(RandomPolicy policy) {
        for (var values : policy.from().entrySet()) {
            seller.add(new Activation(
                    "seller",
                    "p",
                    values.getKey(),
                    seller.size() + 1,
                    policy.entered(values.getKey()).atTime(23, 0).toInstant(ZoneOffset.UTC),
                    INDEX.parse(values.getValue())));
        }
        this.rules = new Rules(seller.size(), new PolicyTimeline(seller), INDEX);
        var opened = new AccountFacts.AccountOpened("seller", "CUSTOMER", "UTC", "", Optional.empty());
        this.book = Book.opened("a1", recorded(1, LocalDate.of(2000, 1, 1), opened), opened);
    }

    /** Records a fact and bills what it makes due. */
    void record(LocalDate on, Fact fact) {
        enter(on, fact);
        Optional<Occasion> due = Billing.changeDue(book, rules(on), on);
        while (due.isPresent()) {
            bill(on, due.get());
            due = Billing.changeDue(book, rules(on), on);
        }
    }

    /** Records what is billed by itself, or nothing when that is refused. */
    void give(LocalDate on, Fact fact, Occasion.Kind kind) {
        Book before = book;
        enter(on, fact);
        try {
            bill(on, new Occasion(kind, on, book.seq()));
        } catch (Problem refused) {
            book = before;
            entries.remove(entries.size() - 1);
            throw refused;
        }
    }

    /** Bills everything that is due up to a day. */
    void run(LocalDate cut) {
        Optional<Occasion> due = Billing.next(book, rules(cut));
        while (due.isPresent() && !due.get().day().isAfter(cut)) {
            compareAbridged(rules(cut), due.get());
            bill(cut, due.get());
            due = Billing.next(book, rules(cut));
        }
    }

    Book book() {
        return book;
    }

    Rules rules() {
        return rules;
    }

    List<Draft> issued() {
        return issued;
    }

    List<Recorded> entries() {
        return entries;
    }

    /** How often a run was shown a book that was shorter than the whole one. */
    int abridged() {
        return abridged;
    }

    private void enter(LocalDate on, Fact fact) {
        Recorded entry = recorded(book.seq() + 1, on, fact);
        entries.add(entry);
        book = book.after(entry);
    }

    private void bill(LocalDate on, Occasion occasion) {
        Outcome outcome = Billing.bill(book, rules(on), occasion);
        if (occasion.kind() != Occasion.Kind.ONE_OFF
                && occasion.kind() != Occasion.Kind.CREDIT
                && outcome.progress().entrySet().stream()
                        .allMatch(moved -> moved.getValue().equals(book.progressOf(moved.getKey())))) {
            throw new IllegalStateException(occasion + " would be due for ever");
        }
        if (!outcome.drafts().isEmpty() && !occasions.add(occasion.kind() + " " + occasion.id())) {
            throw new IllegalStateException(occasion + " is billed twice");
        }
        List<String> numbers = new ArrayList<>();
        for (Draft draft : outcome.drafts()) {
            issued.add(draft);
            numbers.add("N" + issued.size());
        }
        book = book.billed(book.seq() + 1, occasion, outcome, numbers);
    }

    /** A run reads a book without the settled changes of seats; that must be all the same to it. */
    private void compareAbridged(Rules known, Occasion due) {
        Book read = book.abridged();
        if (book.awaitsSeatsAlone() && !read.equals(book)) {
            abridged++;
            Billing billing = Billing.of(read, known);
            if (!billing.next().equals(Optional.of(due))
                    || !billing.bill(due).equals(Billing.bill(book, known, due))
                    || !billing.bill(due).bridged().isEmpty()
                    || !read.earliestTouched().equals(book.earliestTouched())) {
                throw new IllegalStateException("%s bills other than what it is short for: %s, %s"
                        .formatted(read.subscriptions(), book.subscriptions(), due));
            }
        }
    }

    private Recorded recorded(long seq, LocalDate day, Fact fact) {
        return new Recorded(seq, midnight(day), day, seen(day), Origin.kernel("c" + seq), fact);
    }

    /** The seller's policy as far as it is entered when a day begins. */
    private Rules rules(LocalDate day) {
        int seen = seen(day);
        return new Rules(seen, new PolicyTimeline(seller.subList(0, seen)), INDEX);
    }

    private int seen(LocalDate day) {
        return (int) seller.stream()
                .filter(activation -> activation.recorded().isBefore(midnight(day)))
                .count();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static ParameterIndex index() {
        List<Parameter<?>> all = new ArrayList<>(BillingParameters.ALL);
        all.addAll(TrialParameters.ALL);
        all.addAll(CycleParameters.ALL);
        all.addAll(ProvisioningParameters.ALL);
        all.addAll(OrderParameters.ALL);
        return new ParameterIndex(all);
    }
}
