package dev.settle.launcher.payment;

import static dev.settle.launcher.payment.Shop.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.payment.port.in.ResolvePayments.Result;
import dev.settle.domain.NotFound;
import dev.settle.domain.payment.AttemptState;
import dev.settle.domain.payment.DeclineReason;
import dev.settle.domain.payment.PaymentUnresolved;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolvePaymentsTest {
    private static final String KEY = "acme/INV-000001/1";

    private final Shop shop = new Shop();

    @Test
    void a_lost_success_is_found_after_half_a_minute_and_booked_once() {
        shop.pay("tok_unknown_done");
        assertThat(shop.resolve()).isEqualTo(new Result(0, 0, List.of()));
        shop.pass(Duration.ofSeconds(30));
        assertThat(shop.resolve()).isEqualTo(new Result(1, 1, List.of()));
        assertThat(shop.balance("CASH")).isEqualTo(48_00);
        assertThat(shop.lookUp().open()).isEqualTo(euro(0));
        assertThat(shop.resolve()).isEqualTo(new Result(0, 0, List.of()));
        assertThat(shop.unresolved()).isEmpty();
    }

    @Test
    void a_lost_decline_is_found_with_its_reason_and_frees_the_document() {
        shop.pay("tok_unknown_declined");
        assertThat(shop.lookUp().attempt().answer().reason()).contains(DeclineReason.INSUFFICIENT_FUNDS);
        assertThat(shop.pay("tok_approve").open()).isEqualTo(euro(0));
        assertThat(shop.truth().movements()).hasSize(1);
    }

    @Test
    void a_lost_request_may_be_repeated_with_the_same_content_only() {
        shop.pay("tok_unknown_absent");
        assertThat(shop.lookUp().attempt().state()).isEqualTo(AttemptState.ABSENT);
        assertThatThrownBy(() -> shop.pay("tok_approve")).isInstanceOf(PaymentUnresolved.class);
        assertThat(shop.pay("tok_unknown_absent").attempt().key()).isEqualTo(KEY);
        assertThat(shop.truth().movements(KEY)).hasSize(1);
        assertThat(shop.balance("CASH")).isEqualTo(48_00);
    }

    @Test
    void a_lost_request_is_not_repeated_once_the_gateway_may_have_forgotten_its_key() {
        shop.pay("tok_unknown_absent");
        shop.lookUp();
        shop.pass(Duration.ofHours(24));
        assertThatThrownBy(() -> shop.pay("tok_unknown_absent")).isInstanceOf(PaymentUnresolved.class);
        assertThat(shop.truth().movements()).isEmpty();
    }

    @Test
    void what_is_not_seen_yet_stays_unknown_until_it_is() {
        shop.pay("tok_unknown_late");
        shop.pass(Duration.ofSeconds(30));
        assertThat(shop.resolve()).isEqualTo(new Result(1, 0, List.of()));
        assertThatThrownBy(() -> shop.pay("tok_unknown_late")).isInstanceOf(PaymentUnresolved.class);
        shop.pass(Duration.ofMinutes(2));
        assertThat(shop.resolve()).isEqualTo(new Result(1, 1, List.of()));
        assertThat(shop.balance("CASH")).isEqualTo(48_00);
    }

    @Test
    void what_is_pending_is_booked_when_it_is_paid() {
        shop.pay("tok_pending");
        shop.pass(Duration.ofSeconds(30));
        assertThat(shop.resolve()).isEqualTo(new Result(1, 0, List.of()));
        shop.truth().settle(KEY);
        shop.pass(Duration.ofMinutes(2));
        assertThat(shop.resolve()).isEqualTo(new Result(1, 1, List.of()));
        assertThat(shop.balance("CASH")).isEqualTo(48_00);
    }

    @Test
    void what_the_payer_confirms_is_booked() {
        assertThat(shop.pay("tok_needs_payer").attempt().answer().action()).startsWith("https://");
        shop.truth().settle(KEY);
        assertThat(shop.lookUp().open()).isEqualTo(euro(0));
    }

    @Test
    void looking_up_what_is_resolved_changes_nothing() {
        shop.pay("tok_approve");
        assertThat(shop.lookUp().attempt()).isEqualTo(shop.attempts().get(0));
        assertThat(shop.facts()).hasSize(2);
    }

    @Test
    void there_is_nothing_to_look_up_before_somebody_has_tried_to_pay() {
        assertThatThrownBy(shop::lookUp).isInstanceOf(NotFound.class);
    }

    @Test
    void time_alone_never_ends_an_unknown_attempt() {
        Shop silent = new Shop(sandbox -> new Silent());
        silent.pay("tok_approve");
        int lookUps = 0;
        for (int hours = 0; hours < 24 * 30; hours++) {
            silent.pass(Duration.ofHours(1));
            lookUps += silent.resolve().lookedUp();
        }
        assertThat(lookUps).isEqualTo(33);
        assertThat(silent.unresolved()).singleElement().satisfies(attempt -> {
            assertThat(attempt.state()).isEqualTo(AttemptState.UNKNOWN);
            assertThat(attempt.nextLookUp()).isEmpty();
        });
        assertThatThrownBy(() -> silent.pay("tok_approve")).isInstanceOf(PaymentUnresolved.class);
    }
}
