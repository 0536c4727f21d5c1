package dev.settle.launcher.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import dev.settle.application.payment.port.out.Call;
import dev.settle.application.payment.port.out.Charge;
import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.Difference;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.application.payment.port.out.Truth;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.AttemptState;
import dev.settle.domain.payment.PaymentUnresolved;
import dev.settle.domain.payment.RetryAdvice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no adapter should do is no answer: the payment is looked up, and neither lost nor made twice. */
class BrokenGatewayTest {
    private static final Money NONE = null;

    static Stream<Named<Supplier<ChargeOutcome>>> charges() {
        return Stream.of(
                named("null", () -> null),
                named("a class that is missing", BrokenGatewayTest::missing),
                named("a success of no amount", () -> new ChargeOutcome.Succeeded("r", NONE, Instant.EPOCH, "")),
                named(
                        "another movement of none",
                        () -> new ChargeOutcome.Mismatch("r", NONE, List.of(new Difference("live", "true", "false")))),
                named("a decline for no reason", () -> new ChargeOutcome.Declined(null, "no", RetryAdvice.NEVER)));
    }

    static Stream<Named<Supplier<Truth>>> lookUps() {
        return Stream.of(
                named("null", () -> null),
                named("a class that is missing", BrokenGatewayTest::missing),
                named("nothing that was found", () -> new Truth.Found(null)),
                named(
                        "a success of no amount",
                        () -> new Truth.Found(new ChargeOutcome.Succeeded("r", NONE, Instant.EPOCH, ""))));
    }

    @ParameterizedTest
    @MethodSource("charges")
    void an_answer_that_is_none_is_unknown_and_found_later(Supplier<ChargeOutcome> broken) {
        Shop shop = new Shop(sandbox -> Charging.over(sandbox, (call, charge) -> {
            sandbox.charge(call, charge);
            return broken.get();
        }));
        assertThat(shop.pay("tok_approve").attempt().state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(shop.lookUp().attempt().state()).isEqualTo(AttemptState.SUCCEEDED);
        assertThat(shop.balance("CASH")).isEqualTo(48_00);
        assertThat(shop.truth().movements()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("lookUps")
    void a_look_up_without_an_answer_leaves_what_is_known(Supplier<Truth> broken) {
        Shop shop = new Shop(sandbox -> new LookedUp(sandbox, broken));
        shop.pay("tok_unknown_done");
        assertThat(shop.lookUp().attempt().state()).isEqualTo(AttemptState.UNKNOWN);
        shop.pass(Duration.ofHours(1));
        assertThat(shop.resolve().failed()).isEmpty();
        assertThat(shop.unresolved()).hasSize(1);
        assertThat(shop.balance("CASH")).isZero();
    }

    static Stream<Named<Supplier<Duration>>> retentions() {
        return Stream.of(
                named("null", () -> null),
                named("a class that is missing", BrokenGatewayTest::missing),
                named("an exception", () -> {
                    throw new IllegalStateException("not configured");
                }));
    }

    @ParameterizedTest
    @MethodSource("retentions")
    void a_payment_goes_through_and_an_absent_one_is_not_sent_again_when_nobody_says_how_long_keys_are_kept(
            Supplier<Duration> broken) {
        Shop paid = new Shop(sandbox -> new Keeping(sandbox, broken));
        assertThat(paid.pay("tok_approve").attempt().state()).isEqualTo(AttemptState.SUCCEEDED);
        assertThat(paid.balance("CASH")).isEqualTo(48_00);
        Shop shop = new Shop(sandbox -> new Keeping(sandbox, broken));
        shop.pay("tok_unknown_absent");
        assertThat(shop.lookUp().attempt().state()).isEqualTo(AttemptState.ABSENT);
        assertThatThrownBy(() -> shop.pay("tok_unknown_absent")).isInstanceOf(PaymentUnresolved.class);
        assertThat(shop.truth().movements()).isEmpty();
    }

    @Test
    void a_key_may_be_kept_for_ever() {
        Shop shop = new Shop(sandbox -> new Keeping(sandbox, () -> Duration.ofSeconds(Long.MAX_VALUE)));
        shop.pay("tok_unknown_absent");
        assertThat(shop.lookUp().attempt().state()).isEqualTo(AttemptState.ABSENT);
        assertThat(shop.pay("tok_unknown_absent").attempt().number()).isEqualTo(1);
    }

    private static <T> T missing() {
        throw new NoClassDefFoundError("com/example/gateway/Client");
    }

    /** The sandbox, but for what it answers when it is looked up. */
    private record LookedUp(PaymentGateway sandbox, Supplier<Truth> answer) implements PaymentGateway {
        @Override
        public ChargeOutcome charge(Call call, Charge charge) {
            return sandbox.charge(call, charge);
        }

        @Override
        public Truth lookUp(Call call, Charge charge) {
            return answer.get();
        }

        @Override
        public Duration keyRetention() {
            return sandbox.keyRetention();
        }
    }

    /** The sandbox, but for how long it says that it keeps keys. */
    private record Keeping(PaymentGateway sandbox, Supplier<Duration> retention) implements PaymentGateway {
        @Override
        public ChargeOutcome charge(Call call, Charge charge) {
            return sandbox.charge(call, charge);
        }

        @Override
        public Truth lookUp(Call call, Charge charge) {
            return sandbox.lookUp(call, charge);
        }

        @Override
        public Duration keyRetention() {
            return retention.get();
        }
    }
}
