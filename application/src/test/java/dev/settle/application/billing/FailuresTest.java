package dev.settle.application.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.billing.port.out.BillingRuns.Failure;
import dev.settle.application.billing.port.out.BillingRuns.Part;
import dev.settle.application.billing.port.out.BillingRuns.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A failure that the store could not be told of holds for the run as it stood. */
class FailuresTest {
    private static final Instant CUT = Instant.parse("2026-12-02T09:00:00Z");
    private static final Part FIRST = new Part(0, 100, 100);
    private static final Part SECOND = new Part(1, 0, 0);

    private final Failures failures = new Failures();

    FailuresTest() {
        failures.keep("nimbus", CUT, Optional.of(FIRST), new IllegalStateException("the disk is full"), part -> {
            throw new IllegalStateException("and so is this one");
        });
    }

    /** Whoever joined before it and was killed says nothing of it. */
    @Test
    void it_is_told_though_somebody_joined_before() {
        assertThat(told(false, FIRST, SECOND)).contains("INTERNAL_ERROR");
        assertThat(told(false, FIRST, SECOND)).contains("INTERNAL_ERROR");
    }

    @Test
    void it_is_told_no_more_once_somebody_comes_further() {
        assertThat(told(false, FIRST, SECOND)).isPresent();
        assertThat(told(false, FIRST, new Part(1, 7, 7))).isEmpty();
        assertThat(told(false, FIRST, SECOND)).isEmpty();
    }

    @Test
    void it_is_told_no_more_once_somebody_has_joined_since() {
        assertThat(told(false, FIRST)).isPresent();
        assertThat(told(false, FIRST, SECOND)).isEmpty();
    }

    @Test
    void it_is_told_of_no_run_that_has_finished() {
        assertThat(told(true, FIRST)).isEmpty();
        assertThat(told(false, FIRST)).isEmpty();
    }

    private Optional<String> told(boolean finished, Part... parts) {
        return failures.in(new Run("nimbus", CUT, finished, List.of(parts)))
                .failure()
                .map(Failure::code);
    }
}
