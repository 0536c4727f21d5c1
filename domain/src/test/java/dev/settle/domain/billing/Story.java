package dev.settle.domain.billing;

import dev.settle.domain.Problem;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.agreement.Agreement;
import dev.settle.domain.agreement.AgreementAccepted;
import dev.settle.domain.agreement.OrderParameters;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.BillingCycle;
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
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Activation;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.ParameterIndex;
import dev.settle.domain.policy.PolicyTimeline;
import dev.settle.domain.provisioning.ProvisioningParameters;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.ServiceEvent;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts;
import dev.settle.domain.subscription.TrialClock;
import dev.settle.domain.subscription.TrialParameters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One account's story, told day by day to the billing function alone: facts are recorded, what they make due is billed
 * at once, and a run bills anchors. Days are written {@code 2025-03-01}; the subscription is s1 unless named.
 */
final class Story {
    static final Currency EUR = Currency.getInstance("EUR");
    private static final ParameterIndex INDEX = index();

    private final List<Draft> issued = new ArrayList<>();
    private final List<Recorded> entries = new ArrayList<>();
    private final Set<String> occasions = new HashSet<>();
    private final Rules rules;
    private Book book;

    /** @param policy parameter values as packs write them; the others are the kernel's */
    Story(Map<String, String> policy) {
        this(new RandomPolicy(new TreeMap<>(Map.of(RandomPolicy.ALWAYS, policy))));
    }

    Story(RandomPolicy policy) {
        PolicyTimeline policies = PolicyTimeline.EMPTY;
        for (var values : policy.from().entrySet()) {
            policies = policies.with(new Activation("seller", "p", values.getKey(), 1, INDEX.parse(values.getValue())));
        }
        this.rules = new Rules(1, policies, INDEX);
        var opened = new AccountFacts.AccountOpened("seller", "CUSTOMER", "UTC", "", Optional.empty());
        this.book = Book.opened("a1", recorded(1, LocalDate.of(2000, 1, 1), opened), opened);
    }

    static Story under(String... policy) {
        Map<String, String> values = new java.util.HashMap<>();
        for (int i = 0; i < policy.length; i += 2) {
            values.put(policy[i], policy[i + 1]);
        }
        return new Story(values);
    }

    static Plan plan(String sku, String every, String price) {
        return plan(sku, every, price, EUR, Optional.empty());
    }

    static Plan plan(String sku, String every, String price, Currency currency, Optional<Money> fee) {
        Price sold = new Price(PeriodLength.parse(every), Money.parse(price, currency));
        return new Sku(
                        sku,
                        CostClass.OWN,
                        "MAILBOX_COUNT",
                        Set.of(),
                        SeatRange.ANY,
                        false,
                        fee,
                        Set.of(),
                        List.of(sold))
                .plan(Optional.empty(), "c1");
    }

    static Plan freePlan(String sku) {
        return new Sku(
                        sku,
                        CostClass.OWN,
                        "MAILBOX_COUNT",
                        Set.of(),
                        SeatRange.ANY,
                        true,
                        Optional.empty(),
                        Set.of(),
                        List.of())
                .plan(Optional.empty(), "c1");
    }

    /** Subscribes on a day, from that day on, with billing on the first of the month. */
    Story subscribe(String on, Plan plan, int seats) {
        return subscribe(on, on, plan, seats, new Anchor.DayOfMonth(1), false);
    }

    Story subscribe(String on, String start, Plan plan, int seats, Anchor anchor, boolean trial) {
        return subscribe("s1", day(on), day(start), plan, seats, anchor, trial);
    }

    Story subscribe(String id, LocalDate on, LocalDate start, Plan plan, int seats, Anchor anchor, boolean trial) {
        return subscribe(id, on, start, Optional.empty(), plan, seats, anchor, trial);
    }

    /** @param until first day no longer served, for a fixed term */
    Story subscribe(
            String id,
            LocalDate on,
            LocalDate start,
            Optional<LocalDate> until,
            Plan plan,
            int seats,
            Anchor anchor,
            boolean trial) {
        return record(
                on,
                new SubscriptionFacts.SubscriptionStarted(
                        id,
                        "default",
                        plan,
                        seats,
                        start,
                        until,
                        anchor.cycle(plan.every(), start),
                        Optional.empty(),
                        Optional.empty(),
                        trial,
                        "",
                        Map.of()));
    }

    Story accept(LocalDate on, String agreement, List<Discount> discounts) {
        return record(on, new AgreementAccepted(new Agreement(agreement, 1, on, discounts, Map.of())));
    }

    Story seatsTo(String on, String effective, int seats) {
        return seats("s1", day(on), day(effective), true, seats, false);
    }

    Story seatsBy(String on, String effective, int more) {
        return seats("s1", day(on), day(effective), false, more, false);
    }

    Story seats(String id, LocalDate on, LocalDate effective, boolean to, int value, boolean supersedes) {
        return seats(id, CountSource.PURCHASED, on, effective, to, value, supersedes);
    }

    Story seats(
            String id,
            CountSource source,
            LocalDate on,
            LocalDate effective,
            boolean to,
            int value,
            boolean supersedes) {
        return record(on, new SubscriptionFacts.SeatsChanged(id, source, to, value, effective, supersedes));
    }

    /** @param effective first day no longer served */
    Story cancel(String on, String effective) {
        return cancel("s1", day(on), day(effective));
    }

    Story cancel(String id, LocalDate on, LocalDate effective) {
        return record(on, new SubscriptionFacts.SubscriptionCancelled(id, effective, "", ""));
    }

