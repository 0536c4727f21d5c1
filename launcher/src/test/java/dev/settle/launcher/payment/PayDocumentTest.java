package dev.settle.launcher.payment;

import static dev.settle.launcher.payment.Shop.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.payment.port.in.PayDocument.Paid;
import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.NotFound;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.payment.AttemptState;
import dev.settle.domain.payment.DeclineReason;
import dev.settle.domain.payment.NoCardNumber;
import dev.settle.domain.payment.PaymentFacts.PaymentIntended;
import dev.settle.domain.payment.PaymentFacts.PaymentSettled;
import dev.settle.domain.payment.PaymentUnresolved;
import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayDocumentTest {
    private static final String KEY = "acme/INV-000001/1";

    private final Shop shop = new Shop();

    @Test
    void a_payment_that_succeeds_is_booked_and_closes_the_document() {
        Paid paid = shop.pay("tok_approve");
        assertThat(paid.attempt().state()).isEqualTo(AttemptState.SUCCEEDED);
        assertThat(paid.open()).isEqualTo(euro(0));
        assertThat(shop.balance("CASH")).isEqualTo(48_00);
        assertThat(shop.balance("RECEIVABLE")).isZero();
        assertThat(shop.balance("REVENUE")).isEqualTo(-48_00);
        assertThat(shop.facts())
                .containsExactly(
                        new PaymentIntended("INV-000001", KEY, 1, euro(48_00), "tok_approve", true),
                        new PaymentSettled(
                                "INV-000001", KEY, AttemptState.SUCCEEDED, Optional.of(euro(48_00)), "sbx_1", "", ""));
    }

    @Test
    void a_document_that_is_paid_is_not_paid_again() {
        shop.pay("tok_approve");
        assertThatThrownBy(() -> shop.pay("tok_approve"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("Nothing is open on document INV-000001");
        assertThat(shop.truth().movements()).hasSize(1);
    }

    @Test
    void a_document_can_be_paid_in_parts() {
        assertThat(shop.pay("tok_approve", Optional.of(euro(30_00)), true).open())
                .isEqualTo(euro(18_00));
        assertThatThrownBy(() -> shop.pay("tok_approve", Optional.of(euro(18_01)), true))
                .hasMessage("Document INV-000001 has EUR 18.00 open; EUR 18.01 cannot be paid on it");
        assertThat(shop.pay("tok_approve").open()).isEqualTo(euro(0));
        assertThat(shop.truth().movements())
                .extracting(moved -> moved.amount().minorUnits())
                .containsExactly(30_00L, 18_00L);
    }

    @Test
    void the_intent_is_stored_before_the_gateway_is_called() {
        List<Object> known = new ArrayList<>();
        Shop[] watched = new Shop[1];
        watched[0] = new Shop(sandbox -> Charging.over(sandbox, (call, charge) -> {
            known.addAll(watched[0].facts());
            known.addAll(watched[0].unresolved());
            return sandbox.charge(call, charge);
        }));
        watched[0].pay("tok_approve");
        assertThat(known).hasSize(2).first().isInstanceOf(PaymentIntended.class);
    }

    @Test
    void the_gateway_is_never_called_inside_a_transaction() {
        assertThatThrownBy(shop::payInsideATransaction).hasMessage("a gateway cannot be called inside a transaction");
        assertThat(shop.truth().requests()).isEmpty();
        assertThat(shop.attempts()).isEmpty();
    }

    @Test
    void a_decline_leaves_the_document_open_for_another_attempt() {
        Paid declined = shop.pay("tok_decline_insufficient_funds");
        assertThat(declined.attempt().answer().reason()).contains(DeclineReason.INSUFFICIENT_FUNDS);
        assertThat(declined.open()).isEqualTo(euro(48_00));
        Paid paid = shop.pay("tok_approve");
        assertThat(paid.attempt().number()).isEqualTo(2);
        assertThat(paid.open()).isEqualTo(euro(0));
        assertThat(shop.facts())
                .element(1)
                .isEqualTo(new PaymentSettled(
                        "INV-000001",
                        KEY,
                        AttemptState.DECLINED,
                        Optional.empty(),
                        "",
                        "INSUFFICIENT_FUNDS",
                        "insufficient_funds"));
    }

    @Test
    void without_the_payer_a_wish_for_confirmation_is_a_decline() {
        Shop strict = new Shop(sandbox -> Charging.over(
                sandbox, (call, charge) -> new ChargeOutcome.NeedsPayer("ref-1", "https://x.invalid", Instant.MAX)));
        Paid declined = strict.pay("tok_approve", Optional.empty(), false);
        assertThat(declined.attempt().state()).isEqualTo(AttemptState.DECLINED);
        assertThat(declined.attempt().answer().reason()).contains(DeclineReason.NEEDS_AUTHENTICATION);
    }

    @Test
    void an_answer_that_is_lost_is_unknown_and_blocks_every_further_attempt() {
        Paid lost = shop.pay("tok_unknown_done");
        assertThat(lost.attempt().state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(lost.open()).isEqualTo(euro(48_00));
        assertThat(shop.unresolved()).containsExactly(lost.attempt());
        assertThatThrownBy(() -> shop.pay("tok_approve")).isInstanceOfSatisfying(PaymentUnresolved.class, problem -> {
            assertThat(problem.code()).isEqualTo("PAYMENT_UNRESOLVED");
            assertThat(problem.cure()).contains("Look it up.");
        });
        assertThat(shop.balance("CASH")).isZero();
    }

    @Test
    void an_exception_after_something_was_sent_is_unknown() {
        assertThat(shop.pay("tok_throws_sent").attempt().state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(shop.lookUp().attempt().state()).isEqualTo(AttemptState.SUCCEEDED);
        assertThat(shop.truth().movements()).hasSize(1);
    }

    @Test
    void what_was_sent_by_a_program_that_died_is_found_and_booked_once() {
        Shop killed = new Shop(sandbox -> Charging.over(sandbox, (call, charge) -> {
            sandbox.charge(call, charge);
            throw new Killed();
        }));
        assertThatThrownBy(() -> killed.pay("tok_approve")).isInstanceOf(Killed.class);
        assertThat(killed.attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.state()).isEqualTo(AttemptState.INTENDED));
        assertThatThrownBy(() -> killed.pay("tok_approve")).isInstanceOf(PaymentUnresolved.class);
        killed.pass(Duration.ofSeconds(59));
        assertThat(killed.resolve().lookedUp()).isZero();
        killed.pass(Duration.ofSeconds(1));
        assertThat(killed.resolve().resolved()).isEqualTo(1);
        assertThat(killed.balance("CASH")).isEqualTo(48_00);
        assertThat(killed.truth().movements()).hasSize(1);
    }

    @Test
    void what_is_on_its_way_is_not_missing_before_the_gateway_had_time_to_answer() {
        List<AttemptState> seen = new ArrayList<>();
        Shop[] watched = new Shop[1];
        watched[0] = new Shop(sandbox -> Charging.over(sandbox, (call, charge) -> {
            watched[0].pass(Duration.ofSeconds(29));
            seen.add(watched[0].lookUp().attempt().state());
            assertThat(call.deadline()).isEqualTo(watched[0].attempts().get(0).deadline());
            watched[0].pass(Duration.ofSeconds(1));
            seen.add(watched[0].lookUp().attempt().state());
            return sandbox.charge(call, charge);
        }));
        assertThat(watched[0].pay("tok_approve").open()).isEqualTo(euro(0));
        assertThat(seen).containsExactly(AttemptState.INTENDED, AttemptState.ABSENT);
    }

    @Test
    void an_exception_before_anything_was_sent_may_be_repeated() {
        assertThat(shop.pay("tok_throws_unsent").attempt().state()).isEqualTo(AttemptState.UNAVAILABLE);
        assertThat(shop.pay("tok_throws_unsent").attempt().number()).isEqualTo(1);
        assertThat(shop.truth().requests()).isEmpty();
    }

    @Test
    void what_was_surely_not_processed_is_repeated_under_its_key() {
        assertThat(shop.pay("tok_unavailable_once").attempt().state()).isEqualTo(AttemptState.UNAVAILABLE);
        Paid paid = shop.pay("tok_unavailable_once");
        assertThat(paid.attempt().key()).isEqualTo(KEY);
        assertThat(paid.open()).isEqualTo(euro(0));
        assertThat(shop.truth().movements(KEY)).hasSize(1);
    }

    @Test
    void what_was_surely_not_processed_gives_way_to_another_method() {
        shop.pay("tok_unavailable");
        Paid paid = shop.pay("tok_approve");
        assertThat(paid.attempt().number()).isEqualTo(2);
        assertThat(shop.attempts())
                .extracting(attempt -> attempt.state())
                .containsExactly(AttemptState.ABANDONED, AttemptState.SUCCEEDED);
        assertThat(shop.truth().movements()).hasSize(1);
    }

    @Test
    void money_that_was_not_asked_for_is_booked_apart_and_freezes_the_document() {
        Paid wrong = shop.pay("tok_mismatch");
        assertThat(wrong.attempt().state()).isEqualTo(AttemptState.MISMATCHED);
        assertThat(wrong.attempt().answer().code()).isEqualTo("amount 4801, not 4800");
        assertThat(wrong.open()).isEqualTo(euro(48_00));
        assertThat(shop.balance("CASH")).isEqualTo(48_01);
        assertThat(shop.balance("SUSPENSE")).isEqualTo(-48_01);
        assertThat(shop.balance("RECEIVABLE")).isEqualTo(48_00);
        assertThatThrownBy(() -> shop.pay("tok_approve")).isInstanceOf(PaymentUnresolved.class);
    }

    @Test
    void an_adapter_that_reports_another_amount_as_a_success_is_not_believed() {
        Shop naive = new Shop(sandbox -> Charging.over(
                sandbox, (call, charge) -> new ChargeOutcome.Succeeded("ref-1", euro(47_99), Instant.EPOCH, "")));
        assertThat(naive.pay("tok_approve").attempt().state()).isEqualTo(AttemptState.MISMATCHED);
        assertThat(naive.balance("SUSPENSE")).isEqualTo(-47_99);
    }

    @Test
    void what_the_gateway_rejects_is_told_and_blocks_nothing() {
        Paid rejected = shop.pay("tok_nonsense");
        assertThat(rejected.attempt().state()).isEqualTo(AttemptState.REJECTED);
        assertThat(rejected.attempt().answer().code()).isEqualTo("METHOD_UNKNOWN");
        assertThat(shop.pay("tok_approve").open()).isEqualTo(euro(0));
    }

    @Test
    void a_card_number_instead_of_a_method_leaves_no_trace() {
        String number = "8".repeat(15) + "1";
        for (char last = '0'; last <= '9'; last++) {
            String candidate = "8".repeat(15) + last;
            number = NoCardNumber.scrubbed(candidate).equals(candidate) ? number : candidate;
        }
        String refused = number;
        assertThatThrownBy(() -> shop.pay(refused)).isInstanceOf(InvalidInput.class);
        assertThat(shop.attempts()).isEmpty();
        assertThat(shop.facts()).isEmpty();
    }

    @Test
    void a_document_of_somebody_else_is_not_found() {
        assertThatThrownBy(() -> shop.payDocument("INV-000002"))
                .isInstanceOf(NotFound.class)
                .hasMessage("Account acme has no document INV-000002");
    }

    /** Nobody catches this, as nobody catches the end of a process. */
    private static final class Killed extends Error {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}
