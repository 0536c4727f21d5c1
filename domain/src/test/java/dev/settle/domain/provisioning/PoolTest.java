package dev.settle.domain.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.catalog.Price;
import dev.settle.domain.catalog.SeatRange;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.Subscription;
import dev.settle.domain.subscription.SubscriptionFacts;
import dev.settle.domain.subscription.SubscriptionFacts.SeatAssigned;
import dev.settle.domain.subscription.SubscriptionFacts.SeatFreed;
import dev.settle.domain.subscription.SubscriptionFacts.SeatsChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Five seats from 1 March 2025, three of them held; today is 10 March, and the service ends with 31 May. */
class PoolTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);
    private static final PeriodLength MONTH = PeriodLength.parse("P1M");

    private final Subscription five = assigned(assigned(assigned(subscribed(5), "ann"), "bob"), "cyd");

    @Test
    void a_seat_that_is_given_back_later_is_free_for_nobody() {
        assertThat(free(five)).isEqualTo(2);
        assertThat(free(seats(five, "2025-04-01", -1))).isEqualTo(1);
        assertThat(free(seats(seats(five, "2025-04-01", -2), "2025-05-01", 4))).isEqualTo(0);
    }

    @Test
    void more_seats_later_are_not_free_now_and_an_end_takes_none_away() {
        assertThat(free(seats(five, "2025-04-01", 4))).isEqualTo(2);
        assertThat(free(seats(five, "2025-06-01", -5))).isEqualTo(2);
    }

    @Test
    void seats_that_are_held_are_not_given_back_neither_now_nor_later() {
        assertThatThrownBy(() -> change(five, "2025-03-10", -3))
                .isInstanceOf(SeatsHeld.class)
                .hasMessageContaining("s1 cannot have 2 seats on 2025-03-10 while 3 are held");
        assertThatThrownBy(() -> change(five, "2025-04-01", -4)).isInstanceOfSatisfying(SeatsHeld.class, held -> {
            assertThat(held.code()).isEqualTo("SEATS_HELD");
            assertThat(held.field()).contains("seats");
            assertThat(held.value()).contains("1");
            assertThat(held.cure()).contains("Free 2 seats first.");
        });
        assertThatThrownBy(() -> change(five, "2025-02-01", -3)).isInstanceOf(SeatsHeld.class);
    }

    @Test
    void a_change_that_leaves_too_few_with_one_that_is_agreed_for_later_is_refused() {
        Subscription later = seats(five, "2025-04-01", -2);
        assertThatThrownBy(() -> change(later, "2025-03-10", -1))
                .isInstanceOf(SeatsHeld.class)
                .hasMessageContaining("2 seats on 2025-04-01");
    }

    @Test
    void who_holds_too_many_already_may_buy_some_and_give_none_back() {
        Subscription overdrawn = seats(five, "2025-03-05", -4);
        assertThat(free(overdrawn)).isEqualTo(-2);
        assertThatCode(() -> change(overdrawn, "2025-03-10", 1)).doesNotThrowAnyException();
        assertThatCode(() -> change(overdrawn, "2025-03-10", 0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> change(overdrawn, "2025-03-10", -1)).isInstanceOf(SeatsHeld.class);
    }

    @Test
    void a_freed_seat_that_waits_for_the_next_period_waits_no_more_once_it_is_given_back() {
        Subscription freed = after(five, new SeatFreed("s1", "bob"));
        assertThat(new Pool(freed, TODAY, false).free()).isEqualTo(2);
        assertThat(new Pool(seats(freed, "2025-03-10", -1), TODAY, false).free())
                .isEqualTo(2);

        Subscription fewer = after(seats(five, "2025-03-10", -1), new SeatFreed("s1", "bob"));
        assertThat(new Pool(fewer, TODAY, false).free()).isEqualTo(1);
    }

    /** Ten bought and held, three freed: of the twelve bought today five are held by nobody, and three of those wait. */
    @Test
    void seats_that_are_bought_for_later_were_never_given_back_now() {
        Subscription ten = subscribed(10);
        for (int holder = 1; holder <= 10; holder++) {
            ten = assigned(ten, "h" + holder);
        }
        Subscription twenty = seatsTo(ten, "2025-04-01", 20);
        Subscription freed = freed(freed(freed(twenty, "h1"), "h2"), "h3");
        assertThat(new Pool(seatsTo(freed, "2025-03-10", 12), TODAY, false).free())
                .isEqualTo(2);
    }

    /** Two freed today and one of five given back in ten days: four bought, one held, and one of the three free ones waits. */
    @Test
    void a_seat_that_will_be_given_back_takes_one_off_those_that_wait() {
        Subscription fewer = seats(five, "2025-03-20", -1);
        assertThat(new Pool(freed(freed(fewer, "ann"), "bob"), TODAY, false).free())
                .isEqualTo(2);
    }

    private static Subscription freed(Subscription of, String holder) {
        return after(of, new SeatFreed("s1", holder));
    }

    private static Subscription seatsTo(Subscription of, String effective, int total) {
        return after(of, new SeatsChanged("s1", CountSource.PURCHASED, true, total, LocalDate.parse(effective), false));
    }

    private static int free(Subscription subscription) {
        return new Pool(subscription, TODAY, true).free();
    }

    private static void change(Subscription subscription, String effective, int more) {
        new Pool(subscription, TODAY, true).checkChange(seats(subscription, effective, more));
    }

    private static Subscription seats(Subscription of, String effective, int more) {
        return after(of, new SeatsChanged("s1", CountSource.PURCHASED, false, more, LocalDate.parse(effective), false));
    }

    private static Subscription assigned(Subscription of, String holder) {
        return after(of, new SeatAssigned("s1", holder));
    }

    private static Subscription after(Subscription of, SubscriptionFacts fact) {
        return of.after(recorded(2 + of.steps().count(), fact), fact);
    }

    private static Subscription subscribed(int seats) {
        var price = new Price(MONTH, Money.parse("5.00", Currency.getInstance("EUR")));
        var plan = new Plan(
                "BOX",
                "SEAT",
                Optional.of(price),
                Money.zero(price.amount().currency()),
                new SeatRange(0, 40, 1),
                "v1");
        LocalDate start = LocalDate.of(2025, 3, 1);
        var fact = new SubscriptionFacts.SubscriptionStarted(
                "s1",
                "default",
                plan,
                seats,
                start,
                Optional.of(LocalDate.of(2025, 6, 1)),
                new Anchor.DayOfMonth(1).cycle(MONTH, start),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "",
                Map.of());
        return Subscription.started(recorded(1, fact), fact);
    }

    private static Recorded recorded(long seq, SubscriptionFacts fact) {
        return new Recorded(seq, Instant.parse("2025-03-10T10:00:00Z"), TODAY, 0, Origin.kernel("test"), fact);
    }
}
