package dev.settle.contract.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.billing.port.out.Quotes;
import dev.settle.application.seller.port.out.ApiKeys;
import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.NotFound;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.Obligation;
import dev.settle.domain.seller.SellerBook;
import dev.settle.domain.seller.SellerFacts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.journal.port.out.Projections} promises. */
public abstract class ProjectionsContract extends StoreContract {
    private static final LocalDate MARCH = LocalDate.parse("2025-03-01");
    private static final Fact CATALOG =
            new SellerFacts.CatalogActivated(new Catalog("v1", Map.of(), Map.of()), Given.DAY);

    /** Has the store lose all that it keeps of a seller but its stream, as where journals alone were put back. */
    protected abstract void lose(String seller);

    @Test
    void a_forgotten_account_has_nothing_but_its_journal() {
        twoAccounts();
        var before = store().journal().read(StreamId.account("a"), 1, 100);
        store().projections().forget("s", "a");
        assertThat(store().journal().read(StreamId.account("a"), 1, 100))
                .hasSameSizeAs(before)
                .zipSatisfy(before, (is, was) -> assertThat(is.hash()).isEqualTo(was.hash()));
        assertThatThrownBy(() -> store().books().read("a")).isInstanceOf(NotFound.class);
        assertThat(store().books().accounts("s", "", 10)).containsExactly("b");
        assertThat(store().documents().list("a", 0, 10)).isEmpty();
        assertThat(store().documents().accountOf("s", "INV-000001")).isEmpty();
        assertThat(store().outbox().read("a", 0, 10)).isEmpty();
        assertThat(store().attempts().of("a", "INV-000001")).isEmpty();
    }

    @Test
    void other_accounts_stay_as_they_are() {
        twoAccounts();
        var book = store().books().read("b");
        store().projections().forget("s", "a");
        assertThat(store().books().read("b")).isEqualTo(book);
        assertThat(store().documents().accountOf("s", "INV-000002")).contains("b");
        assertThat(store().documents().list("b", 0, 10)).hasSize(1);
        assertThat(store().ledger().trialBalance("s").get(Examples.EUR))
                .containsEntry("RECEIVABLE", Money.of(Examples.EUR, 70));
        assertThat(store().outbox().read("b", 0, 10)).hasSize(1);
        assertThat(store().attempts().of("b", "INV-000002")).hasSize(1);
    }

    @Test
    void what_no_fact_says_stays_as_it_is() {
        twoAccounts();
        var quote = new Quotes.Quote("a", "q1", 1, "content", "shown", Given.NOW);
        var key = new ApiKeys.ApiKey("s", "program", "hash", Set.of("read"));
        store().quotes().keep(quote, Given.NOW);
        store().apiKeys().put(key);
        store().billingRuns().start("s", Given.NOW);
        store().projections().forget("s", "a");
        store().projections().restart("s");
        assertThat(store().quotes().find("a", "q1")).contains(quote);
        assertThat(store().apiKeys().find("hash")).contains(key);
        assertThat(store().billingRuns().find("s", Given.NOW)).isPresent();
    }

    @Test
    void a_forgotten_account_can_be_written_again() {
        twoAccounts();
        store().projections().forget("s", "a");
        store().transactions().inTransaction(() -> {
            store().projections().forget("s", "a");
            return "twice is as once";
        });
        given().account("s", "c");
        given().issue("c", "INV-000001", MARCH, Examples.fee(Examples.EUR, 1));
        assertThat(store().documents().accountOf("s", "INV-000001")).contains("c");
    }

