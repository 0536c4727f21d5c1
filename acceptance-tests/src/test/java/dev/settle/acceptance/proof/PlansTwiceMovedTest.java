package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.invoicing.Document;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A year that is chosen for days gone by gives back what a plan was billed that took over since. */
class PlansTwiceMovedTest {
    private static final String STORY = """
            settle: 1
            title: another plan, and a year from before it
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: INVOICE_NOW,
              proration.onPlanChange: DAILY, intervalChange.MONTH_TO_YEAR.effective: NOW_WITH_CREDIT}}
            catalog:
              currency: EUR
              skus:
                X: {prices: [{every: P1M, amount: "30.00"}, {every: P1Y, amount: "730.00"}]}
                Y: {prices: [{every: P1M, amount: "60.00"}, {every: P1Y, amount: "1095.00"}]}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-04-01, subscribe: {id: s1, sku: X, every: P1M, seats: 1}}
              - {on: 2025-04-20, plan: {id: s1, sku: Y}}
              - {on: 2025-04-25, effective: 2025-04-11, plan: {id: s1, every: P1Y}}
            """;

    /**
     * Nine days of the month of X at 1.00 and eleven of that of Y at 2.00 go back. Charged are nine days of the year of X at 2.00,
     * and the eleven of Y again, which still takes its place on the 20th.
     */
    @Test
    void what_two_plans_were_billed_goes_back_and_is_right() {
        Played played = Played.story(STORY);
        assertThat(played.documents("main").stream().map(PlansTwiceMovedTest::printed))
                .containsExactly(
                        "30.00, 30.00 from 2025-04-01 to 2025-05-01",
                        "11.00, -11.00 from 2025-04-20 to 2025-05-01, 22.00 from 2025-04-20 to 2025-05-01",
                        "9.00, -9.00 from 2025-04-11 to 2025-04-20, -22.00 from 2025-04-20 to 2025-05-01,"
                                + " 18.00 from 2025-04-11 to 2025-04-20, 22.00 from 2025-04-20 to 2025-05-01");
        played.assertRight();
    }

    private static String printed(Document document) {
        return document.content().total().toPlain()
                + document.content().lines().stream()
                        .map(line -> ", %s from %s to %s"
                                .formatted(
                                        line.amount().toPlain(),
                                        line.period().orElseThrow().from(),
                                        line.period().orElseThrow().to()))
                        .collect(Collectors.joining());
    }
}
