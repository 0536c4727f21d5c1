package dev.settle.contract.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.payment.NoCardNumber;
import org.junit.jupiter.api.Test;

/** GC-12, as far as charge and look-up go: no card number goes in or comes out. */
public interface ChargeCardData extends ChargeGroup {
    @Test
    default void a_card_number_cannot_be_given_as_a_method() {
        assertThatThrownBy(() -> charge("k-1", amount(), somethingLikeACardNumber()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageNotContaining(somethingLikeACardNumber());
        assertThat(stage().requests()).isZero();
    }

    @Test
    default void a_card_number_in_the_words_of_a_gateway_is_taken_out() {
        String method = stage().declinedWith("no_such_card " + somethingLikeACardNumber());
        ChargeOutcome outcome = charge("k-1", amount(), method);
        assertThat(outcome).isInstanceOf(ChargeOutcome.Declined.class);
        assertThat(outcome.toString())
                .doesNotContain(somethingLikeACardNumber())
                .contains("no_such_card");
        assertThat(lookUp("k-1", amount(), method).toString()).doesNotContain(somethingLikeACardNumber());
    }

    /** Sixteen digits with a right check digit, made up here so that none is written down anywhere. */
    default String somethingLikeACardNumber() {
        for (char last = '0'; last <= '9'; last++) {
            String digits = "8".repeat(15) + last;
            if (!NoCardNumber.scrubbed(digits).equals(digits)) {
                return digits;
            }
        }
        throw new AssertionError("every number has a check digit");
    }
}