    @Test
    void a_number_that_is_released_can_be_written_again_and_its_document_stays() {
        twoAccounts();
        given().seller("t");
        given().account("t", "d");
        given().issue("d", "INV-000002", MARCH, Examples.fee(Examples.EUR, 1));
        store().projections().release("s", List.of("INV-000002", "INV-000009"));
        assertThat(store().documents().accountOf("s", "INV-000002")).isEmpty();
        assertThat(store().documents().find("b", "INV-000002")).isPresent();
        assertThat(store().documents().accountOf("s", "INV-000001")).contains("a");
        assertThat(store().documents().accountOf("t", "INV-000002")).contains("d");
        given().account("s", "c");
        given().issue("c", "INV-000002", MARCH, Examples.fee(Examples.EUR, 1));
        assertThat(store().documents().accountOf("s", "INV-000002")).contains("c");
    }

    @Test
    void nothing_is_forgotten_when_the_transaction_throws() {
        twoAccounts();
        assertThatThrownBy(() -> store().transactions().inTransaction(() -> {
                    store().projections().forget("s", "a");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(store().books().read("a").seq()).isEqualTo(2);
        assertThat(store().documents().find("a", "INV-000001")).isPresent();
    }

    @Test
    void a_seller_that_starts_again_stands_where_its_stream_ends() {
        given().seller("s");
        store().sellers().append("s", List.of(Given.entry(2, 1, CATALOG)));
        SellerBook book = store().sellers().read("s");
        lose("s");
        assertThatThrownBy(() -> store().sellers().read("s")).isInstanceOf(NotFound.class);
        store().projections().restart("s");
        assertThat(store().sellers().read("s")).isEqualTo(book);
        assertThat(store().sellers().readAt("s", 2)).isEqualTo(book);
        assertThat(store().sellers().all()).containsExactly("s");
        store().sellers().append("s", List.of(Given.entry(3, 2, CATALOG)));
        assertThat(store().sellers().read("s").seq()).isEqualTo(3);
    }

    @Test
    void a_seller_that_stands_there_already_stays_as_it_is() {
        given().seller("s");
        SellerBook book = store().sellers().read("s");
        store().projections().restart("s");
        assertThat(store().sellers().read("s")).isEqualTo(book);
    }

    @Test
    void a_series_goes_on_behind_a_number_and_never_goes_back() {
        given().seller("s");
        store().projections().goOnBehind("s", "INV", 7);
        assertThat(store().numbers().take("s", "INV")).isEqualTo(8);
        store().projections().goOnBehind("s", "INV", 3);
        assertThat(store().numbers().take("s", "INV")).isEqualTo(9);
        assertThat(store().numbers().take("s", "CN")).isEqualTo(1);
    }

    @Test
    void numbers_that_no_document_has_come_before_new_ones() {
        given().seller("s");
        account("a", "INV-000002", 50);
        account("b", "INV-000005", 70);
        store().projections().goOnBehind("s", "INV", 5);
        store().projections().fillGaps("s", "INV");
        assertThat(store().numbers().take("s", "INV")).isEqualTo(1);
        assertThat(store().numbers().take("s", "INV", 3)).containsExactly(3L, 4L, 6L);
        assertThat(store().numbers().take("s", "INV")).isEqualTo(7);
        assertThat(store().numbers().take("s", "CN")).isEqualTo(1);
    }

    @Test
    void no_number_is_given_twice_because_gaps_are_filled_twice() {
        given().seller("s");
        account("a", "INV-000003", 50);
        store().projections().goOnBehind("s", "INV", 3);
        store().projections().fillGaps("s", "INV");
        store().projections().fillGaps("s", "INV");
        assertThat(store().numbers().take("s", "INV", 3)).containsExactly(1L, 2L, 4L);
    }

    private void twoAccounts() {
        given().seller("s");
        account("a", "INV-000001", 50);
        account("b", "INV-000002", 70);
    }

    private void account(String account, String number, long minor) {
        given().account("s", account);
        var document = given().issue(account, number, MARCH, Examples.fee(Examples.EUR, minor));
        Money due = document.content().due();
        store().attempts()
                .add(new Obligation(account, "s", number, due, List.of())
                        .next(due, "card-1", true, Given.NOW, Duration.ofHours(24)));
    }
}
