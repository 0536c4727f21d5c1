package dev.settle.launcher.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.launcher.scenario.Comparison;
import dev.settle.launcher.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** A million seats at a hundred millions a week since the year 2000 cost more than an amount can be. */
class AmountTooLargeTest {
    @Test
    void what_would_be_invoiced_at_once_and_does_not_fit_is_refused_and_changes_nothing() {
        var scenario = Scenario.parse("""
                settle: 1
                pack: {with: {settlement.onChange: INVOICE_NOW, billing.mode: ADVANCE, billing.anchor: ANNIVERSARY}}
                catalog: {currency: EUR, skus: {CROWN: {prices: [{every: P1W, amount: "100000000.00"}]}}}
                do:
                  - {on: 2000-01-01, subscribe: {id: s1, sku: CROWN, seats: 1}}
                  - {on: 2025-04-05, bill: {}}
                  - {on: 2025-04-06, effective: 2000-01-01, seats: {id: s1, to: 1000000}}
                  - {on: 2025-04-06, effective: 2000-01-01, quote: {id: q1, seats: {id: s1, to: 1000000}}}
                  - {on: 2025-04-06, effective: 2025-04-05, seats: {id: s1, by: 1, expected: 1}}
                expect:
                  - {through: 2, total: "131900000000.00"}
                  - {date: 2025-04-06, total: "100000000.00"}
                refused: [{step: 3, code: AMOUNT_TOO_LARGE}, {step: 4, code: AMOUNT_TOO_LARGE}]
                """);
        assertThat(Comparison.differences(scenario, ScenarioRunner.run(scenario)))
                .isEmpty();
    }
}
