package dev.settle.launcher.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.payment.port.out.Call;
import dev.settle.application.payment.port.out.Charge;
import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.PaymentGateway;
import dev.settle.application.payment.port.out.Truth;
import dev.settle.domain.payment.AttemptState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever reads what an account is told learns what became of its payments, those above all that somebody has to look at. */
class ToldPaymentsTest {
    private static final String ABOUT = " INV-000001 2026-03-02 acme/INV-000001/1";

    private final Shop shop = new Shop();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tok_approve                    | PAYMENT_SUCCEEDED  | ''",
                "tok_decline_insufficient_funds | PAYMENT_DECLINED   | ': INSUFFICIENT_FUNDS: insufficient_funds'",
                "tok_of_nobody                  | PAYMENT_REJECTED   | ': METHOD_UNKNOWN'",
                "tok_mismatch                   | PAYMENT_MISMATCHED | ': amount 4801, not 4800'",
                "tok_unknown_done               | PAYMENT_UNKNOWN    | ': no answer from the sandbox by the deadline'"
            })
    void what_became_of_an_attempt_is_told(String method, String kind, String rest) {
        shop.pay(method);

        assertThat(shop.told()).containsExactly(kind + ABOUT + rest);
    }

    @Test
    void a_lost_answer_is_told_once_and_again_when_its_end_is_known() {
        shop.pay("tok_unknown_late");
        shop.pass(Duration.ofSeconds(30));
        shop.resolve();
        assertThat(shop.told()).hasSize(1);

        shop.pass(Duration.ofMinutes(2));
        shop.resolve();
        assertThat(shop.told())
                .containsExactly(
                        "PAYMENT_UNKNOWN" + ABOUT + ": no answer from the sandbox by the deadline",
                        "PAYMENT_SUCCEEDED" + ABOUT);
    }

    @Test
    void a_repeat_that_is_lost_as_well_is_told_as_well() {
        Shop lossy = new Shop(sandbox -> new Lossy());
        lossy.pay("tok_approve");
        assertThat(lossy.lookUp().attempt().state()).isEqualTo(AttemptState.ABSENT);
        lossy.pay("tok_approve");

        assertThat(lossy.told()).containsExactly("PAYMENT_UNKNOWN" + ABOUT, "PAYMENT_UNKNOWN" + ABOUT);
    }

    @Test
    void what_gave_way_to_another_attempt_is_not_told() {
        shop.pay("tok_unavailable");
        shop.pay("tok_approve");

        assertThat(shop.told()).containsExactly("PAYMENT_SUCCEEDED INV-000001 2026-03-02 acme/INV-000001/2");
    }

    /** Every request gets lost on the way there. */
    private static final class Lossy implements PaymentGateway {
        @Override
        public ChargeOutcome charge(Call call, Charge charge) {
            return new ChargeOutcome.Unknown("");
        }

        @Override
        public Truth lookUp(Call call, Charge charge) {
            return new Truth.NotFound(true);
        }

        @Override
        public Duration keyRetention() {
            return Duration.ofHours(24);
        }
    }
}
