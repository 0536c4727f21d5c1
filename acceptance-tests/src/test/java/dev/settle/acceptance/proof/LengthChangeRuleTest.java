package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.invoicing.check.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is given back of a month that a year cut short names the answer that let it, and that one. */
class LengthChangeRuleTest {
    private static final String TO_A_YEAR = "intervalChange.MONTH_TO_YEAR.effective";
    /** Half of April's 20.00 is given back for 15 days of 30. */
    private static final String STORY = """
            settle: 1
            title: to a year at once
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: INVOICE_NOW,
              proration.onPlanChange: DAILY, intervalChange.MONTH_TO_YEAR.effective: NOW_WITH_CREDIT}}
            catalog:
              currency: EUR
              skus:
                MAILBOX: {prices: [{every: P1M, amount: "10.00"}, {every: P1Y, amount: "100.00"}]}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-04-01, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 2}}
              - {on: 2025-04-16, plan: {id: s1, every: P1Y}}
            """;

    private static final int TURNED = 1;
    private static final List<Object> RULES = List.of("content", "lines", 0, "derivation", "rules");

    private final Played played = Played.story(STORY);
    private final List<Map<String, Object>> documents = played.trees("main");
    private final List<?> rules = (List<?>) Alteration.at(documents.get(TURNED), RULES);

    @Test
    void what_is_given_back_names_it() {
        assertThat(Alteration.at(documents.get(TURNED), List.of("content", "lines", 0, "amount", "minor")))
                .hasToString("-1000");
        assertThat(rules).filteredOn(LengthChangeRuleTest::isToAYear).hasSize(1);
        assertThat(found(rules)).isEmpty();
    }

    @Test
    void a_line_that_does_not_is_reported() {
        assertThat(found(others())).isNotEmpty();
    }

    @Test
    void a_line_that_names_what_holds_for_plans_of_one_length_is_reported() {
        List<Object> instead = others();
        instead.add(onPlanChange());
        assertThat(found(instead)).isNotEmpty();
        List<Object> besides = new ArrayList<>(rules);
        besides.add(onPlanChange());
        assertThat(found(besides)).isNotEmpty();
    }

    private List<Object> others() {
        List<Object> others = new ArrayList<>(rules);
        others.removeIf(LengthChangeRuleTest::isToAYear);
        return others;
    }

    /** What policy does say about it, by the same pack. */
    private Object onPlanChange() {
        Map<Object, Object> answer = new LinkedHashMap<>((Map<?, ?>) rules.stream()
                .filter(LengthChangeRuleTest::isToAYear)
                .findFirst()
                .orElseThrow());
        answer.put("parameter", "proration.onPlanChange");
        answer.put("value", "DAILY");
        return answer;
    }

    private static boolean isToAYear(Object rule) {
        return rule.toString().contains(TO_A_YEAR);
    }

    private List<Finding> found(List<?> is) {
        return played.found(new Alteration(TURNED, RULES, rules, is));
    }
}
