package dev.settle.domain.invoicing;

import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.agreement.Agreement;
import dev.settle.domain.agreement.AgreementAccepted;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.BillingParameters;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.billing.Outcome;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.CostClass;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.catalog.Price;
import dev.settle.domain.catalog.SeatRange;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Activation;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.ParameterIndex;
import dev.settle.domain.policy.PolicyTimeline;
import dev.settle.domain.provisioning.ProvisioningParameters;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SubscriptionFacts;
import dev.settle.domain.subscription.TrialParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One account's life, told day by day; what it makes due is billed at once, and the journal is kept. */
public final class Story {
    public static final Currency EUR = Currency.getInstance("EUR");
    private static final ParameterIndex INDEX = index();

    private final List<Recorded> entries = new ArrayList<>();
    private final List<Document> documents = new ArrayList<>();
    private final List<Rules> rules = new ArrayList<>();
    private Book book;

    public Story(Map<String, String> policy) {
        rules.add(new Rules(0, PolicyTimeline.EMPTY, INDEX));
        policyFrom("2000-01-01", policy);
        var opened = new AccountFacts.AccountOpened("seller", "CUSTOMER", "UTC", "", Optional.empty());
        Recorded first = entry("2025-01-01", opened);
        book = Book.opened("a1", first, opened);
        entries.add(first);
    }

    public Story policyFrom(String day, Map<String, String> values) {
        Rules last = rules.get(rules.size() - 1);
        long seen = rules.size();
        LocalDate from = LocalDate.parse(day);
        Activation activation =
                new Activation("seller", "pack@" + seen, from, seen, midnight(from), INDEX.parse(values));
        rules.add(new Rules(seen, last.seller().with(activation), INDEX));
        return this;
    }

    public Story discount(String day, String percent) {
        Discount discount = new Discount("D" + percent, Fraction.parse(percent));
        return record(
                day,
                new AgreementAccepted(new Agreement("default", 1, LocalDate.parse(day), List.of(discount), Map.of())));
    }

    public Story start(String day, int seats, String price, String setupFee) {
        return start(day, day, seats, price, setupFee);
    }

    /** Sold on a day for the time from another on. */
    public Story start(String day, String from, int seats, String price) {
        return start(day, from, seats, price, "0.00");
    }

    private Story start(String day, String from, int seats, String price, String setupFee) {
        LocalDate start = LocalDate.parse(from);
        Plan plan = new Sku(
                        "MAILBOX",
                        CostClass.OWN,
                        "MAILBOX_COUNT",
                        Set.of(),
                        SeatRange.ANY,
                        false,
                        Optional.of(Money.parse(setupFee, EUR)),
                        Set.of(),
                        List.of(new Price(PeriodLength.parse("P1M"), Money.parse(price, EUR))))
                .plan(Optional.empty(), "c1");
        return record(
                day,
                new SubscriptionFacts.SubscriptionStarted(
                        "s1",
                        "default",
                        plan,
                        seats,
                        start,
                        Optional.empty(),
                        new Anchor.DayOfMonth(1).cycle(plan.every(), start),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        "",
                        Map.of()));
    }

    public Story cancel(String day, String effective) {
        return record(day, new SubscriptionFacts.SubscriptionCancelled("s1", LocalDate.parse(effective), "", ""));
    }

    public Story seats(String day, String effective, int total) {
        return record(
                day,
                new SubscriptionFacts.SeatsChanged(
                        "s1", CountSource.PURCHASED, true, total, LocalDate.parse(effective), false));
    }

    public Story record(String day, Fact fact) {
        Recorded entry = entry(day, fact);
        entries.add(entry);
        book = book.after(entry);
        Optional<Occasion> due = Billing.changeDue(book, now(), entry.day());
        while (due.isPresent() && !isHeld(day, due.get())) {
            bill(day, due.get());
            due = Billing.changeDue(book, now(), entry.day());
        }
        return this;
    }

    /** What somebody counts. */
    public Story counted(CountSource source, String day, String effective, int total) {
        return record(
                day, new SubscriptionFacts.SeatsChanged("s1", source, true, total, LocalDate.parse(effective), false));
    }

    public Story charge(String day, String amount, String text) {
        record(day, new BillingFacts.OneOffCharged("c1", Money.parse(amount, EUR), text));
        return bill(day, Occasion.oneOff(LocalDate.parse(day), book.seq()));
    }

    public Story credit(String day, String covered, String amount, String reason) {
        record(day, new BillingFacts.CreditGranted("s1", LocalDate.parse(covered), Money.parse(amount, EUR), reason));
        return bill(day, Occasion.credit(LocalDate.parse(day), book.seq()));
    }

    /** Gives back an amount of a line such as {@code N1/1}. */
    public Story creditLine(String day, String line, String amount, String reason) {
        record(day, new BillingFacts.LineCredited(LineRef.parse(line), Money.parse(amount, EUR), reason));
        return bill(day, Occasion.credit(LocalDate.parse(day), book.seq()));
    }

    /** Ends at what is held. */
    public Story run(String cut) {
        Optional<Occasion> due = Billing.next(book, now());
        while (due.isPresent() && !due.get().day().isAfter(LocalDate.parse(cut))) {
            if (isHeld(cut, due.get())) {
                return this;
            }
            bill(cut, due.get());
            due = Billing.next(book, now());
        }
        return this;
    }

    public List<Recorded> entries() {
        return entries;
    }

    public List<Document> documents() {
        return documents;
    }

    public Book book() {
        return book;
    }

    /** The rules as a seller entry left them. */
    public Rules rulesAt(long seen) {
        return rules.get((int) seen);
    }

    private boolean isHeld(String day, Occasion occasion) {
        Outcome outcome = Billing.bill(book, now(), occasion);
        if (outcome.isHeld() && !book.hasTold(outcome.held(occasion))) {
            Recorded entry = entry(day, outcome.held(occasion));
            entries.add(entry);
            book = book.after(entry);
        }
        return outcome.isHeld();
    }

    private Story bill(String day, Occasion occasion) {
        Outcome outcome = Billing.bill(book, now(), occasion);
        List<BillingFacts.Issued> issued = new ArrayList<>();
        for (var draft : outcome.drafts()) {
            String number = "N" + (documents.size() + 1);
            Document document = new Document("a1", number, book.seq() + 1, occasion, draft);
            documents.add(document);
            issued.add(new BillingFacts.Issued(number, draft.kind().word(), draft.date(), document.hash()));
        }
        Recorded entry =
                entry(day, new BillingFacts.OccasionBilled(occasion, LocalDate.parse(day), Billing.ENGINE, issued));
        entries.add(entry);
        book = book.billed(
                entry.seq(),
                occasion,
                outcome,
                issued.stream().map(BillingFacts.Issued::number).toList());
        return this;
    }

    private Rules now() {
        return rules.get(rules.size() - 1);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Recorded entry(String day, Fact fact) {
        LocalDate date = LocalDate.parse(day);
        long seq = entries.size() + 1L;
        return new Recorded(seq, midnight(date), date, now().seen(), Origin.kernel("c" + seq), fact);
    }

    private static ParameterIndex index() {
        List<Parameter<?>> all = new ArrayList<>(BillingParameters.ALL);
        all.addAll(TrialParameters.ALL);
        all.addAll(ProvisioningParameters.ALL);
        return new ParameterIndex(all);
    }
}
