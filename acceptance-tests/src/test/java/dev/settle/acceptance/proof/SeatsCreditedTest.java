package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.invoicing.check.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Seats that were credited to the last cent and then given back move no money, and count again when they come back. */
class SeatsCreditedTest {
    private static final String STORY = """
            settle: 1
            title: credited, given back and taken again
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: INVOICE_NOW}}
            catalog:
              currency: EUR
              skus: {MAILBOX: {prices: [{every: P1M, amount: "30.00"}]}}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-04-01, subscribe: {id: s1, sku: MAILBOX, seats: 2}}
              - {on: 2025-04-05, credit: {corrects: INV-000001/1, amount: "%s"}}
              - {on: 2025-04-16, seats: {id: s1, by: -1}}
              - {on: 2025-04-21, seats: {id: s1, by: 1}}
            """;

    /** 15 days of 30.00 are 15.00, and nothing is left to give them back from; ten days are 10.00. */
    @Test
    void what_is_billed_after_nothing_was_left_to_give_back_is_right() {
        Played played = Played.story(STORY.formatted("60.00"));
        assertThat(totals(played)).containsExactly("60.00", "-60.00", "10.00");
        played.assertRight();
    }

    @Test
    void so_it_is_where_a_part_was_left() {
        Played played = Played.story(STORY.formatted("50.00"));
        assertThat(totals(played)).containsExactly("60.00", "-50.00", "-10.00", "10.00");
        played.assertRight();
    }

    /** 45.00 are owed before the seat comes back, and 55.00 then; a hundred less each time makes the same ten days. */
    @Test
    void what_is_owed_cannot_have_sunk_below_nothing() {
        Played played = Played.story(STORY.formatted("60.00"));
        assertThat(played.found(owed("before", "4500", "-5500"), owed("after", "5500", "-4500")))
                .extracting(Finding::path)
                .containsExactly("content.lines.1.derivation.before");
    }

    private static Alteration owed(String when, String was, String is) {
        return new Alteration(2, List.of("content", "lines", 0, "derivation", when), was, is);
    }

    private static Stream<String> totals(Played played) {
        return played.documents("main").stream()
                .map(document -> document.content().total().toPlain());
    }
}
