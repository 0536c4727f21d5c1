package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.policy.PolicyUseCases;
import dev.settle.application.policy.port.in.LintPack;
import dev.settle.contract.Randomly;
import dev.settle.domain.policy.Finding;
import dev.settle.launcher.pack.YamlPackReader;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What random trades and stories are billed by can be activated: the linter reports no error in it. {@code
 * -Dsettle.cases=N} tries so many packs.
 */
class MadeUpPacksTest {
    private static final int PACKS = Integer.getInteger("settle.cases", 2_000);
    private static final LintPack LINT =
            PolicyUseCases.over(new YamlPackReader()).lintPack();

    @Test
    void a_trade_is_under_packs_that_decide_every_question_they_raise() {
        Randomly.times(
                PACKS,
                random -> assertNoError(
                        true,
                        RandomWares.policy(random).entrySet().stream()
                                .map(said -> said.getKey() + ": " + said.getValue())
                                .collect(Collectors.joining(", "))));
    }

    /** They leave open what a story is not about, and the defaults hold. */
    @Test
    void a_story_is_under_packs_that_change_some_answers() {
        Randomly.times(PACKS, random -> {
            RandomRules rules = new RandomRules(new Random(random.nextLong()), random.nextBoolean());
            assertNoError(false, rules.first());
            assertNoError(false, rules.some(4));
            assertNoError(false, rules.agreed(5));
        });
    }

    private static void assertNoError(boolean complete, String values) {
        LintPack.Report report =
                LINT.lint("{pack: made-up, title: Made up, complete: %s, values: {%s}}".formatted(complete, values));
        assertThat(report.findings())
                .as(values)
                .filteredOn(found -> found.finding().severity() == Finding.Severity.ERROR)
                .isEmpty();
    }
}
