package dev.settle.adapter.web;

import static dev.settle.adapter.web.World.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.application.billing.port.out.BillingRuns.Part;
import dev.settle.application.journal.port.out.StoreBusy;
import dev.settle.contract.web.ApiClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whoever looks at a run that failed is told so, and not what goes on inside. */
class FailedRunsTest {
    private static final String RUNS = "/v1/sellers/nimbus/billing-runs";
    private static final String RUN = RUNS + "/2026-12-02T09:00:00Z";
    private static final Instant CUT = Instant.parse("2026-12-02T09:00:00Z");
    private static final String DECEMBER = "{\"cut\": \"2026-12-02T09:00:00Z\"}";
    private static final String BEGUN =
            "{\"cut\":\"2026-12-02T09:00:00Z\",\"finished\":false,\"accounts\":0,\"documents\":0%s}";
    private static final String FINISHED =
            "{\"cut\":\"2026-12-02T09:00:00Z\",\"finished\":true,\"accounts\":2,\"documents\":2}";
    private static final String INSIDE = BEGUN.formatted(
            ",\"failure\":{\"code\":\"INTERNAL_ERROR\",\"reason\":\"Something went wrong in the program that carried it out\"}");

    private final AtomicReference<Optional<Throwable>> writing = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Throwable>> joining = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Throwable>> telling = new AtomicReference<>(Optional.empty());

    @AutoClose
    private final World world =
            World.ofExamples(BrokenPorts.in(Kept.inMemory(), writing::get, joining::get, telling::get));

    private final ApiClient nimbus = world.keyed("nimbus", "all", "read write billing admin");

    FailedRunsTest() {
        world.at("2026-12-02T10:00:00Z");
    }

    @Test
    void a_run_that_failed_says_so_until_it_has_gone_on_under_its_key() {
        writing.set(Optional.of(new IllegalStateException("jdbc:postgresql://10.0.0.7/?password=hunter2 is gone")));
        assertThat(ok(nimbus.keyed("r").post(RUNS, DECEMBER)).body()).isEqualTo(BEGUN.formatted(""));
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(INSIDE);
        assertThat(ok(nimbus.get(RUNS)).body()).contains(INSIDE).doesNotContain("hunter2");

        writing.set(Optional.empty());
        ok(nimbus.keyed("r").post(RUNS, DECEMBER));
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(FINISHED);
    }

    @Test
    void a_store_that_was_busy_is_named() {
        writing.set(Optional.of(new StoreBusy("no connection was free in 30 seconds", new IllegalStateException())));
        ok(nimbus.keyed("r").post(RUNS, DECEMBER));
        assertThat(ok(nimbus.get(RUN)).json().get("failure").toString())
                .isEqualTo("{\"code\":\"STORE_BUSY\",\"reason\":\"no connection was free in 30 seconds\"}");
    }

    @Test
    void a_run_that_fails_over_one_that_had_finished_says_so_and_goes_on_under_its_key() {
        ok(nimbus.keyed("r").post(RUNS, DECEMBER));
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(FINISHED);

        joining.set(Optional.of(new StoreBusy("no connection was free in 30 seconds", new IllegalStateException())));
        ok(nimbus.keyed("s").post(RUNS, DECEMBER));
        JsonNode failed = ok(nimbus.get(RUN)).json();
        assertThat(failed.get("finished").asBoolean()).isFalse();
        assertThat(failed.at("/failure/code").asText()).isEqualTo("STORE_BUSY");

        joining.set(Optional.empty());
        ok(nimbus.keyed("s").post(RUNS, DECEMBER));
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(FINISHED);
    }

    @Test
    void it_says_so_also_when_the_store_could_not_be_told_of_it() {
        failUntold();
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(INSIDE);
        assertThat(ok(nimbus.get(RUNS)).body()).contains(INSIDE);

        ok(nimbus.keyed("r").post(RUNS, DECEMBER));
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(FINISHED);
    }

    @Test
    void what_could_not_be_told_is_said_until_somebody_joins_elsewhere() {
        failUntold();
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(INSIDE);
        world.store.billingRuns().join("nimbus", CUT);
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(BEGUN.formatted(""));
    }

    @Test
    void what_could_not_be_told_is_said_until_who_joined_elsewhere_before_anybody_looked_comes_further() {
        failUntold();
        Part joined = world.store.billingRuns().join("nimbus", CUT);
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(INSIDE);
        world.store.billingRuns().progress("nimbus", CUT, new Part(joined.number(), 1, 1));
        assertThat(ok(nimbus.get(RUN)).json().has("failure")).isFalse();
    }

    private void failUntold() {
        writing.set(Optional.of(new IllegalStateException("the connection was lost")));
        telling.set(writing.get());
        ok(nimbus.keyed("r").post(RUNS, DECEMBER));
        telling.set(Optional.empty());
        writing.set(Optional.empty());
    }

    @Test
    void what_could_not_be_told_is_said_of_nobody_who_carries_it_out_elsewhere_later() {
        joining.set(Optional.of(new IllegalStateException("the connection was lost")));
        ok(nimbus.keyed("r").post(RUNS, DECEMBER));
        joining.set(Optional.empty());
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(INSIDE);

        world.store.billingRuns().join("nimbus", CUT);
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(BEGUN.formatted(""));
        world.store.billingRuns().finish("nimbus", CUT);
        world.store.billingRuns().start("nimbus", CUT);
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(BEGUN.formatted(""));
    }

    @Test
    void one_that_was_asked_for_again_while_it_went_is_not_carried_out_again_when_it_fails() {
        List<Runnable> again = new ArrayList<>();
        writing.set(Optional.of(new IllegalStateException("the connection was lost")));
        world.beside(work -> {
            world.beside(again::add);
            world.meanwhile(() -> ok(nimbus.keyed("r").post(RUNS, DECEMBER)));
            work.run();
        });
        ok(nimbus.keyed("r").post(RUNS, DECEMBER));
        assertThat(again).isEmpty();
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(INSIDE);
    }

    @Test
    void one_that_has_told_that_it_failed_goes_on_even_when_it_has_not_left_yet() {
        List<Runnable> again = new ArrayList<>();
        writing.set(Optional.of(new IllegalStateException("the connection was lost")));
        world.beside(work -> {
            assertThatThrownBy(work::run).isSameAs(writing.get().orElseThrow());
            world.beside(again::add);
            ok(nimbus.keyed("r").post(RUNS, DECEMBER));
        });
        ok(nimbus.keyed("r").post(RUNS, DECEMBER));
        writing.set(Optional.empty());
        assertThat(again).hasSize(1).allSatisfy(Runnable::run);
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(FINISHED);
    }

    @Test
    void an_error_is_told_as_well() {
        List<Throwable> thrown = new ArrayList<>();
        world.beside(begun -> thrown.add(catchThrowable(begun::run)));
        joining.set(Optional.of(new OutOfMemoryError("unable to create native thread, for this test alone")));
        ok(nimbus.keyed("r").post(RUNS, DECEMBER));
        assertThat(thrown).containsExactly(joining.get().orElseThrow());
        assertThat(ok(nimbus.get(RUN)).body()).isEqualTo(INSIDE);
    }
}
