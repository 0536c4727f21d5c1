package dev.settle.contract.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** GC-05: a key is a movement, however often it is asked for. */
public interface ChargeKeys extends ChargeGroup {
    @Test
    default void the_same_charge_under_the_same_key_moves_money_once() {
        String method = stage().method(Scene.APPROVED);
        String first = succeeded(charge("k-1", amount(), method), amount());
        String second = succeeded(charge("k-1", amount(), method), amount());
        assertThat(second).isEqualTo(first);
        movedOnce(amount());
    }

    @Test
    default void a_hundred_at_once_under_one_key_move_money_once() throws InterruptedException, ExecutionException {
        String method = stage().method(Scene.APPROVED);
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Future<ChargeOutcome>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(threads.submit(() -> charge("k-1", amount(), method)));
            }
            List<String> references = new ArrayList<>();
            for (Future<ChargeOutcome> answer : answers) {
                references.add(succeeded(answer.get(), amount()));
            }
            assertThat(references).hasSize(100).containsOnly(references.get(0));
        } finally {
            threads.shutdownNow();
        }
        movedOnce(amount());
    }

    @Test
    default void another_charge_under_a_used_key_is_rejected() {
        String method = stage().method(Scene.APPROVED);
        Money more = amount().plus(Money.of(amount().currency(), 1));
        charge("k-1", amount(), method);
        rejected(charge("k-1", more, method));
        rejected(charge("k-1", amount(), stage().method(Scene.PENDING)));
        movedOnce(amount());
    }

    @Test
    default void the_same_charge_under_another_key_is_another_movement() {
        String method = stage().method(Scene.APPROVED);
        String first = succeeded(charge("k-1", amount(), method), amount());
        String second = succeeded(charge("k-2", amount(), method), amount());
        assertThat(second).isNotEqualTo(first);
        assertThat(stage().movements()).hasSize(2);
    }

    @Test
    default void a_key_may_have_255_characters() {
        String method = stage().method(Scene.APPROVED);
        String key = "k".repeat(254);
        succeeded(charge(key + "1", amount(), method), amount());
        succeeded(charge(key + "2", amount(), method), amount());
        assertThat(stage().movements()).hasSize(2);
        assertThat(found(lookUp(key + "1", amount(), method))).isInstanceOf(ChargeOutcome.Succeeded.class);
    }

    @Test
    default void a_repeat_after_a_decline_is_declined_likewise() {
        String code = stage().codes().values().iterator().next().get(0);
        String method = stage().declinedWith(code);
        ChargeOutcome first = charge("k-1", amount(), method);
        assertThat(first).isInstanceOf(ChargeOutcome.Declined.class);
        assertThat(charge("k-1", amount(), method)).isEqualTo(first);
    }

    @Test
    default void a_repeat_after_a_lost_answer_moves_no_more_money() {
        String method = stage().method(Scene.ANSWER_LOST_APPROVED);
        charge("k-1", amount(), method);
        succeeded(charge("k-1", amount(), method), amount());
        movedOnce(amount());
    }

    @Test
    default void a_repeat_after_a_lost_request_moves_the_money() {
        String method = stage().method(Scene.REQUEST_LOST);
        charge("k-1", amount(), method);
        succeeded(charge("k-1", amount(), method), amount());
        movedOnce(amount());
    }
}
