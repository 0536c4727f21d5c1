package dev.settle.contract.store;

import dev.settle.application.policy.Parameters;
import dev.settle.domain.agreement.Agreement;
import dev.settle.domain.agreement.AgreementAccepted;
import dev.settle.domain.billing.Derivation;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Term;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.catalog.Price;
import dev.settle.domain.catalog.SeatRange;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Resolved;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans, subscriptions and lines to put into a store: mailboxes at EUR 10.00 a month, billed on the 1st. */
public final class Examples {
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final Plan MAILBOX = plan("MAILBOX", 1_000);

    private Examples() {}

    public static Plan plan(String sku, long minor) {
        return new Plan(
                sku,
                "MAILBOX_COUNT",
                Optional.of(new Price(PeriodLength.parse("P1M"), Money.of(EUR, minor))),
                Money.of(EUR, 500),
                SeatRange.ANY,
                "catalog-1");
    }

    /** So many mailboxes from 1 March 2025. */
    public static SubscriptionFacts.SubscriptionStarted started(String subscription, int seats) {
        return new SubscriptionFacts.SubscriptionStarted(
                subscription,
                "agreement-1",
                MAILBOX,
                seats,
                Given.DAY,
                Optional.of(LocalDate.parse("2026-03-01")),
                Anchor.parse("1").cycle(PeriodLength.parse("P1M"), Given.DAY),
                Optional.of(Anchor.parse("1")),
                Optional.of("client-1"),
                Optional.of("example.org"),
                true,
                "as spoken",
                Map.of("billing.mode", "ADVANCE"));
    }

    /** A charge for {@code 2025-03-01/2025-04-01}, so many seats at EUR 10.00. */
    public static DraftLine charge(String subscription, String days, int seats) {
        Period period = period(days);
        Fraction owed = Fraction.of(1_000L * seats);
        Term term = new Term(
                seats,
                Money.of(EUR, 1_000),
                period,
                period,
                period,
                period.days(),
                period.days(),
                Fraction.ONE,
                "MAILBOX",
                "catalog-1");
        return new DraftLine(
                Optional.of(subscription),
                "MAILBOX",
                "",
                seats,
                Optional.of(period),
                Money.of(EUR, 1_000L * seats),
                Optional.empty(),
                new Derivation(
                        Derivation.Formula.OWED,
                        Optional.of(term),
                        Fraction.ZERO,
                        owed,
                        RoundingMode.HALF_UP,
                        false,
                        rules("default"),
                        List.of(2L)));
    }

    /** Two seats given back for a part of the time, all that could differ from the line differing from it. */
    public static DraftLine credit(String subscription, String days, LineRef corrected, long minor) {
        Term term = new Term(
                -2,
                Money.of(Currency.getInstance("USD"), 1_234),
                period("2025-03-05/2025-03-30"),
                period("2025-03-04/2025-03-31"),
                period("2025-03-01/2025-04-01"),
                21,
                31,
                Fraction.of(9, 10),
                "OTHER",
                "catalog-2");
        return new DraftLine(
                Optional.of(subscription),
                "MAILBOX",
                "given back; \"Grüße\"",
                7,
                Optional.of(period(days)),
                Money.of(EUR, -minor),
                Optional.of(corrected),
                new Derivation(
                        Derivation.Formula.OWED,
                        Optional.of(term),
                        Fraction.of(1, 3),
                        Fraction.of(-2_000, 7),
                        RoundingMode.DOWN,
                        true,
                        rules("agreement:A"),
                        List.of(2L, 5L)));
    }

    /** What a subscription costs once. */
    public static DraftLine setupFee(String subscription, long minor) {
        DraftLine fee = fee(EUR, minor);
        return new DraftLine(
                Optional.of(subscription),
                fee.sku(),
                fee.text(),
                fee.quantity(),
                fee.period(),
                fee.amount(),
                fee.corrects(),
                fee.derivation());
    }

    /** A fee of a currency's minor units that belongs to no subscription and no time. */
    public static DraftLine fee(Currency currency, long minor) {
        return new DraftLine(
                Optional.empty(),
                "setup",
                "by hand",
                1,
                Optional.empty(),
                Money.of(currency, minor),
                Optional.empty(),
                new Derivation(
                        Derivation.Formula.GIVEN,
                        Optional.empty(),
                        Fraction.ZERO,
                        Fraction.of(minor),
                        RoundingMode.HALF_UP,
                        false,
                        List.of(),
                        List.of()));
    }

    /** Nothing that is charged for, with these numbers in its derivation, in cents. */
    public static DraftLine owed(Fraction before, Fraction after) {
        DraftLine nothing = fee(EUR, 0);
        return new DraftLine(
                nothing.subscription(),
                nothing.sku(),
                nothing.text(),
                nothing.quantity(),
                nothing.period(),
                nothing.amount(),
                nothing.corrects(),
                new Derivation(
                        Derivation.Formula.OWED,
                        Optional.empty(),
                        before,
                        after,
                        RoundingMode.HALF_UP,
                        false,
                        List.of(),
                        List.of()));
    }

    public static Period period(String days) {
        return new Period(LocalDate.parse(days.substring(0, 10)), LocalDate.parse(days.substring(11)));
    }

    /** Every parameter there is with its default value, as this level supplied it. */
    private static List<Resolved<?>> rules(String level) {
        return Parameters.INDEX.all().stream()
                .<Resolved<?>>map(parameter -> resolved(parameter, level))
                .toList();
    }

    private static <T> Resolved<T> resolved(Parameter<T> parameter, String level) {
        return new Resolved<>(parameter, parameter.fallback(), level, "pack@1");
    }

    /** With two discounts, and an answer of its own. */
    public static AgreementAccepted agreement(String id) {
        return new AgreementAccepted(new Agreement(
                id,
                1,
                Given.DAY,
                List.of(new Discount("TEN", Fraction.of(10)), new Discount("ODD", Fraction.of(1, 3))),
                Map.of("billing.mode", "ARREARS")));
    }
}
