package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.billing.port.in.KeepBillingRuns;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.application.billing.port.out.Advance;
import dev.settle.application.billing.port.out.BillingRuns;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.contract.store.SideBySide;
import dev.settle.launcher.RandomIds;
import dev.settle.launcher.Settle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A billing run over more accounts than are written at once. */
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

        long billed = story.stores().books().accounts(story.seller(), "", ACCOUNTS).stream()
                .mapToLong(account ->
                        story.stores().documents().list(account, 0, 10).size())
                .sum();
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
        assertThat(documents()).isEqualTo(ACCOUNTS - 1);

        story.settle()
                .subscriptions()
                .subscribe()
                .subscribe(Subscribe.Command.of(Story.CUSTOMER, story.account() + "-0007", "s1", "MAILBOX", 2));
        runs.carryOut(story.seller(), cut, 2);
        assertThat(documents()).isEqualTo(ACCOUNTS);
    }

    @Test
    void two_processes_that_carry_out_one_run_count_each_document_once_and_never_back() {
        story.stores().billingRuns().start(story.seller(), FIRST_OF_MAY);
        List<Long> told = new ArrayList<>();
        var other = runs(() -> tell(told));
        AtomicBoolean both = new AtomicBoolean();
        Lock oneAtATime = new ReentrantLock();
        var one = runs(() -> {
            oneAtATime.lock();
            try {
                if (tell(told) > 0 && both.compareAndSet(false, true)) {
                    other.carryOut(story.seller(), FIRST_OF_MAY, 1);
                }
            } finally {
                oneAtATime.unlock();
            }
        });
        one.carryOut(story.seller(), FIRST_OF_MAY, 1);

        assertThat(tell(told)).isEqualTo(ACCOUNTS - 1);
        assertThat(told).isSorted();
        assertThat(issued())
                .hasSize(2)
                .allSatisfy(documents -> assertThat(documents).isPositive());
    }

    @Test
    void a_run_that_is_asked_to_go_on_while_it_goes_is_not_carried_out_beside_itself() {
        story.stores().billingRuns().start(story.seller(), FIRST_OF_MAY);
        AtomicReference<KeepBillingRuns> itself = new AtomicReference<>();
        AtomicBoolean asked = new AtomicBoolean();
        itself.set(runs(() -> {
            if (asked.compareAndSet(false, true)) {
                itself.get().goOn(story.seller(), FIRST_OF_MAY, 1);
            }
        }));
        itself.get().carryOut(story.seller(), FIRST_OF_MAY, 1);

        assertThat(issued()).containsExactly(ACCOUNTS - 1L);
    }

    @Test
    void who_carries_out_a_run_that_goes_waits_for_its_end() {
        story.stores().billingRuns().start(story.seller(), FIRST_OF_MAY);
        AtomicReference<KeepBillingRuns> itself = new AtomicReference<>();
        AtomicReference<Future<Long>> second = new AtomicReference<>();
        AtomicBoolean begun = new AtomicBoolean();
        try (SideBySide threads = new SideBySide()) {
            itself.set(runs(() -> {
                if (begun.compareAndSet(false, true)) {
                    second.set(threads.begin(() -> {
                        itself.get().carryOut(story.seller(), FIRST_OF_MAY, 1);
                        return documents();
                    }));
                    assertThat(SideBySide.waits(second.get())).isTrue();
                }
            }));
            itself.get().carryOut(story.seller(), FIRST_OF_MAY, 1);

            assertThat(SideBySide.result(second.get())).isEqualTo(ACCOUNTS - 1L);
            assertThat(issued()).containsExactly(ACCOUNTS - 1L, 0L);
        }
    }

    /** As another process has them; before each chunk is written, something happens. */
    private KeepBillingRuns runs(Runnable beforeEachChunk) {
        Clock clock = () -> {
            beforeEachChunk.run();
            return FIRST_OF_MAY;
        };
        return Settle.over(story.stores(), clock, new RandomIds()).billing().runs();
    }

    /** Notes what is told of the run at this moment. */
    private long tell(List<Long> told) {
        synchronized (told) {
            long now = documents();
            told.add(now);
            return now;
        }
    }

    private long documents() {
        return story.settle()
                .billing()
                .runs()
                .read(story.seller(), FIRST_OF_MAY)
                .documents();
    }

    /** By each who has carried out the run, in the order in which they began. */
    private List<Long> issued() {
        return story.settle().billing().runs().read(story.seller(), FIRST_OF_MAY).parts().stream()
                .map(BillingRuns.Part::documents)
                .toList();
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
