package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.invoicing.check.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line names the answer that let a plan take over within its own period, and none about another period. */
class PlanChangeRuleTest {
    private static final String ON_PLAN_CHANGE = "proration.onPlanChange";
    private static final String STORY = """
            settle: 1
            title: another plan in April and another seat in June
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: INVOICE_NOW}}
            catalog:
              currency: EUR
              skus:
                MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}
                SUITE: {prices: [{every: P1M, amount: "20.00"}]}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-04-01, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 2}}
              - {on: 2025-04-16, plan: {id: s1, sku: SUITE}}
              - {on: 2025-05-01, bill: {}}
              - {on: 2025-06-01, bill: {}}
              - {on: 2025-06-16, seats: {id: s1, by: 1}}
            """;
    private static final int APRIL = 1;
    private static final int JUNE = 4;

    private final Played played = Played.story(STORY);

    @Test
    void a_change_in_june_that_names_what_let_april_s_plan_take_over_is_reported() {
        List<Object> april = rules(APRIL);
        List<Object> june = rules(JUNE);
        assertThat(april).anyMatch(PlanChangeRuleTest::isOnPlanChange);
        assertThat(june).noneMatch(PlanChangeRuleTest::isOnPlanChange);
        List<Object> planted = new ArrayList<>(june);
        april.stream().filter(PlanChangeRuleTest::isOnPlanChange).forEach(planted::add);
        assertThat(found(june, june)).isEmpty();
        assertThat(found(june, planted)).isNotEmpty();
    }

    private static boolean isOnPlanChange(Object rule) {
        return rule.toString().contains(ON_PLAN_CHANGE);
    }

    private List<Object> rules(int document) {
        return new ArrayList<>((List<?>) Alteration.at(played.trees("main").get(document), path()));
    }

    private static List<Object> path() {
        return List.of("content", "lines", 0, "derivation", "rules");
    }

    private List<Finding> found(List<Object> was, List<Object> is) {
        return played.found(new Alteration(JUNE, path(), was, is));
    }
}
