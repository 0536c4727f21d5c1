package dev.settle.contract.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.Difference;
import org.junit.jupiter.api.Test;

/** GC-14: a success that is not what was asked for is a mismatch, and says what really moved. */
public interface ChargeIntegrity extends ChargeGroup {
    @Test
    default void another_amount_is_a_mismatch() {
        differs(Scene.OTHER_AMOUNT, "amount");
    }

    @Test
    default void another_currency_is_a_mismatch() {
        differs(Scene.OTHER_CURRENCY, "currency");
    }

    @Test
    default void another_method_is_a_mismatch() {
        differs(Scene.OTHER_METHOD, "method");
    }

    @Test
    default void another_merchant_account_is_a_mismatch() {
        differs(Scene.OTHER_ACCOUNT, "merchantAccount");
    }

    @Test
    default void test_money_for_real_money_is_a_mismatch() {
        differs(Scene.OTHER_LIVE, "live");
    }

    private void differs(Scene scene, String field) {
        String method = stage().method(scene);
        assertThat(charge("k-1", amount(), method)).isInstanceOfSatisfying(ChargeOutcome.Mismatch.class, mismatch -> {
            assertThat(mismatch.differences()).extracting(Difference::field).contains(field);
            movedOnce(mismatch.moved());
        });
        assertThat(found(lookUp("k-1", amount(), method))).isInstanceOf(ChargeOutcome.Mismatch.class);
    }
}
