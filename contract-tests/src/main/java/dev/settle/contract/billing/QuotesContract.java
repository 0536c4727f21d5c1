package dev.settle.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.billing.port.out.Quotes;
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
        store().quotes().keep(QUOTE);
        assertThat(store().quotes().find("a", "q1")).contains(QUOTE);
        assertThat(store().quotes().find("a", "q2")).isEmpty();
        assertThat(store().quotes().find("b", "q1")).isEmpty();
    }

    @Test
    void a_quote_that_was_committed_takes_the_place_of_the_one_that_was_given() {
        given().seller("s");
        given().account("s", "a");
        store().quotes().keep(QUOTE);
        store().quotes().keep(QUOTE.committed());
        assertThat(store().quotes().find("a", "q1"))
                .contains(QUOTE.committed())
                .matches(it -> it.isPresent() && it.get().isCommitted());
    }
}
