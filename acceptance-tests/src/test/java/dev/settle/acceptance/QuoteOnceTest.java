package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.subscription.port.in.ChangeSeats;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SeatOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** R003-17: a quote is committed once, however many commit it at once and under however many keys. */
@ParameterizedClass
@EnumSource(Where.class)
class QuoteOnceTest {
    private static final int AT_ONCE = 8;

    @Parameter
    private Where where;

    @Test
    void where_it_binds() {
        committedAtOnce(true);
    }

    @Test
    void where_it_does_not() {
        committedAtOnce(false);
    }

    private void committedAtOnce(boolean binding) {
        var story = Story.played(where, """
                pack: {with: {settlement.onChange: INVOICE_NOW, proration.onAdd: DAILY, quote.binding: %s}}
                catalog: {currency: EUR, skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}}
                do:
                  - {on: 2025-04-01, subscribe: {id: s1, sku: MAILBOX, seats: 2}}
                """.formatted(binding));
        var one = new SeatOrder("s1", SeatOrder.Reading.BY, 1, Optional.empty());
        var seats = story.settle().subscriptions().changeSeats();
        var quote =
                seats.quote(new ChangeSeats.Command(Story.CUSTOMER, story.account(), List.of(one), Optional.empty()));
        int issued = story.documents().size();

        assertThat(Crowd.refusals(AT_ONCE, asker -> seats.commit(Story.CUSTOMER, story.account(), quote.id())))
                .containsOnlyOnce("")
                .filteredOn(code -> !code.isEmpty())
                .hasSize(AT_ONCE - 1)
                .containsAnyOf("QUOTE_LAPSED", "QUOTE_UNKNOWN")
                .isSubsetOf("QUOTE_LAPSED", "QUOTE_UNKNOWN");
        assertThat(story.stores()
                        .books()
                        .read(story.account())
                        .subscription("s1")
                        .seatsOn(LocalDate.of(2025, 4, 1), CountSource.PURCHASED))
                .isEqualTo(3);
        assertThat(story.documents()).hasSize(issued + 1);
    }
}
