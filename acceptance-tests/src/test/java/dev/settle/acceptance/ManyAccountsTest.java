package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.billing.port.out.Advance;
import dev.settle.application.billing.port.out.BillingRuns;
import dev.settle.application.subscription.port.in.Subscribe;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A billing run over more accounts than are written at once, and more than are found at once. */
@ParameterizedClass
@EnumSource(Where.class)
class ManyAccountsTest {
    private static final int ACCOUNTS = 520;
    private static final int IDLE = 7;
    private static final Instant FIRST_OF_MAY = Instant.parse("2025-05-01T08:00:00Z");

    private final Story story;

    ManyAccountsTest(Where where) {
        story = Story.played(where, """
                catalog: {currency: EUR, skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}}
                do:
                  - {on: 2025-04-10, subscribe: {id: s1, sku: MAILBOX, seats: 2}}
                """);
        for (int i = 1; i < ACCOUNTS; i++) {
            String account = story.account() + "-%04d".formatted(i);
            story.settle()
                    .accounts()
                    .open()
                    .open(OpenAccount.Command.of(Story.CUSTOMER, story.seller(), account, "CUSTOMER", "UTC"));
            if (i == IDLE) {
                continue;
            }
            story.settle()
                    .subscriptions()
                    .subscribe()
                    .subscribe(Subscribe.Command.of(Story.CUSTOMER, account, "s1", "MAILBOX", 2));
        }
    }

    @Test
    void each_is_billed_once_also_behind_one_that_is_found_and_has_nothing_due() {
        String idle = story.account() + "-0007";
        var book = story.stores().books().read(idle);
        var due = Optional.of(LocalDate.parse("2025-04-12"));
        story.stores().books().advance(List.of(new Advance(idle, story.seller(), book.seq(), book, due)));

        assertThat(run().documents()).isEqualTo(ACCOUNTS - 1);
        assertThat(run().documents()).isZero();
    }

    @Test
    void what_goes_wrong_in_one_thread_is_told_as_it_is_and_stops_the_others() {
        AtomicInteger chunks = new AtomicInteger();

        assertThatThrownBy(() -> run(1, progress -> {
                    if (chunks.incrementAndGet() == 2) {
                        throw new IllegalStateException("nobody listens");
                    }
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("nobody listens");

        long billed = story.stores().documents().count(story.seller());
        assertThat(billed).isBetween(200L, 300L);
        assertThat(chunks.get()).isEqualTo((billed + 99) / 100);
        assertThat(run().documents()).isEqualTo(ACCOUNTS - 1 - billed);
    }

    @Test
    void a_run_that_goes_on_goes_on_counting() {
        Instant cut = FIRST_OF_MAY;
        var runs = story.settle().billing().runs();
        story.stores().billingRuns().start(story.seller(), cut);
        runs.carryOut(story.seller(), cut, 2);
        assertThat(counted(runs.read(story.seller(), cut))).isEqualTo(ACCOUNTS - 1);

        story.settle()
                .subscriptions()
                .subscribe()
                .subscribe(Subscribe.Command.of(Story.CUSTOMER, story.account() + "-0007", "s1", "MAILBOX", 2));
        runs.carryOut(story.seller(), cut, 2);
        assertThat(counted(runs.read(story.seller(), cut))).isEqualTo(ACCOUNTS);
    }

    private static long counted(BillingRuns.Run run) {
        return run.parts().stream().mapToLong(BillingRuns.Part::documents).sum();
    }

    private RunBilling.Result run() {
        return run(2, progress -> {});
    }

    private RunBilling.Result run(int partitions, Consumer<RunBilling.Progress> progress) {
        return story.settle()
                .billing()
                .run()
                .run(new RunBilling.Command(story.seller(), FIRST_OF_MAY, partitions, progress));
    }
}
