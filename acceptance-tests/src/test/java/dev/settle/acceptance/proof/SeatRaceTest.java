package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.Stores;
import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.domain.Problem;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.catalog.CostClass;
import dev.settle.domain.catalog.Price;
import dev.settle.domain.catalog.SeatRange;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SeatOrder;
import dev.settle.launcher.RandomIds;
import dev.settle.launcher.Settle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 64 threads that want the same seats of one subscription on PostgreSQL: never is one sold that is not there. */
class SeatRaceTest {
    private static final int THREADS = 64;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);
    private static final Origin ANN = new Origin("ann", "STAFF", "API", Optional.empty(), "race");

    private final Database database = new Database();
    private final Stores stores = database.store().stores();
    private final Settle settle = Settle.over(stores, () -> Instant.parse("2025-03-01T10:00:00Z"), new RandomIds());

    @BeforeEach
    void eight_mailboxes_of_at_most_forty() {
        settle.sellers().keep().open(ANN, "seller", "Seller");
        settle.sellers().keep().activateCatalog(ANN, "seller", atMostForty(), TODAY);
        Map<String, String> policy = Map.of("settlement.onChange", "INVOICE_NOW", "assignment.onPoolFull", "REFUSE");
        settle.sellers().keep().activatePack(ANN, "seller", "race", "v1", Map.of("seller", policy), TODAY);
        settle.accounts().open().open(OpenAccount.Command.of(ANN, "seller", "a1", "CUSTOMER", "UTC"));
        settle.subscriptions().subscribe().subscribe(Subscribe.Command.of(ANN, "a1", "s1", "MAILBOX", 8));
    }

    @AfterEach
    void close() {
        database.drop();
    }

    @Test
    void no_more_are_added_than_the_plan_sells_and_each_is_billed_once() throws Exception {
        List<String> codes = atOnce(number -> seats(SeatOrder.Reading.BY, 1, Optional.empty()));
        assertThat(Collections.frequency(codes, "SOLD")).isEqualTo(32);
        assertThat(Collections.frequency(codes, "SEATS_OUTSIDE_PLAN")).isEqualTo(32);
        assertThat(purchased()).isEqualTo(40);
        assertThat(billed()).isEqualTo(Money.parse("400.00", EUR));
    }

    @Test
    void of_all_who_expect_the_same_count_one_gets_what_it_wants() throws Exception {
        List<String> codes = atOnce(number -> seats(SeatOrder.Reading.TO, 9, Optional.of(8)));
        assertThat(Collections.frequency(codes, "SOLD")).isEqualTo(1);
        assertThat(Collections.frequency(codes, "SEATS_MOVED")).isEqualTo(63);
        assertThat(purchased()).isEqualTo(9);
        assertThat(billed()).isEqualTo(Money.parse("90.00", EUR));
    }

    @Test
    void no_more_are_given_out_than_there_are() throws Exception {
        var assign = settle.provisioning().assignSeats();
        List<String> codes = atOnce(number -> assign.assign(ANN, "a1", "s1", "user" + number + "@a.example"));
        assertThat(Collections.frequency(codes, "SOLD")).isEqualTo(8);
        assertThat(Collections.frequency(codes, "POOL_FULL")).isEqualTo(56);
        assertThat(stores.books().read("a1").subscription("s1").assignees()).hasSize(8);
    }

    @Test
    void none_is_given_back_that_somebody_holds() throws Exception {
        var assign = settle.provisioning().assignSeats();
        List<String> codes = atOnce(number -> {
            if (number % 2 == 0) {
                assign.assign(ANN, "a1", "s1", "user" + number + "@a.example");
            } else {
                seats(SeatOrder.Reading.BY, -1, Optional.empty());
            }
        });
        int held = stores.books().read("a1").subscription("s1").assignees().size();
        assertThat(Set.copyOf(codes)).isSubsetOf("SOLD", "POOL_FULL", "SEATS_HELD", "SEATS_OUTSIDE_PLAN");
        assertThat(purchased()).isEqualTo(Math.max(held, 1));
        assertThat(Collections.frequency(codes, "SOLD")).isEqualTo(held + 8 - purchased());
    }

    private void seats(SeatOrder.Reading reading, int count, Optional<Integer> expected) {
        var order = new SeatOrder("s1", reading, count, expected);
        settle.subscriptions()
                .changeSeats()
                .change(new ChangeSeats.Command(ANN, "a1", List.of(order), Optional.empty()));
    }

    /** What became of each: sold, or the code of its refusal. */
    private static List<String> atOnce(IntConsumer wish) throws Exception {
        List<Callable<String>> wishes = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            wishes.add(() -> {
                try {
                    wish.accept(number);
                    return "SOLD";
                } catch (Problem refused) {
                    return refused.code();
                }
            });
        }
        try (var all = AtOnce.of(wishes)) {
            return all.results();
        }
    }

    private int purchased() {
        return stores.books().read("a1").subscription("s1").seatsOn(TODAY, CountSource.PURCHASED);
    }

    private Money billed() {
        return stores.documents().list("a1", 0, 1_000).stream()
                .map(Document::content)
                .map(content -> content.total())
                .reduce(Money.zero(EUR), Money::plus);
    }

    private static Catalog atMostForty() {
        var price = new Price(PeriodLength.parse("P1M"), Money.parse("10.00", EUR));
        var mailbox = new Sku(
                "MAILBOX",
                CostClass.OWN,
                "MAILBOX_COUNT",
                Set.of(),
                new SeatRange(1, 40, 1),
                false,
                Optional.empty(),
                Set.of(),
                List.of(price));
        return Catalog.of(Map.of("MAILBOX", mailbox), Map.of());
    }
}
