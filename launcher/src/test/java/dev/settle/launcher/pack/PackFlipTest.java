package dev.settle.launcher.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.policy.PolicyUseCases;
import dev.settle.domain.policy.LintRule;
import dev.settle.domain.policy.Pack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An answer that could be another without anybody noticing is not proved by the examples beside it. */
class PackFlipTest {
    /** What no scenario can show, and why. */
    private static final Map<String, String> NOT_SEEN = Map.of(
            "agreement.policyOverrides=REFUSED", "a refused agreement ends a story before it begins",
            "surcharge.rate[CARD_CREDIT]", "payments are to come",
            "surcharge.rate[CARD_DEBIT]", "payments are to come",
            "surcharge.rate[ACH]", "payments are to come",
            "change.requiresAccountCurrent", "payments are to come, and with them accounts that are past due",
            "partner.billTo", "accounts that are sold by a partner are to come",
            "trial.negotiationService", "a bill does not say whether the service is on");

    static List<String> names() {
        return ShippedPacks.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_answer_of_a_shipped_pack_decides_something_in_its_examples(String name) {
        Pack pack = ShippedPacks.pack(name);
        PackFlips examples = new PackFlips(name);
        List<String> idle = new ArrayList<>();
        pack.values().forEach((key, value) -> {
            List<String> others = PackFlips.others(key, value);
            boolean matters = others.isEmpty()
                    || others.stream().anyMatch(other -> examples.matter(key, other) || isCalledIdle(pack, key, other));
            String answer = key + "=" + value;
            if (matters == (NOT_SEEN.containsKey(key) || NOT_SEEN.containsKey(answer))) {
                idle.add(answer);
            }
        });
        assertThat(idle)
                .as("answers that can change unseen, or are said to and cannot")
                .isEmpty();
    }

    private static boolean isCalledIdle(Pack pack, String key, String value) {
        String text = "pack: flipped\ntitle: T\nvalues:\n"
                + Stream.concat(
                                pack.values().entrySet().stream()
                                        .filter(entry -> !entry.getKey().equals(key)),
                                Map.of(key, value).entrySet().stream())
                        .map(entry -> "  %s: \"%s\"\n".formatted(entry.getKey(), entry.getValue()))
                        .reduce("", String::concat);
        return PolicyUseCases.over(new YamlPackReader()).lintPack().lint(text).findings().stream()
                .anyMatch(found -> found.finding().code().equals(LintRule.INERT)
                        && found.finding().key().equals(key));
    }
}
