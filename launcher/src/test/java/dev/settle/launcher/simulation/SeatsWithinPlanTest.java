package dev.settle.launcher.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.launcher.scenario.Refusal;
import dev.settle.launcher.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No order leaves a subscription with seats that its plan does not sell, on whatever day. */
class SeatsWithinPlanTest {
    private static final String CATALOG = """
            settle: 1
            catalog: {currency: EUR, skus: {BIG: {prices: [{every: P1M, amount: "10.00"}], max: 9},
              SMALL: {prices: [{every: P1M, amount: "4.00"}], max: 4}}}
            """;

    @Test
    void an_order_has_one_line_for_each_subscription() {
        assertThat(refused("""
                do:
                  - {on: 2025-04-01, subscribe: {id: s1, sku: SMALL, seats: 1}}
                  - {on: 2025-04-02, seats: [{id: s1, by: 3}, {id: s1, by: 3}]}
                """)).containsExactly(new Refusal(2, "ORDER_SUBSCRIPTION_REPEATED"));
    }

    @Test
    void an_order_s_lines_together_add_no_more_than_one_order_may() {
        assertThat(refused("""
                pack: {with: {order.maxItems: 3}}
                do:
                  - {on: 2025-04-01, subscribe: {id: s1, sku: BIG, seats: 3}}
                  - {on: 2025-04-01, subscribe: {id: s2, sku: BIG, seats: 3}}
                  - {on: 2025-04-02, seats: [{id: s1, by: 2}, {id: s2, by: 2}]}
                  - {on: 2025-04-02, seats: [{id: s1, by: 2}, {id: s2, by: 1}]}
                  - {on: 2025-04-02, seats: [{id: s1, by: -3}, {id: s2, by: 4}]}
                """)).containsExactly(new Refusal(3, "ORDER_TOO_LARGE"), new Refusal(5, "ORDER_TOO_LARGE"));
    }

    @Test
    void lines_of_one_seat_each_add_no_more_than_one_order_may() {
        assertThat(refused("""
                pack: {with: {order.bulk: false, order.maxItems: 1}}
                do:
                  - {on: 2025-04-01, subscribe: {id: s1, sku: BIG, seats: 1}}
                  - {on: 2025-04-01, subscribe: {id: s2, sku: BIG, seats: 1}}
                  - {on: 2025-04-02, seats: [{id: s1, by: 1}, {id: s2, by: 1}]}
                """)).containsExactly(new Refusal(3, "ORDER_TOO_LARGE"));
    }

    @Test
    void seats_fit_the_plan_that_takes_over_when_the_period_has_ended() {
        assertThat(refused("""
                pack: {with: {proration.onPlanChange: NONE}}
                do:
                  - {on: 2025-04-01, subscribe: {id: s1, sku: BIG, seats: 3}}
                  - {on: 2025-04-10, plan: {id: s1, sku: SMALL}}
                  - {on: 2025-04-15, seats: {id: s1, by: 3}}
                  - {on: 2025-04-15, seats: {id: s1, by: 1}}
                """)).containsExactly(new Refusal(3, "SEATS_OUTSIDE_PLAN"));
    }

    @Test
    void seats_scheduled_for_later_fit_a_plan_that_is_chosen_now() {
        assertThat(refused("""
                do:
                  - {on: 2025-04-01, subscribe: {id: s1, sku: BIG, seats: 3}}
                  - {on: 2025-04-05, effective: 2025-04-20, seats: {id: s1, to: 6}}
                  - {on: 2025-04-10, plan: {id: s1, sku: SMALL}}
                """)).containsExactly(new Refusal(3, "SEATS_OUTSIDE_PLAN"));
    }

    @Test
    void seats_that_are_given_back_before_the_plan_takes_over_do_not_hinder_it() {
        assertThat(refused("""
                pack: {with: {proration.onPlanChange: NONE}}
                do:
                  - {on: 2025-04-01, subscribe: {id: s1, sku: BIG, seats: 6}}
                  - {on: 2025-04-05, effective: 2025-04-20, seats: {id: s1, to: 3}}
                  - {on: 2025-04-10, plan: {id: s1, sku: SMALL}}
                """)).isEmpty();
    }

    private static List<Refusal> refused(String written) {
        return ScenarioRunner.run(Scenario.parse(CATALOG + written)).refused();
    }
}
