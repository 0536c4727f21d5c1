package dev.settle.contract.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.journal.port.out.Outbox;
import dev.settle.contract.store.Examples;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.journal.Notice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.journal.port.out.Outbox} promises. */
public abstract class OutboxContract extends StoreContract {
    @Test
    void messages_are_numbered_per_account_without_gaps_and_point_to_their_entry() {
        accounts();
        tell("a", "s1", "TRIAL_ENDS");
        tell("b", "s1", "TRIAL_ENDS");
        tell("a", "s2", "SEAT_DRIFT", "TRIAL_ENDS");
        assertThat(store().outbox().read("a", 0, 10))
                .containsExactly(
                        message("a", 1, "TRIAL_ENDS", 2),
                        message("a", 2, "SEAT_DRIFT", 3),
                        message("a", 3, "TRIAL_ENDS", 3));
        assertThat(store().outbox().read("b", 0, 10)).containsExactly(message("b", 1, "TRIAL_ENDS", 2));
    }

    @Test
    void a_transaction_that_throws_takes_no_number() {
        accounts();
        tell("a", "s1", "TRIAL_ENDS");
        assertThatThrownBy(() -> store().transactions().inTransaction(() -> {
                    tell("a", "s2", "SEAT_DRIFT");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        tell("a", "s2", "TRIAL_ENDS");
        assertThat(store().outbox().read("a", 0, 10))
                .containsExactly(message("a", 1, "TRIAL_ENDS", 2), message("a", 2, "TRIAL_ENDS", 3));
    }

    @Test
    void reads_after_a_number_and_no_more_than_the_limit() {
        accounts();
        tell("a", "s1", "ONE", "TWO", "THREE");
        assertThat(store().outbox().read("a", 1, 1))
                .extracting(Outbox.Message::kind)
                .containsExactly("TWO");
        assertThat(store().outbox().read("a", 3, 10)).isEmpty();
        assertThat(store().outbox().read("nobody", 0, 10)).isEmpty();
    }

    private void accounts() {
        given().seller("s");
        given().account("s", "a");
        given().account("s", "b");
    }

    private void tell(String account, String subscription, String... kinds) {
        List<Notice> notices = Arrays.stream(kinds)
                .map(kind -> new Notice(kind, "s1", LocalDate.parse("2025-03-31"), "text of " + kind))
                .toList();
        given().record(account, List.of(Examples.started(subscription, 1)), notices);
    }

    private static Outbox.Message message(String account, long number, String kind, long entry) {
        return new Outbox.Message(account, number, kind, "s1", LocalDate.parse("2025-03-31"), "text of " + kind, entry);
    }
}
