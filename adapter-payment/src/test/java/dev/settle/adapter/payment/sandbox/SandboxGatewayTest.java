package dev.settle.adapter.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.payment.port.out.Call;
import dev.settle.application.payment.port.out.Charge;
import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.Truth;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.DeclineReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxGatewayTest {
    private static final Money TWELVE_EURO = Money.of(Currency.getInstance("EUR"), 12_00);

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final SandboxGateway sandbox = new SandboxGateway(() -> now, Limits.USUAL);

    @Test
    void a_token_names_what_a_charge_is_declined_with() {
        assertThat(charge("k-1", "tok_decline_insufficient_funds", true))
                .isEqualTo(new ChargeOutcome.Declined(DeclineReason.INSUFFICIENT_FUNDS, "insufficient_funds"));
    }

    @Test
    void a_key_is_forgotten_after_a_day_and_then_moves_money_again() {
        charge("k-1", "tok_approve", true);
        now = now.plus(Duration.ofHours(23));
        charge("k-1", "tok_approve", true);
        assertThat(sandbox.truth().movements("k-1")).hasSize(1);
        now = now.plus(Duration.ofHours(2));
        charge("k-1", "tok_approve", true);
        assertThat(sandbox.truth().movements("k-1")).hasSize(2);
    }

    @Test
    void what_is_pending_is_found_paid_once_it_is_settled() {
        charge("k-1", "tok_pending", true);
        sandbox.truth().settle("k-1");
        assertThat(lookUp("k-1", "tok_pending"))
                .isEqualTo(new Truth.Found(new ChargeOutcome.Succeeded("sbx_1", TWELVE_EURO, now, "sandbox sbx_1")));
    }

    @Test
    void what_is_pending_is_found_declined_once_it_is_declined() {
        charge("k-1", "tok_pending", true);
        sandbox.truth().decline("k-1", "R01");
        assertThat(lookUp("k-1", "tok_pending"))
                .isEqualTo(new Truth.Found(new ChargeOutcome.Declined(DeclineReason.INSUFFICIENT_FUNDS, "R01")));
    }

    @Test
    void nothing_is_settled_twice() {
        charge("k-1", "tok_pending", true);
        sandbox.truth().settle("k-1");
        assertThatThrownBy(() -> sandbox.truth().decline("k-1", "R01")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void without_the_payer_what_the_payer_must_confirm_is_declined() {
        assertThat(charge("k-1", "tok_needs_payer", false))
                .isEqualTo(new ChargeOutcome.Declined(DeclineReason.NEEDS_AUTHENTICATION, "authentication_required"));
    }

    @Test
    void a_gateway_that_was_closed_once_takes_the_repeat() {
        assertThat(charge("k-1", "tok_unavailable_once", true)).isInstanceOf(ChargeOutcome.Unavailable.class);
        assertThat(charge("k-1", "tok_unavailable_once", true)).isInstanceOf(ChargeOutcome.Succeeded.class);
        assertThat(sandbox.truth().requests()).hasSize(1);
    }

    private ChargeOutcome charge(String key, String method, boolean payerPresent) {
        return sandbox.charge(call(key), charge(method, payerPresent));
    }

    private Truth lookUp(String key, String method) {
        return sandbox.lookUp(call(key), charge(method, true));
    }

    private Call call(String key) {
        return new Call("hosting-gmbh", key, now.plusSeconds(30), "test");
    }

    private static Charge charge(String method, boolean payerPresent) {
        return new Charge(TWELVE_EURO, method, payerPresent, "INV-000001", Map.of());
    }
}
