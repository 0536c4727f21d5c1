package dev.settle.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.billing.port.out.Writing;
import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.billing.Outcome;
import dev.settle.domain.billing.Progress;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SeatStep;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.billing.port.out.Books#readAbridged} promises. */
public abstract class AbridgedBooksContract extends StoreContract {
    private static final LocalDate JUNE = LocalDate.parse("2025-06-01");

    /** How many statements the store has sent so far; 0 for one that sends none. */
    protected abstract long statements();

    @BeforeEach
    void an_account_with_changes_that_are_settled() {
        given().account("s", "a");
        given().record("a", Examples.started("s1", 4), by(3, "2025-03-10"), by(-3, "2025-03-20"), by(-1, "2025-04-02"));
        given().record("a", by(2, "2025-05-05"), by(-1, "2025-05-06"));
        assertThat(abridged("a")).isEqualTo(store().books().read("a"));
        cover("a", JUNE);
        given().record("a", by(1, "2025-06-11"));
    }

    @Test
    void settled_changes_of_seats_are_summed_up() {
        assertThat(purchased(abridged("a")))
                .containsExactly(step(5, "2025-04-02", -1), step(6, "2025-05-05", 1), step(9, "2025-06-11", 1));
        assertThat(abridged("a")).isEqualTo(store().books().read("a").abridged());
    }

    @Test
    void everybody_else_reads_all_changes() {
        assertThat(purchased(store().books().read("a"))).hasSize(6);
        assertThat(store().books().readAll(List.of("a")))
                .isEqualTo(Map.of("a", store().books().read("a")));
        assertThat(store().transactions()
                        .<Book>inTransaction(() -> store().books().lock("a")))
                .isEqualTo(store().books().read("a"));
    }

    @Test
    void a_change_of_settled_days_brings_them_all_back() {
        given().record("a", by(1, "2025-03-15"));
        assertThat(abridged("a")).isEqualTo(store().books().read("a"));
        assertThat(purchased(abridged("a"))).hasSize(7);
    }

    @Test
    void unknown_accounts_are_left_out_and_the_number_of_queries_does_not_depend_on_the_accounts() {
        given().account("s", "b");
        assertThat(store().books().readAbridged(List.of("nobody", "b")).keySet())
                .containsExactly("b");
        long before = statements();
        store().books().readAbridged(List.of("a"));
        long one = statements() - before;
        store().books().readAbridged(List.of("a", "b"));
        assertThat(statements() - before).isEqualTo(2 * one);
    }

    private Book abridged(String account) {
        return store().books()
                .readAbridged(List.of(account))
                .values()
                .iterator()
                .next();
    }

    private void cover(String account, LocalDate to) {
        store().transactions().inTransaction(() -> {
            Book before = store().books().lock(account);
            Progress progress = new Progress(to, Optional.of(to), new TreeSet<>(), true, Optional.empty());
            Occasion occasion = Occasion.anchor(to);
            Outcome outcome = new Outcome(List.of(), Map.of("s1", progress), Set.of(), List.of(), List.of(), Map.of());
            Book after = before.billed(before.seq() + 1, occasion, outcome, List.of());
            given().move(before, after, Optional.empty());
            Fact billed = new BillingFacts.OccasionBilled(occasion, to, Billing.ENGINE, List.of());
            store().books()
                    .write(List.of(new Writing(
                            account,
                            "s",
                            List.of(Given.entry(after.seq(), 1, billed)),
                            List.of(),
                            false,
                            after,
                            List.of(),
                            List.of(),
                            List.of())));
            return after;
        });
    }

    private static Fact by(int seats, String effective) {
        return new SubscriptionFacts.SeatsChanged(
                "s1", CountSource.PURCHASED, false, seats, LocalDate.parse(effective), false);
    }

    private static List<SeatStep> purchased(Book book) {
        return book.subscription("s1").counts().of(CountSource.PURCHASED);
    }

    private static SeatStep step(long seq, String effective, int seats) {
        return new SeatStep(seq, Given.DAY, LocalDate.parse(effective), 1, false, seats);
    }
}
