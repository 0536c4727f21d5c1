package dev.settle.launcher.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.policy.Parameters;
import dev.settle.application.policy.PolicyUseCases;
import dev.settle.application.policy.port.in.LintPack;
import dev.settle.domain.policy.Finding;
import dev.settle.domain.policy.Finding.Severity;
import dev.settle.domain.policy.LintRule;
import dev.settle.domain.policy.PackKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a complete pack leaves open is asked: each answer of a shipped one is taken out, one after the other. */
class EveryQuestionIsAskedTest {
    private static final List<String> ASKED_OF_ALL = List.of(
            "billing.mode",
            "billing.anchor",
            "billing.quantitySource",
            "billing.quantityBasis",
            "billing.start",
            "proration.onPlanChange",
            "proration.changeDay",
            "settlement.onChange",
            "cancel.effective",
            "trial.kind");

    private final LintPack lint = PolicyUseCases.over(new YamlPackReader()).lintPack();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order-first-of-month | proration.onAdd proration.onRemove proration.onCancel proration.midPeriodAdd"
                        + " trial.request trial.end trial.onExpiry",
                "strict-customer      | ''",
                "strict-partner       | proration.onAdd proration.onRemove proration.onCancel proration.midPeriodAdd",
                "trial-groups         | proration.onAdd proration.onRemove proration.onCancel proration.denominator"
                        + " net.negative billing.groups reconcile.drift trial.request trial.free trial.convert"
                        + " trial.negotiation trial.negotiationService trial.backstop trial.onUndecided"
                        + " trial.clockConflict trial.backbill",
                "selfservice          | proration.onAdd proration.onRemove proration.onCancel proration.denominator"
                        + " net.negative quote.ttl",
                "in-app               | proration.onAdd proration.onRemove proration.onCancel proration.denominator"
                        + " net.negative assignment.onDomainRemoved",
            })
    void a_shipped_pack_without_one_of_its_answers_is_asked_for_it(String name, String besides) {
        Map<String, String> values = ShippedPacks.pack(name).values();

        assertThat(parameters(values))
                .filteredOn(key -> undecided(without(key, values)).contains(key))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(ASKED_OF_ALL.stream(), words(besides)).toList());
    }

    @Test
    void a_shipped_pack_leaves_nothing_open() {
        assertThat(ShippedPacks.names())
                .allSatisfy(name ->
                        assertThat(undecided(ShippedPacks.pack(name).values())).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "strict-partner       | billing.quantitySource=PROVISIONED | reconcile.drift",
                "strict-partner       | proration.onAdd=DAILY              | proration.denominator",
                "strict-partner       | proration.onRemove=DAILY           | proration.denominator net.negative",
                "strict-partner       | proration.onCancel=DAILY           | proration.denominator net.negative",
                "strict-partner       | proration.onPlanChange=DAILY       | proration.denominator net.negative",
                "strict-customer      | intervalChange.MONTH_TO_YEAR.effective=NOW_WITH_CREDIT"
                        + "                                               | proration.denominator net.negative",
                "strict-customer      | billing.quantityBasis=TIME_WEIGHTED | proration.midPeriodAdd",
                "order-first-of-month | trial.end=AFTER_FREE               | trial.free",
                "order-first-of-month | quote.binding=true                 | quote.ttl",
                "order-first-of-month | assignment.allowedDomains=LISTED   | assignment.onDomainRemoved",
            })
    void a_question_arises_with_an_answer(String name, String answer, String questions) {
        Map<String, String> values = ShippedPacks.pack(name).values();

        assertThat(undecided(with(answer, values)))
                .containsExactlyInAnyOrderElementsOf(words(questions).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order-first-of-month | proration.onAdd=DAILY              | proration.midPeriodAdd",
                "order-first-of-month | trial.kind=NONE                    | trial.request trial.end trial.onExpiry",
                "trial-groups         | trial.kind=NONE                    | trial.request trial.free trial.convert"
                        + " trial.negotiation trial.negotiationService trial.backstop trial.onUndecided"
                        + " trial.clockConflict trial.backbill",
                "trial-groups         | trial.convert=AUTOMATIC            | trial.negotiation trial.negotiationService"
                        + " trial.backstop trial.onUndecided trial.clockConflict trial.backbill",
                "trial-groups         | trial.onUndecided=DISABLE          | trial.backbill",
                "trial-groups         | billing.anchor=DAY_OF_MONTH(1)     | billing.groups",
                "trial-groups         | billing.quantitySource=PURCHASED   | reconcile.drift",
                "selfservice          | quote.binding=false                | quote.ttl",
                "in-app               | assignment.allowedDomains=ANY      | assignment.onDomainRemoved",
                "in-app               | billing.quantityBasis=HIGH_WATER   | proration.onAdd proration.onRemove"
                        + " proration.onCancel",
            })
    void a_question_falls_away_with_an_answer(String name, String answer, String questions) {
        Map<String, String> values = with(answer, ShippedPacks.pack(name).values());

        assertThat(words(questions)).allSatisfy(key -> {
            assertThat(undecided(without(key, ShippedPacks.pack(name).values())))
                    .contains(key);
            assertThat(undecided(without(key, values))).doesNotContain(key);
        });
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static Set<String> parameters(Map<String, String> values) {
        return values.keySet().stream().map(EveryQuestionIsAskedTest::parameter).collect(Collectors.toSet());
    }

    private static String parameter(String key) {
        return PackKey.of(key, Parameters.INDEX).parameter();
    }

    /** Without what it says for a class of accounts either. */
    private static Map<String, String> without(String parameter, Map<String, String> values) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        rest.keySet().removeIf(key -> parameter(key).equals(parameter));
        return rest;
    }

    private static Map<String, String> with(String answer, Map<String, String> values) {
        String[] parts = answer.split("=", 2);
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(parts[0], parts[1]);
        return changed;
    }

    /** What a complete pack with these values is asked for. */
    private Set<String> undecided(Map<String, String> values) {
        String text = values.entrySet().stream()
                .map(entry -> "  %s: \"%s\"\n".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("", "pack: asked\ntitle: T\ncomplete: true\nvalues:\n", ""));
        return lint.lint(text).findings().stream()
                .map(LintPack.Placed::finding)
                .filter(found -> found.code().equals(LintRule.UNDECIDED) && found.severity() == Severity.ERROR)
                .map(Finding::key)
                .collect(Collectors.toSet());
    }
}
