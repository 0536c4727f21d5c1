package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.billing.port.out.Advance;
import dev.settle.application.subscription.port.in.Subscribe;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    void what_goes_wrong_in_one_of_the_threads_is_told_as_it_is() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        CountDownLatch two = new CountDownLatch(2);

        assertThatThrownBy(() -> run(1, progress -> {
                    if (seen.add(Thread.currentThread())) {
                        two.countDown();
                        awaited(two);
                        if (seen.stream().skip(1).findFirst().orElseThrow() == Thread.currentThread()) {
                            throw new IllegalStateException("nobody listens");
                        }
                    }
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("nobody listens");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
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