    /** Changes the plan; a plan of another length brings its own cycle, from the day it takes over. */
    Story plan(String on, String effective, Plan plan, boolean prorated) {
        return plan("s1", day(on), day(effective), plan, prorated, Optional.empty());
    }

    Story plan(
            String id, LocalDate on, LocalDate effective, Plan plan, boolean prorated, Optional<BillingCycle> named) {
        Subscription subscription = book.subscription(id);
        LocalDate from = subscription.takeOver(effective, prorated);
        boolean other = !plan.isFree()
                && !subscription.timeline().cycleOn(from).length().equals(plan.every());
        Optional<BillingCycle> cycle =
                other ? named.or(() -> Optional.of(new Anchor.Anniversary().cycle(plan.every(), from))) : named;
        return record(on, new SubscriptionFacts.PlanChanged(id, plan, effective, prorated, cycle));
    }

    Story anchor(String on, String effective, Anchor anchor) {
        return anchor("s1", day(on), day(effective), anchor);
    }

    /** Covered time is bridged: the new cycle rules from its end on. */
    Story anchor(String id, LocalDate on, LocalDate effective, Anchor anchor) {
        LocalDate from =
                book.progressOf(id).coveredTo().filter(effective::isBefore).orElse(effective);
        PeriodLength every = book.subscription(id).timeline().cycleOn(from).length();
        return record(on, new SubscriptionFacts.AnchorChanged(id, anchor.cycle(every, from), effective, from));
    }

    Story happens(String on, ServiceEvent event) {
        return happens(on, event, Optional.empty());
    }

    Story happens(String on, ServiceEvent event, Optional<Integer> group) {
        return record(
                day(on),
                new SubscriptionFacts.ServiceEventHappened(
                        "s1",
                        event,
                        day(on),
                        group.map(number -> new Anchor.Group(number).cycle(PeriodLength.parse("P1M"), day(on)))));
    }

    Story happens(String id, LocalDate on, LocalDate effective, ServiceEvent event) {
        return record(on, new SubscriptionFacts.ServiceEventHappened(id, event, effective, Optional.empty()));
    }

    /** Gives back an amount of what covers a day. */
    Story credit(String on, String covering, String amount) {
        return credit("s1", day(on), day(covering), Money.parse(amount, EUR));
    }

    Story credit(String id, LocalDate on, LocalDate covering, Money amount) {
        Book before = book;
        enter(on, new BillingFacts.CreditGranted(id, covering, amount, "goodwill"));
        try {
            bill(Occasion.credit(on, book.seq()));
        } catch (Problem refused) {
            book = before;
            entries.remove(entries.size() - 1);
            throw refused;
        }
        return this;
    }

    Story charge(String on, String id, String amount) {
        enter(day(on), new BillingFacts.OneOffCharged(id, Money.parse(amount, EUR), id));
        bill(Occasion.oneOff(day(on), book.seq()));
        return this;
    }

    /** Bills everything that is due up to a day. */
    Story run(String cut) {
        return run(day(cut));
    }

    Story run(LocalDate cut) {
        Optional<Occasion> due = Billing.next(book, rules);
        while (due.isPresent() && !due.get().day().isAfter(cut)) {
            bill(due.get());
            due = Billing.next(book, rules);
        }
        return this;
    }

    Story record(LocalDate on, Fact fact) {
        enter(on, fact);
        Optional<Occasion> due = Billing.changeDue(book, rules, on);
        while (due.isPresent()) {
            bill(due.get());
            due = Billing.changeDue(book, rules, on);
        }
        return this;
    }

    Book book() {
        return book;
    }

    Rules rules() {
        return rules;
    }

    TrialClock clock(String id) {
        Subscription subscription = book.subscription(id);
        return TrialClock.of(subscription, rules.of(book).atStart(subscription));
    }

    List<Draft> issued() {
        return issued;
    }

    List<Recorded> entries() {
        return entries;
    }

    /** Each document as {@code DATE KIND TOTAL: QUANTITY FROM TO AMOUNT …}. */
    List<String> printed() {
        return issued.stream().map(Story::print).toList();
    }

    static String print(Draft draft) {
        StringBuilder text = new StringBuilder(
                draft.date() + " " + draft.kind().word() + " " + draft.total().toPlain() + ":");
        draft.lines()
                .forEach(line -> text.append(" ")
                        .append(line.quantity())
                        .append(line.period()
                                .map(p -> " " + p.from() + " " + p.to())
                                .orElse(""))
                        .append(" ")
                        .append(line.amount().toPlain()));
        return text.toString();
    }

    private void enter(LocalDate on, Fact fact) {
        Recorded entry = recorded(book.seq() + 1, on, fact);
        entries.add(entry);
        book = book.after(entry);
    }

    private void bill(Occasion occasion) {
        Outcome outcome = Billing.bill(book, rules, occasion);
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
        book = book.billed(book.seq() + 1, outcome, numbers);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Recorded recorded(long seq, LocalDate day, Fact fact) {
        return new Recorded(seq, day.atStartOfDay(ZoneOffset.UTC).toInstant(), day, 1, Origin.kernel("c" + seq), fact);
    }

    private static ParameterIndex index() {
        List<Parameter<?>> all = new ArrayList<>(BillingParameters.ALL);
        all.addAll(TrialParameters.ALL);
        all.addAll(ProvisioningParameters.ALL);
        all.addAll(OrderParameters.ALL);
        return new ParameterIndex(all);
    }
}
