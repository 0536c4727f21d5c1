package dev.settle.contract.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.payment.port.out.ChargeOutcome;
import dev.settle.domain.payment.DeclineReason;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** GC-07: every decline has its reason and keeps the gateway's own word. */
public interface ChargeDeclines extends ChargeGroup {
    @Test
    default void every_reason_has_a_code() {
        assertThat(stage().codes().keySet()).containsAll(EnumSet.complementOf(EnumSet.of(DeclineReason.UNKNOWN_CODE)));
        assertThat(stage().codes().values()).noneMatch(codes -> codes.isEmpty());
    }

    @TestFactory
    default Stream<DynamicTest> a_code_leads_to_its_reason_and_is_kept() {
        return stage().codes().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(code -> DynamicTest.dynamicTest(code, () -> {
                            declined(code, entry.getKey());
                            nothingMoved();
                        })));
    }

    @Test
    default void a_code_in_capitals_means_the_same_and_is_kept_as_it_came() {
        stage().codes().forEach((reason, codes) -> declined(codes.get(0).toUpperCase(Locale.ROOT), reason));
    }

    @Test
    default void a_code_nobody_knows_is_kept_and_treated_as_a_decline_without_reason() {
        ChargeOutcome.Declined declined = declined("never_heard_of_it", DeclineReason.UNKNOWN_CODE);
        assertThat(declined.advice()).isEqualTo(DeclineReason.GENERIC.advice());
    }

    @Test
    default void a_decline_without_a_code_is_generic() {
        declined("", DeclineReason.GENERIC);
    }

    @Test
    default void a_decline_is_found_with_its_reason_and_code() {
        String code =
                stage().codes().getOrDefault(DeclineReason.EXPIRED, List.of()).get(0);
        String method = stage().declinedWith(code);
        ChargeOutcome answered = charge("k-1", amount(), method);
        assertThat(found(lookUp("k-1", amount(), method))).isEqualTo(answered);
    }

    private ChargeOutcome.Declined declined(String code, DeclineReason reason) {
        ChargeOutcome outcome = charge("k-" + code, amount(), stage().declinedWith(code));
        assertThat(outcome).isInstanceOfSatisfying(ChargeOutcome.Declined.class, declined -> {
            assertThat(declined.reason()).isEqualTo(reason);
            assertThat(declined.code()).isEqualTo(code);
        });
        return (ChargeOutcome.Declined) outcome;
    }
}
