package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.Stores;
import dev.settle.application.invoicing.port.in.RebuildDocuments.Compared;
import dev.settle.application.policy.Parameters;
import dev.settle.launcher.Settle;
import dev.settle.launcher.scenario.Scenario;
import dev.settle.launcher.simulation.ScenarioRunner;
import org.junit.jupiter.api.Test;

/** A new cycle that waits for the next invoice takes over where covered time ends then, and not where it ended before. */
class WaitingCycleTest {
    private static final String STORY = """
            settle: 1
            title: two anchors that wait for the same invoice
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: NEXT_INVOICE, proration.onPlanChange: DAILY}}
            catalog:
              currency: EUR
              skus: {MAILBOX: {prices: [{every: P3M, amount: "90.00"}]}}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-06-03, subscribe: {id: s1, sku: MAILBOX, seats: 4, anchor: 15}}
              - {on: 2025-06-17, bill: {}}
              - {on: 2025-07-07, plan: {id: s1, anchor: 5}}
              - {on: 2025-09-13, anchor: {id: s1, to: 7}}
              - {on: 2025-10-23, bill: {}}
            """;

    @Test
    void its_documents_come_out_of_the_journal_as_they_were_issued() {
        Stores stores = new MemoryStore(Parameters.INDEX).stores();
        ScenarioRunner.run(Scenario.parse(STORY), stores, ScenarioRunner.SELLER);
        assertThat(Settle.over(stores).invoicing().rebuild().account("main").documents())
                .hasSizeGreaterThan(1)
                .allMatch(Compared::isSame);
    }
}
