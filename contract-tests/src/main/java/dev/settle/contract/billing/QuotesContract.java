package dev.settle.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.billing.port.out.Quotes;
import dev.settle.contract.store.Given;
import dev.settle.contract.store.StoreContract;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.billing.port.out.Quotes} promises. */
public abstract class QuotesContract extends StoreContract {
    private static final Quotes.Quote QUOTE = new Quotes.Quote(
            "a", "q1", 7, "{\"seats\":5,\"é\":\"\\u0000\"}", "ab12", Instant.parse("2025-03-11T10:00:00.000001Z"));

    @Test
    void a_quote_comes_back_as_it_was_kept() {
        given().seller("s");
        given().account("s", "a");
        store().quotes().keep(QUOTE, Given.NOW);
        assertThat(store().quotes().find("a", "q1")).contains(QUOTE);
        assertThat(store().quotes().find("a", "q2")).isEmpty();
        assertThat(store().quotes().find("b", "q1")).isEmpty();
    }

    @Test
    void a_quote_that_was_committed_takes_the_place_of_the_one_that_was_given() {
        given().seller("s");
        given().account("s", "a");
        store().quotes().keep(QUOTE, Given.NOW);
        store().quotes().keep(QUOTE.committed(), Given.NOW);
        assertThat(store().quotes().find("a", "q1"))
                .contains(QUOTE.committed())
                .matches(it -> it.isPresent() && it.get().isCommitted());
    }

    @Test
    void an_account_s_quotes_are_deleted_when_they_ended_more_than_a_day_before_another_is_kept() {
        given().seller("s");
        given().account("s", "a");
        given().account("s", "b");
        store().quotes().keep(QUOTE, Given.NOW);
        store().quotes().keep(quote("b", "q1", "2025-03-11T10:00:00Z"), Given.NOW);
        Quotes.Quote second = quote("a", "q2", "2025-03-12T10:00:00.000001Z");
        store().quotes().keep(second, Instant.parse("2025-03-12T10:00:00.000001Z"));
        assertThat(store().quotes().find("a", "q1")).as("a day after its end").contains(QUOTE);
        Quotes.Quote third = quote("a", "q3", "2025-03-13T10:00:00Z");
        store().quotes().keep(third, Instant.parse("2025-03-12T10:00:00.000002Z"));
        assertThat(store().quotes().find("a", "q1")).isEmpty();
        assertThat(store().quotes().find("a", "q2")).contains(second);
        assertThat(store().quotes().find("a", "q3")).contains(third);
        assertThat(store().quotes().find("b", "q1")).as("of another account").isPresent();
    }

    @Test
    void a_quote_that_is_committed_long_after_its_end_is_kept() {
        given().seller("s");
        given().account("s", "a");
        store().quotes().keep(QUOTE, Given.NOW);
        store().quotes().keep(QUOTE.committed(), Instant.parse("2025-03-14T10:00:00Z"));
        assertThat(store().quotes().find("a", "q1")).contains(QUOTE.committed());
    }

    private static Quotes.Quote quote(String account, String id, String ends) {
        return new Quotes.Quote(account, id, 7, "content", "ab12", Instant.parse(ends));
    }
}
