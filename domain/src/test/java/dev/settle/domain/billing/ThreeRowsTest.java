package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.CostClass;
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
import dev.settle.domain.subscription.SubscriptionFacts;
import dev.settle.domain.subscription.TrialParameters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Three contrasting rows, by the function alone: arrears by presence, daily credit, two trial clocks. */
class ThreeRowsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private final List<Draft> issued = new ArrayList<>();
    private Book book = Book.opened("a1", recorded(1, "2025-01-01", opened()), opened());
    private Rules rules = rules(Map.of());

    @Test
    void a_seat_present_on_two_days_of_august_costs_one_full_month() {
        rules = rules(Map.of("billing.mode", "ARREARS", "billing.quantityBasis", "ANY_PRESENCE"));
        start("2025-08-30", 1, "P1M");
        record("2025-09-01", new SubscriptionFacts.SubscriptionCancelled("s1", LocalDate.parse("2025-09-01"), "", ""));
        run("2025-09-01");
        assertThat(printed()).containsExactly("2025-09-01 invoice 10.00: 1 2025-08-01 2025-09-01 10.00");
    }

    @Test
    void two_seats_given_back_on_11_march_are_credited_for_21_of_31_days() {
        rules = rules(Map.of("settlement.onChange", "INVOICE_NOW"));
        start("2025-03-01", 3, "P1M");
        record(
                "2025-03-11",
                new SubscriptionFacts.SeatsChanged(
                        "s1", CountSource.PURCHASED, true, 1, LocalDate.parse("2025-03-11"), false));
        run("2025-04-01");
        assertThat(printed())
                .containsExactly(
                        "2025-03-01 invoice 30.00: 3 2025-03-01 2025-04-01 30.00",
                        "2025-03-11 credit-note -13.55: 2 2025-03-11 2025-04-01 -13.55",
                        "2025-04-01 invoice 10.00: 1 2025-04-01 2025-05-01 10.00");
        assertThat(issued.get(2).due()).isEqualTo(Money.of(EUR, 0));
    }

    @Test
    void a_trial_connected_on_10_march_is_invoiced_from_10_may_when_the_later_clock_wins() {
        rules = rules(Map.of(
                "trial.kind",
                "FREE_PLUS_NEGOTIATION",
                "billing.start",
                "CONNECTED",
                "settlement.onChange",
                "INVOICE_NOW"));
        start("2025-03-05", 1, "P1M");
        record(
                "2025-03-10",
                new SubscriptionFacts.ServiceEventHappened(
                        "s1", ServiceEvent.CONNECTED, LocalDate.parse("2025-03-10"), Optional.empty()));
        run("2025-06-01");
        assertThat(printed())
                .containsExactly(
                        "2025-05-10 invoice 7.10: 1 2025-05-10 2025-06-01 7.10",
                        "2025-06-01 invoice 10.00: 1 2025-06-01 2025-07-01 10.00");
    }

    private void start(String day, int seats, String every) {
        Plan plan = new Sku(
                        "MAILBOX",
                        CostClass.OWN,
                        "MAILBOX_COUNT",
                        Set.of(),
                        SeatRange.ANY,
                        false,
                        Optional.empty(),
                        Set.of(),
                        List.of(new Price(PeriodLength.parse(every), Money.parse("10.00", EUR))))
                .plan(Optional.empty(), "c1");
        LocalDate start = LocalDate.parse(day);
        record(
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
                        true,
                        "",
                        Map.of()));
    }

    private void record(String day, Fact fact) {
        book = book.after(recorded(book.seq() + 1, day, fact));
        Optional<Occasion> due = Billing.changeDue(book, rules, LocalDate.parse(day));
        due.ifPresent(this::bill);
    }

    private void run(String cut) {
        Optional<Occasion> due = Billing.next(book, rules);
        while (due.isPresent() && !due.get().day().isAfter(LocalDate.parse(cut))) {
            bill(due.get());
            due = Billing.next(book, rules);
        }
    }

    private void bill(Occasion occasion) {
        Outcome outcome = Billing.bill(book, rules, occasion);
        List<String> numbers = new ArrayList<>();
        for (Draft draft : outcome.drafts()) {
            issued.add(draft);
            numbers.add("N" + issued.size());
        }
        book = book.billed(book.seq() + 1, outcome, numbers);
    }

    private List<String> printed() {
        return issued.stream().map(ThreeRowsTest::print).toList();
    }

    private static String print(Draft draft) {
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

    private static AccountFacts.AccountOpened opened() {
        return new AccountFacts.AccountOpened("seller", "CUSTOMER", "UTC", "", Optional.empty());
    }

    private static Recorded recorded(long seq, String day, Fact fact) {
        LocalDate date = LocalDate.parse(day);
        return new Recorded(
                seq, date.atStartOfDay(ZoneOffset.UTC).toInstant(), date, 1, Origin.kernel("c" + seq), fact);
    }

    private static Rules rules(Map<String, String> values) {
        List<Parameter<?>> all = new ArrayList<>(BillingParameters.ALL);
        all.addAll(TrialParameters.ALL);
        all.addAll(ProvisioningParameters.ALL);
        ParameterIndex index = new ParameterIndex(all);
        return new Rules(
                1,
                PolicyTimeline.EMPTY.with(
                        new Activation("seller", "p", LocalDate.parse("2000-01-01"), 1, index.parse(values))),
                index);
    }
}
