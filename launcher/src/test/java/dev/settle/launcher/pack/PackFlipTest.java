package dev.settle.launcher.pack;

import static java.util.Map.entry;
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
    private static final String PAYMENTS = "payments are to come";
    private static final String FREE_PLANS = "a free plan is a SKU without a price, whatever this says";

    /** What no scenario can show, and why: a key, an answer of it, or one answer for another. */
    private static final Map<String, String> NOT_SEEN = Map.ofEntries(
            entry("agreement.policyOverrides=REFUSED", "a refused agreement ends a story before it begins"),
            entry("surcharge.rate[CARD_CREDIT]", PAYMENTS),
            entry("surcharge.rate[CARD_DEBIT]", PAYMENTS),
            entry("surcharge.rate[ACH]", PAYMENTS),
            entry("change.requiresAccountCurrent", PAYMENTS + ", and with them accounts that are past due"),
            entry("settlement.onChange=PAY_TO_COMMIT -> INVOICE_NOW", PAYMENTS),
            entry("net.negative=ACCOUNT_CREDIT -> REFUND", PAYMENTS),
            entry("trial.kind=MONEY_BACK -> NONE", PAYMENTS + ", and with them money that is given back"),
            entry("trial.kind=MONEY_BACK -> FREEMIUM", PAYMENTS + ", and with them money that is given back"),
            entry("trial.kind=NONE -> MONEY_BACK", PAYMENTS + ", and with them money that is given back"),
            entry("trial.kind=NONE -> FREEMIUM", FREE_PLANS),
            entry("trial.kind=FREEMIUM -> NONE", FREE_PLANS),
            entry("trial.kind=FREEMIUM -> MONEY_BACK", FREE_PLANS),
            entry(
                    "strict-partner: billing.quantityBasis=TIME_WEIGHTED -> SNAPSHOT_START",
                    "in advance and without parts of a month they count alike"),
            entry("partner.billTo", "accounts that are sold by a partner are to come"));

    static List<String> names() {
        return ShippedPacks.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_answer_of_a_shipped_pack_can_be_another_without_an_example_that_fails(String name) {
        Pack pack = ShippedPacks.pack(name);
        PackFlips examples = new PackFlips(name);
        List<String> wrong = new ArrayList<>();
        pack.values()
                .forEach((key, value) -> PackFlips.others(key, value).forEach(other -> {
                    boolean seen = examples.fail(key, other) || isCalledIdle(pack, key, other);
                    if (seen == isExcused(name, key, value, other)) {
                        wrong.add("%s=%s -> %s".formatted(key, value, other));
                    }
                }));
        assertThat(wrong)
                .as("answers that can change unseen, or are said to and cannot")
                .isEmpty();
    }

    private static boolean isExcused(String pack, String key, String value, String other) {
        String answer = key + "=" + value;
        String flip = answer + " -> " + other;
        return Stream.of(key, answer, flip, pack + ": " + flip).anyMatch(NOT_SEEN::containsKey);
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
