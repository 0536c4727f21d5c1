package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.settle.application.journal.port.out.Outbox.Message;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Where.class)
class NoticesTest {
    private static final String MAILBOX = """
            catalog: {currency: EUR, skus: {MAILBOX: {prices: [{every: P1M, amount: "12.00"}]}}}
            """;

    @Parameter
    private Where where;

    @Test
    @Requirement("R002-08")
    void the_connection_is_told_with_its_own_day() {
        var story = Story.played(where, MAILBOX + """
                pack: trial-groups
                do:
                  - {on: 2025-03-01, subscribe: {id: s1, sku: MAILBOX, seats: 10}}
                  - {on: 2025-03-11, effective: 2025-03-10, connected: {id: s1, group: 15}}
                """);

        assertThat(story.messages())
                .extracting(Message::kind, Message::subject, Message::date)
                .containsExactly(tuple("SERVICE_CONNECTED", "s1", LocalDate.of(2025, 3, 10)));
    }

    @Test
    @Requirement("R002-22")
    void drift_is_told_before_the_invoice_it_is_not_on() {
        var story = Story.played(where, MAILBOX + """
                pack: {name: trial-groups, with: {reconcile.drift: REPORT}}
                do:
                  - {on: 2025-03-15, subscribe: {id: s1, sku: MAILBOX, seats: 10}}
                  - {on: 2025-03-15, connected: {id: s1, group: 15}}
                  - {on: 2025-04-15, provision: {id: s1, count: 14}}
                  - {on: 2025-04-15, bill: {}}
                """);

        assertThat(story.messages())
                .extracting(Message::kind)
                .containsExactly("SERVICE_CONNECTED", "SEAT_DRIFT", "DOCUMENT_ISSUED");
        assertThat(story.messages().get(1).text()).isEqualTo("s1 bills 10 seats REPORTED while 14 are PROVISIONED");
    }

    @Test
    @Requirement("R002-22")
    void drift_that_holds_the_invoice_is_told_once_with_the_day_it_was_due() {
        var story = Story.played(where, MAILBOX + """
                pack: {name: trial-groups, with: {reconcile.drift: BLOCK}}
                do:
                  - {on: 2025-03-15, subscribe: {id: s1, sku: MAILBOX, seats: 10}}
                  - {on: 2025-03-15, connected: {id: s1, group: 15}}
                  - {on: 2025-04-15, provision: {id: s1, count: 14}}
                  - {on: 2025-04-15, bill: {}}
                  - {on: 2025-04-16, bill: {}}
                  - {on: 2025-04-18, effective: 2025-04-15, report: {id: s1, count: 14}}
                  - {on: 2025-04-19, bill: {}}
                """);

        assertThat(story.messages())
                .extracting(Message::number, Message::kind, Message::date)
                .containsExactly(
                        tuple(1L, "SERVICE_CONNECTED", LocalDate.of(2025, 3, 15)),
                        tuple(2L, "HELD_SEAT_DRIFT", LocalDate.of(2025, 4, 15)),
                        tuple(3L, "DOCUMENT_ISSUED", LocalDate.of(2025, 4, 15)));
        assertThat(story.messages().get(1).text())
                .isEqualTo("s1 bills 10 seats REPORTED while 14 are PROVISIONED on 2025-04-15");
    }

    /** An end that is invoiced at once waits too, and the count that frees it has it invoiced without a run. */
    @Test
    @Requirement("R002-22")
    void drift_holds_what_is_due_outside_the_anchors_until_the_counts_agree() {
        var story = Story.played(where, MAILBOX + """
                pack: {name: trial-groups, with: {reconcile.drift: BLOCK, billing.mode: ARREARS,
                  settlement.onChange: INVOICE_NOW}}
                do:
                  - {on: 2025-03-15, subscribe: {id: s1, sku: MAILBOX, seats: 10}}
                  - {on: 2025-03-15, connected: {id: s1, group: 15}}
                  - {on: 2025-04-15, bill: {}}
                  - {on: 2025-04-20, provision: {id: s1, count: 14}}
                  - {on: 2025-04-25, effective: 2025-04-25, cancel: {id: s1, reason: enough}}
                  - {on: 2025-04-26, bill: {}}
                  - {on: 2025-04-28, effective: 2025-04-24, provision: {id: s1, count: 10}}
                """);

        assertThat(story.messages())
                .extracting(Message::kind, Message::date)
                .containsExactly(
                        tuple("SERVICE_CONNECTED", LocalDate.of(2025, 3, 15)),
                        tuple("DOCUMENT_ISSUED", LocalDate.of(2025, 4, 15)),
                        tuple("HELD_SEAT_DRIFT", LocalDate.of(2025, 4, 25)),
                        tuple("DOCUMENT_ISSUED", LocalDate.of(2025, 4, 25)));
    }
}
