package dev.settle.launcher.payment;

import static dev.settle.launcher.payment.Shop.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.payment.port.in.PayDocument.Paid;
import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.contract.store.SideBySide;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptState;
import dev.settle.domain.payment.PaymentUnresolved;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Answers that come in another order than the requests they belong to. */
class OvertakenPaymentsTest {
    private final Answering first = new Answering();
    private final Answering second = new Answering();
    private final List<Answering> answers = List.of(first, second);
    private final AtomicInteger requests = new AtomicInteger();
    private final Shop shop = new Shop(this::overtaken);

    @AutoClose
    private final SideBySide threads = new SideBySide();

    @Test
    void that_an_earlier_request_came_to_nothing_does_not_free_the_document_for_another_amount() {
        Future<Paid> slow = threads.begin(() -> shop.pay("tok_approve"));
        SideBySide.await(first.asked);
        shop.pass(Duration.ofSeconds(31));
        assertThat(shop.lookUp().attempt().state()).isEqualTo(AttemptState.ABSENT);
        Future<Paid> repeated = threads.begin(() -> shop.pay("tok_approve"));
        SideBySide.await(second.asked);
        first.outcome.complete(Optional.of(new ChargeOutcome.Unavailable(Optional.empty(), "too many requests")));
        assertThat(SideBySide.result(slow).attempt().state()).isEqualTo(AttemptState.INTENDED);
        assertThatThrownBy(() -> shop.pay("tok_approve", Optional.of(euro(47_00)), true))
                .isInstanceOf(PaymentUnresolved.class);
        second.outcome.complete(Optional.empty());
        assertThat(SideBySide.result(repeated).open()).isEqualTo(euro(0));
        assertThat(shop.truth().movements()).hasSize(1);
        assertThat(shop.balance("CASH")).isEqualTo(48_00);
    }

    @Test
    void a_success_that_is_told_late_is_booked_and_closes_the_document() {
        Future<Paid> slow = threads.begin(() -> shop.pay("tok_approve"));
        SideBySide.await(first.asked);
        shop.pass(Duration.ofSeconds(31));
        shop.lookUp();
        second.outcome.complete(Optional.of(new ChargeOutcome.Rejected("METHOD_UNKNOWN", "")));
        assertThat(shop.pay("tok_approve").attempt().state()).isEqualTo(AttemptState.REJECTED);
        first.outcome.complete(Optional.empty());
        assertThat(SideBySide.result(slow).open()).isEqualTo(euro(0));
        assertThat(shop.attempts()).extracting(Attempt::state).containsExactly(AttemptState.SUCCEEDED);
        assertThat(shop.balance("CASH")).isEqualTo(48_00);
        assertThat(shop.balance("RECEIVABLE")).isZero();
    }

    /** When a request is answered, and how; by the sandbox when nothing is said. */
    private static final class Answering {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CompletableFuture<Optional<ChargeOutcome>> outcome = new CompletableFuture<>();
    }

    private PaymentGateway overtaken(PaymentGateway sandbox) {
        return Charging.over(sandbox, (call, charge) -> {
            Answering answering = answers.get(requests.getAndIncrement());
            answering.asked.countDown();
            return answering.outcome.join().orElseGet(() -> sandbox.charge(call, charge));
        });
    }
}
