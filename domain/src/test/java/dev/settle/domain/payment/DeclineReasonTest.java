package dev.settle.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeclineReasonTest {
    @ParameterizedTest
    @EnumSource(names = {"LOST_OR_STOLEN", "SUSPECTED_FRAUD"})
    void the_payer_does_not_learn_that_a_card_was_reported_or_fraud_is_suspected(DeclineReason reason) {
        assertThat(reason.payerText()).isEqualTo(DeclineReason.GENERIC.payerText());
    }

    @ParameterizedTest
    @EnumSource
    void no_text_for_the_payer_speaks_of_loss_theft_or_fraud(DeclineReason reason) {
        assertThat(reason.payerText().toLowerCase(Locale.ROOT))
                .doesNotContain("lost", "stolen", "fraud", "risk", "block")
                .isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_CODE"})
    void an_unknown_code_is_treated_as_a_decline_without_reason(DeclineReason reason) {
        assertThat(reason.advice()).isEqualTo(DeclineReason.GENERIC.advice());
    }
}
