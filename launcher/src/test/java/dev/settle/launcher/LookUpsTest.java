package dev.settle.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.Stores;
import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.billing.port.in.GiveAmounts;
import dev.settle.application.payment.port.in.PayDocument;
import dev.settle.application.payment.port.out.Call;
import dev.settle.application.payment.port.out.Charge;
import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.application.payment.port.out.Truth;
import dev.settle.application.policy.Parameters;
import dev.settle.contract.store.SideBySide;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptState;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The account cairn's payments cannot be looked up, and those of its neighbours at two sellers can. */
class LookUpsTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    private final Origin ines = new Origin("ines", "BILLING", "PORTAL", Optional.empty(), "command-1");
    private final Stores stores = new MemoryStore(Parameters.INDEX).stores();
    private final CountDownLatch found = new CountDownLatch(2);
    private final Queue<RuntimeException> failed = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile Instant now = TEN;
    private final Settle settle = Settle.over(stores, this::now, prefix -> prefix + "1", new LosesAnswers());

    @BeforeEach
    void everybody_pays_and_the_answers_are_lost() {
        settle.sellers().keep().open(ines, "hosting", "Hosting GmbH");
        settle.sellers().keep().open(ines, "mail", "Mail GmbH");
        pays("hosting", "cairn", "INV-000001");
        pays("hosting", "dolmen", "INV-000002");
        pays("mail", "menhir", "INV-000001");
    }

    @Test
    void go_on_by_themselves_whatever_one_account_comes_to() {
        assertThat(unresolved("hosting")).hasSize(2);

        now = TEN.plusSeconds(30);
        stopped.set(true);
        try (LookUps lookUps = LookUps.start(settle, stores.sellers(), Duration.ofMillis(1), failed::add)) {
            assertThat(lookUps).isNotNull();
            SideBySide.await(found);
        }

        assertThat(unresolved("hosting"))
                .extracting(Attempt::account, Attempt::state)
                .containsExactly(tuple("cairn", AttemptState.UNKNOWN));
        assertThat(unresolved("mail")).isEmpty();
        assertThat(failed).extracting(Throwable::getMessage).containsExactly("the clock has stopped");
    }

    /** Goes on after it was found to have stopped, once. */
    private Instant now() {
        if (stopped.compareAndSet(true, false)) {
            throw new IllegalStateException("the clock has stopped");
        }
        return now;
    }

    private void pays(String seller, String account, String document) {
        settle.accounts().open().open(OpenAccount.Command.of(ines, seller, account, "CUSTOMER", "Europe/Berlin"));
        settle.billing()
                .give()
                .charge(new GiveAmounts.Charge(
                        ines, account, "migration", Money.of(Currency.getInstance("EUR"), 48_00), "Migration"));
        settle.payments().pay().pay(new PayDocument.Command(ines, account, document, Optional.empty(), "card-1", true));
    }

    private List<Attempt> unresolved(String seller) {
        return settle.payments().resolve().unresolved(seller, 10);
    }

    /** Does what it is asked, and never says so; asked about cairn, it breaks its word and answers nothing at all. */
    private final class LosesAnswers implements PaymentGateway {
        @Override
        public ChargeOutcome charge(Call call, Charge charge) {
            return new ChargeOutcome.Unknown("no answer");
        }

        @Override
        @SuppressWarnings("NullAway") // it breaks its word
        public Truth lookUp(Call call, Charge charge) {
            if (call.key().startsWith("cairn/")) {
                return null;
            }
            found.countDown();
            return new Truth.Found(new ChargeOutcome.Succeeded("r-" + call.key(), charge.amount(), TEN, ""));
        }

        @Override
        public Duration keyRetention() {
            return Duration.ofHours(24);
        }
    }
}
