package dev.settle.adapter.persistence.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.settle.domain.money.Money;
import dev.settle.domain.payment.Answer;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database is given is for nobody who reads the log. */
class SecretsInFailuresTest {
    private static final String SECRET = "tok-4be1-secret";
    private static final Instant NOW = Instant.parse("2025-03-01T09:00:00Z");

    @BeforeEach
    void a_database_that_refuses_every_attempt() {
        TestDatabase.empty();
        TestDatabase.jdbi()
                .useHandle(handle ->
                        handle.execute("alter table payment_attempt add constraint refused check (number < 0)"));
    }

    @AfterEach
    void as_it_was() {
        TestDatabase.jdbi().useHandle(handle -> handle.execute("alter table payment_attempt drop constraint refused"));
    }

    @Test
    void a_statement_that_fails_is_told_without_what_was_bound_to_it() {
        Attempt attempt = new Attempt(
                "a",
                "s",
                "INV-1",
                1,
                "key",
                Money.of(Currency.getInstance("EUR"), 500),
                SECRET,
                true,
                Answer.of(AttemptState.INTENDED),
                NOW,
                NOW,
                1,
                0,
                Optional.of(NOW));
        Throwable failure =
                catchThrowable(() -> TestDatabase.store().stores().attempts().add(attempt));
        StringWriter logged = new StringWriter();
        failure.printStackTrace(new PrintWriter(logged, true));
        assertThat(logged.toString())
                .contains("check constraint \"refused\"")
                .doesNotContain(SECRET)
                .doesNotContain("INV-1");
    }
}
