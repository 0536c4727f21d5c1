package dev.settle.contract.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.Truth;
import dev.settle.domain.money.Money;
import org.junit.jupiter.api.Test;

/** GC-01: a charge moves exactly its amount, and an amount that cannot be charged is rejected. */
public interface ChargeAmounts extends ChargeGroup {
    @Test
    default void a_charge_moves_what_was_asked_for() {
        String reference = succeeded(charge("k-1", amount(), stage().method(Scene.APPROVED)), amount());
        movedOnce(amount());
        assertThat(stage().movements().get(0).reference()).isEqualTo(reference);
        assertThat(stage().movements().get(0).merchantAccount()).isEqualTo(stage().merchantAccount());
    }

    @Test
    default void what_succeeded_is_found_by_its_key() {
        String method = stage().method(Scene.APPROVED);
        String reference = succeeded(charge("k-1", amount(), method), amount());
        assertThat(succeeded(found(lookUp("k-1", amount(), method)), amount())).isEqualTo(reference);
    }

    @Test
    default void what_was_never_asked_for_is_not_found() {
        assertThat(lookUp("k-1", amount(), stage().method(Scene.APPROVED))).isInstanceOf(Truth.NotFound.class);
    }

    @Test
    default void the_least_amount_can_be_charged() {
        succeeded(charge("k-1", stage().least(), stage().method(Scene.APPROVED)), stage().least());
        movedOnce(stage().least());
    }

    @Test
    default void the_greatest_amount_can_be_charged() {
        succeeded(charge("k-1", stage().greatest(), stage().method(Scene.APPROVED)), stage().greatest());
        movedOnce(stage().greatest());
    }

    @Test
    default void an_amount_outside_the_range_is_rejected() {
        Money unit = Money.of(stage().least().currency(), 1);
        rejected(charge("k-1", stage().least().minus(unit), stage().method(Scene.APPROVED)));
        rejected(charge("k-2", stage().greatest().plus(unit), stage().method(Scene.APPROVED)));
        nothingMoved();
    }

    @Test
    default void zero_and_less_are_rejected_before_anything_is_sent() {
        rejected(charge("k-1", Money.zero(amount().currency()), stage().method(Scene.APPROVED)));
        rejected(charge("k-2", amount().negate(), stage().method(Scene.APPROVED)));
        assertThat(stage().requests()).isZero();
    }

    @Test
    default void a_currency_the_gateway_does_not_take_is_rejected() {
        rejected(charge("k-1", stage().unsupported(), stage().method(Scene.APPROVED)));
        nothingMoved();
    }

    @Test
    default void a_method_the_gateway_does_not_know_is_rejected() {
        rejected(charge("k-1", amount(), "there-is-no-such-method"));
        nothingMoved();
    }

    @Test
    default void a_pending_charge_has_moved_nothing_yet() {
        String method = stage().method(Scene.PENDING);
        assertThat(charge("k-1", amount(), method)).isInstanceOf(ChargeOutcome.Pending.class);
        assertThat(found(lookUp("k-1", amount(), method))).isInstanceOf(ChargeOutcome.Pending.class);
        nothingMoved();
    }

    @Test
    default void a_charge_that_the_payer_must_confirm_says_so() {
        assertThat(charge("k-1", amount(), stage().method(Scene.NEEDS_PAYER)))
                .isInstanceOfSatisfying(
                        ChargeOutcome.NeedsPayer.class,
                        waits -> assertThat(waits.action()).isNotBlank());
        nothingMoved();
    }
}
