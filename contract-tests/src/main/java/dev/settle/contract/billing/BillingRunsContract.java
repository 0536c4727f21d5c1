package dev.settle.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.billing.port.out.BillingRuns.Failure;
import dev.settle.application.billing.port.out.BillingRuns.Part;
import dev.settle.application.billing.port.out.BillingRuns.Run;
import dev.settle.contract.store.SideBySide;
import dev.settle.contract.store.StoreContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.billing.port.out.BillingRuns} promises. */
public abstract class BillingRunsContract extends StoreContract {
    private static final Instant MARCH = Instant.parse("2025-03-01T00:00:00.000001Z");
    private static final Instant APRIL = Instant.parse("2025-04-01T00:00:00Z");

    @Test
    void a_run_that_is_started_again_goes_on_as_it_stands() {
        assertThat(store().billingRuns().start("s", MARCH)).isEqualTo(new Run("s", MARCH, false, List.of()));
        assertThat(store().billingRuns().join("s", MARCH)).isEqualTo(new Part(0, 0, 0));
        assertThat(store().billingRuns().join("s", MARCH)).isEqualTo(new Part(1, 0, 0));
        store().billingRuns().progress("s", MARCH, new Part(1, 2, 1));
        store().billingRuns().progress("s", MARCH, new Part(0, 1, 1));
        store().billingRuns().progress("s", MARCH, new Part(1, 4, 3));
        Run standing = new Run("s", MARCH, false, List.of(new Part(0, 1, 1), new Part(1, 4, 3)));
        assertThat(store().billingRuns().start("s", MARCH)).isEqualTo(standing);
        assertThat(store().billingRuns().find("s", MARCH)).contains(standing);
    }

    @Test
    void a_finished_run_says_so_until_it_is_started_or_joined_again() {
        store().billingRuns().start("s", MARCH);
        store().billingRuns().join("s", MARCH);
        store().billingRuns().progress("s", MARCH, new Part(0, 2, 1));
        store().billingRuns().finish("s", MARCH);
        assertThat(found()).isEqualTo(new Run("s", MARCH, true, List.of(new Part(0, 2, 1))));
        assertThat(store().billingRuns().start("s", MARCH))
                .isEqualTo(new Run("s", MARCH, false, List.of(new Part(0, 2, 1))));

        store().billingRuns().finish("s", MARCH);
        store().billingRuns().join("s", MARCH);
        assertThat(found()).isEqualTo(new Run("s", MARCH, false, List.of(new Part(0, 2, 1), new Part(1, 0, 0))));
    }

    @Test
    void that_a_run_is_started_or_finished_is_not_said_of_another() {
        store().billingRuns().start("s", MARCH);
        store().billingRuns().finish("s", MARCH);
        store().billingRuns().start("s", APRIL);
        store().billingRuns().join("s", APRIL);
        store().billingRuns().start("t", MARCH);
        store().billingRuns().join("t", MARCH);
        assertThat(found().finished()).isTrue();
    }

    @Test
    void a_run_has_failed_until_somebody_joins_it_or_it_has_finished() {
        Failure failure = new Failure("STORE_BUSY", "nobody had a hand free");
        store().billingRuns().start("s", MARCH);
        store().billingRuns().join("s", MARCH);
        store().billingRuns().progress("s", MARCH, new Part(0, 4, 3).failed(failure));
        Run failed = new Run("s", MARCH, false, List.of(new Part(0, 4, 3, Optional.of(failure))));
        assertThat(failed.failure()).contains(failure);
        assertThat(store().billingRuns().find("s", MARCH)).contains(failed);
        assertThat(store().billingRuns().list("s", 1)).containsExactly(failed);

        store().billingRuns().join("s", MARCH);
        assertThat(found().failure()).isEmpty();
        store().billingRuns().progress("s", MARCH, new Part(1, 0, 0).failed(failure));
        assertThat(found().failure()).contains(failure);
        store().billingRuns().finish("s", MARCH);
        assertThat(found().failure()).isEmpty();
    }

    @Test
    void a_failure_is_gone_once_another_comes_further_and_there_again_when_that_one_fails_too() {
        Failure failure = new Failure("STORE_BUSY", "nobody had a hand free");
        Failure other = new Failure("INTERNAL_ERROR", "nobody knows");
        store().billingRuns().start("s", MARCH);
        store().billingRuns().start("s", APRIL);
        store().billingRuns().join("s", APRIL);
        store().billingRuns().progress("s", APRIL, new Part(0, 0, 0).failed(other));
        store().billingRuns().join("s", MARCH);
        store().billingRuns().join("s", MARCH);
        store().billingRuns().progress("s", MARCH, new Part(0, 1, 1));
        store().billingRuns().progress("s", MARCH, new Part(1, 4, 3).failed(failure));
        assertThat(found().failure()).contains(failure);
        store().billingRuns().progress("s", MARCH, new Part(0, 2, 2));
        assertThat(found()).isEqualTo(new Run("s", MARCH, false, List.of(new Part(0, 2, 2), new Part(1, 4, 3))));

        store().billingRuns().progress("s", MARCH, new Part(0, 2, 2).failed(other));
        assertThat(found().failure()).contains(other);
        store().billingRuns().progress("s", MARCH, new Part(1, 4, 3).failed(failure));
        assertThat(found().parts())
                .allSatisfy(part -> assertThat(part.failure()).isPresent());
        assertThat(store().billingRuns().find("s", APRIL).orElseThrow().failure())
                .contains(other);
    }

    @Test
    void who_failed_beside_one_that_finished_has_not_when_the_run_is_started_again() {
        store().billingRuns().start("s", MARCH);
        store().billingRuns().join("s", MARCH);
        store().billingRuns()
                .progress("s", MARCH, new Part(0, 4, 3).failed(new Failure("STORE_BUSY", "nobody had a hand free")));
        assertThat(store().billingRuns().start("s", MARCH).failure()).isPresent();
        store().billingRuns().finish("s", MARCH);
        assertThat(store().billingRuns().start("s", MARCH))
                .isEqualTo(new Run("s", MARCH, false, List.of(new Part(0, 4, 3))));
    }

    private Run found() {
        return store().billingRuns().find("s", MARCH).orElseThrow();
    }

    @Test
    void what_a_run_has_done_is_the_sum_of_its_parts() {
        Run run = new Run("s", MARCH, false, List.of(new Part(0, 1, 2), new Part(1, 4, 3)));
        assertThat(run.accounts()).isEqualTo(5);
        assertThat(run.documents()).isEqualTo(5);
    }

    @Test
    void all_who_join_at_once_get_parts_of_their_own() {
        store().billingRuns().start("s", MARCH);
        try (SideBySide threads = new SideBySide()) {
            assertThat(threads.all(
                            8, number -> store().billingRuns().join("s", MARCH).number()))
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
        }
    }

    @Test
    void runs_are_listed_by_seller_the_latest_cut_first() {
        store().billingRuns().start("s", MARCH);
        store().billingRuns().start("s", APRIL);
        store().billingRuns().join("s", APRIL);
        store().billingRuns().start("t", APRIL);
        assertThat(store().billingRuns().list("s", 10)).extracting(Run::cut).containsExactly(APRIL, MARCH);
        assertThat(store().billingRuns().list("s", 1))
                .containsExactly(new Run("s", APRIL, false, List.of(new Part(0, 0, 0))));
        assertThat(store().billingRuns().find("t", MARCH)).isEmpty();
    }
}
