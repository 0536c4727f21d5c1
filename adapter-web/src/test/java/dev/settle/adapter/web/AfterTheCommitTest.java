package dev.settle.adapter.web;

import static dev.settle.adapter.web.World.ok;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What fails when everything has been carried out does not make it undone, and is not told as if it did. */
class AfterTheCommitTest {
    private static final String SEATS = "/v1/accounts/umbra/seat-changes";
    private static final String TWO_MORE = "{\"orders\": [{\"subscription\": \"mail\", \"by\": 2}]}";
    private static final String RUNS = "/v1/sellers/nimbus/billing-runs";
    private static final String DECEMBER = "{\"cut\": \"2026-12-02T09:00:00Z\"}";

    private final AtomicBoolean lost = new AtomicBoolean();

    @AutoClose
    private final World world = World.ofExamples(LostAnswers.in(Kept.inMemory(), lost));

    private final ApiClient nimbus = world.keyed("nimbus", "all", "read write billing admin");

    @Test
    void a_lost_answer_says_that_nobody_knows_and_the_same_request_finds_out() {
        lost.set(true);
        Exchange failed = nimbus.keyed("k").sendUnchecked("POST", SEATS, Optional.of(TWO_MORE));
        assertThat(failed.status()).isEqualTo(500);
        assertThat(seats()).isEqualTo(5);
        assertThat(failed.json().get("detail").asText())
                .isEqualTo("Something went wrong here; whether it was carried out is not known");
        assertThat(failed.json().get("cure").asText())
                .isEqualTo("Send the same request again, under the same Idempotency-Key:"
                        + " what was carried out under it is only answered again.");
        ok(nimbus.keyed("k").post(SEATS, TWO_MORE));
        assertThat(seats()).isEqualTo(5);
    }

    @Test
    void a_run_that_nobody_can_carry_out_now_is_answered_and_logged_and_goes_on_under_its_key() {
        assertAnsweredAndGoesOn("everybody has gone home", begun -> {
            throw new RejectedExecutionException("everybody has gone home");
        });
    }

    @Test
    void so_is_one_for_which_there_is_no_memory() {
        assertAnsweredAndGoesOn("unable to create native thread", begun -> {
            throw new OutOfMemoryError("unable to create native thread");
        });
    }

    private void assertAnsweredAndGoesOn(String logged, Executor nobody) {
        world.at("2026-12-02T10:00:00Z");
        world.beside(nobody);
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        Exchange first;
        try {
            first = nimbus.keyed("r").sendUnchecked("POST", RUNS, Optional.of(DECEMBER));
        } finally {
            root.detachAppender(log);
        }
        assertThat(first.status()).as(first.toString()).isEqualTo(202);
        assertThat(log.list)
                .anySatisfy(event ->
                        assertThat(event.getThrowableProxy().getMessage()).isEqualTo(logged));
        world.beside(Runnable::run);
        assertThat(ok(nimbus.keyed("r").post(RUNS, DECEMBER)).body()).isEqualTo(first.body());
        assertThat(nimbus.get(RUNS + "/2026-12-02T09:00:00Z")
                        .json()
                        .get("documents")
                        .asInt())
                .isEqualTo(2);
    }

    private int seats() {
        return nimbus.get("/v1/accounts/umbra/subscriptions/mail")
                .json()
                .at("/seats/purchased")
                .asInt();
    }
}
