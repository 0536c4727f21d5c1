package dev.settle.contract.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.settle.application.journal.port.out.Idempotency;
import dev.settle.contract.store.SideBySide;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.Conflict;
import dev.settle.domain.Problem;
import dev.settle.domain.RuleViolation;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.journal.port.out.Idempotency} promises. */
public abstract class IdempotencyContract extends StoreContract {
    private static final Idempotency.Scope SCOPE = new Idempotency.Scope("s", "key-1", "k");

    @Test
    void the_first_to_claim_a_key_gets_no_answer() {
        assertThat(claim(SCOPE, "h")).isEmpty();
    }

    @Test
    void the_same_request_gets_the_answer_given_before() {
        run(SCOPE, "h", "{\"n\":\"é\"}");
        assertThat(claim(SCOPE, "h")).contains("{\"n\":\"é\"}");
        assertThat(claim(SCOPE, "h")).contains("{\"n\":\"é\"}");
    }

    @Test
    void another_request_with_the_same_key_is_refused() {
        run(SCOPE, "h", "{}");
        assertThatThrownBy(() -> claim(SCOPE, "other"))
                .asInstanceOf(type(RuleViolation.class))
                .extracting(Problem::code)
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void keys_are_apart_in_each_seller_and_credential() {
        run(SCOPE, "h", "{}");
        assertThat(claim(new Idempotency.Scope("t", "key-1", "k"), "other")).isEmpty();
        assertThat(claim(new Idempotency.Scope("s", "key-2", "k"), "other")).isEmpty();
        assertThat(claim(new Idempotency.Scope("s", "key-1", "l"), "other")).isEmpty();
        assertThat(claim(new Idempotency.Scope("skey", "-1", "k"), "other")).isEmpty();
    }

    @Test
    void a_claim_whose_transaction_throws_was_never_made() {
        assertThatThrownBy(() -> store().transactions().inTransaction(() -> {
                    store().idempotency().claim(SCOPE, "h");
                    store().idempotency().answer(SCOPE, "lost");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(claim(SCOPE, "other")).isEmpty();
    }

    @Test
    void a_claim_that_was_committed_without_an_answer_stays_and_can_be_answered_later() {
        store().transactions().inTransaction(() -> store().idempotency().claim(SCOPE, "h"));
        assertThatThrownBy(() -> claim(SCOPE, "other")).isInstanceOf(RuleViolation.class);
        assertThat(claim(SCOPE, "h")).isEmpty();
        store().transactions().inTransaction(() -> {
            store().idempotency().answer(SCOPE, "late");
            return "";
        });
        assertThat(claim(SCOPE, "h")).contains("late");
    }

    @Test
    void an_answer_is_given_once_and_only_to_a_claim() {
        assertThatThrownBy(() -> answer("early")).isInstanceOf(IllegalStateException.class);
        run(SCOPE, "h", "first");
        assertThatThrownBy(() -> answer("second")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> run(SCOPE, "h", "second")).isInstanceOf(IllegalStateException.class);
        assertThat(claim(SCOPE, "h")).contains("first");
    }

    private void answer(String response) {
        store().transactions().inTransaction(() -> {
            store().idempotency().answer(SCOPE, response);
            return "";
        });
    }

    @Test
    void while_the_first_still_runs_the_second_is_told_so_at_once() {
        try (SideBySide threads = new SideBySide()) {
            store().transactions().inTransaction(() -> {
                store().idempotency().claim(SCOPE, "h");
                assertThatThrownBy(() -> SideBySide.result(threads.begin(() -> claim(SCOPE, "h"))))
                        .asInstanceOf(type(Conflict.class))
                        .extracting(Problem::code)
                        .isEqualTo("REQUEST_RUNNING");
                store().idempotency().answer(SCOPE, "{}");
                return "";
            });
            assertThat(SideBySide.result(threads.begin(() -> claim(SCOPE, "h"))))
                    .contains("{}");
        }
    }

    @Test
    void of_many_at_once_one_acts_and_all_others_get_its_answer_or_are_told_that_it_runs() {
        AtomicInteger effects = new AtomicInteger();
        try (SideBySide threads = new SideBySide()) {
            List<String> answers = threads.all(16, number -> {
                try {
                    return store().transactions()
                            .inTransaction(() -> store().idempotency()
                                    .claim(SCOPE, "h")
                                    .orElseGet(() -> {
                                        effects.incrementAndGet();
                                        store().idempotency().answer(SCOPE, "answer");
                                        return "answer";
                                    }));
                } catch (Conflict running) {
                    return "running";
                }
            });
            assertThat(answers).contains("answer").isSubsetOf("answer", "running");
        }
        assertThat(effects).hasValue(1);
    }

    private void run(Idempotency.Scope scope, String hash, String response) {
        store().transactions().inTransaction(() -> {
            store().idempotency().claim(scope, hash);
            store().idempotency().answer(scope, response);
            return "";
        });
    }

    /** Looks, and leaves no claim behind. */
    private Optional<String> claim(Idempotency.Scope scope, String hash) {
        try {
            return store().transactions().inTransaction(() -> {
                throw new Seen(store().idempotency().claim(scope, hash).orElse(null));
            });
        } catch (Seen seen) {
            return Optional.ofNullable(seen.getMessage());
        }
    }

    private static final class Seen extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        Seen(@Nullable String answer) {
            super(answer);
        }
    }
}
