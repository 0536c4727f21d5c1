package dev.settle.contract.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.application.payment.port.out.Truth;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** GC-06, as far as charge and look-up go: what is not known is told as not known, and the truth can be looked up. */
public interface ChargeLostAnswers extends ChargeGroup {
    @TestFactory
    default Stream<DynamicTest> what_may_have_happened_is_unknown() {
        return Arrays.stream(Scene.values())
                .filter(Scene::isUnknown)
                .map(scene -> DynamicTest.dynamicTest(
                        scene.name(),
                        () -> assertThat(charge("k-" + scene, amount(), stage().method(scene)))
                                .isInstanceOf(ChargeOutcome.Unknown.class)));
    }

    @Test
    default void what_surely_did_not_happen_is_unavailable() {
        assertThat(charge("k-1", amount(), stage().method(Scene.UNAVAILABLE)))
                .isInstanceOf(ChargeOutcome.Unavailable.class);
        assertThat(charge("k-2", amount(), stage().method(Scene.BROKEN_BEFORE_SENDING)))
                .isInstanceOf(ChargeOutcome.Unavailable.class);
        assertThat(lookUp("k-1", amount(), stage().method(Scene.UNAVAILABLE))).isInstanceOf(Truth.NotFound.class);
        nothingMoved();
    }

    @Test
    default void a_lost_success_is_found() {
        String method = stage().method(Scene.ANSWER_LOST_APPROVED);
        charge("k-1", amount(), method);
        succeeded(found(lookUp("k-1", amount(), method)), amount());
        movedOnce(amount());
    }

    @Test
    default void a_success_behind_a_broken_connection_is_found() {
        String method = stage().method(Scene.BROKEN_AFTER_SENDING);
        charge("k-1", amount(), method);
        succeeded(found(lookUp("k-1", amount(), method)), amount());
        movedOnce(amount());
    }

    @Test
    default void a_lost_decline_is_found() {
        String method = stage().method(Scene.ANSWER_LOST_DECLINED);
        charge("k-1", amount(), method);
        assertThat(found(lookUp("k-1", amount(), method))).isInstanceOf(ChargeOutcome.Declined.class);
        nothingMoved();
    }

    @Test
    default void a_lost_charge_that_is_still_pending_is_found_pending() {
        String method = stage().method(Scene.ANSWER_LOST_PENDING);
        charge("k-1", amount(), method);
        assertThat(found(lookUp("k-1", amount(), method))).isInstanceOf(ChargeOutcome.Pending.class);
        nothingMoved();
    }

    @Test
    default void a_lost_request_is_not_found() {
        String method = stage().method(Scene.REQUEST_LOST);
        charge("k-1", amount(), method);
        assertThat(lookUp("k-1", amount(), method)).isInstanceOf(Truth.NotFound.class);
        nothingMoved();
    }

    @Test
    default void what_is_seen_late_is_never_called_absent_before() {
        String method = stage().method(Scene.SEEN_LATE);
        charge("k-1", amount(), method);
        assertThat(lookUp("k-1", amount(), method)).isEqualTo(new Truth.NotFound(false));
        succeeded(found(lookUp("k-1", amount(), method)), amount());
        movedOnce(amount());
    }

    @Test
    default void looking_up_moves_nothing() {
        String method = stage().method(Scene.REQUEST_LOST);
        charge("k-1", amount(), method);
        lookUp("k-1", amount(), method);
        lookUp("k-1", amount(), method);
        nothingMoved();
    }
}
