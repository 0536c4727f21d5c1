package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A discount code that counts for the account and that several of its agreements brought. */
class SameCodeTwiceTest {
    private static final String STORY = """
            settle: 1
            title: the same code in three agreements
            pack: {with: {discount.scope: ACCOUNT}}
            catalog:
              currency: EUR
              skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}
              discounts: {TEN: "10%", HALF: "50%"}
            account:
              class: CUSTOMER
              zone: UTC
              anchor: 1
              agreements: {x: {discounts: [TEN]}, y: {discounts: [TEN, HALF]}, z: {discounts: [HALF]}}
            do:
              - {on: 2025-05-01, subscribe: {id: sx, sku: MAILBOX, seats: 3, agreement: x}}
              - {on: 2025-05-01, subscribe: {id: sy, sku: MAILBOX, seats: 2, agreement: y}}
              - {on: 2025-06-01, bill: {}}
            """;

    /** Nine tenths of a half: 13.50 of 30.00 and 9.00 of 20.00. */
    @Test
    void is_taken_off_once_and_the_checker_finds_it_right() {
        Played played = Played.story(STORY);
        assertThat(played.documents("main").stream()
                        .flatMap(document -> document.content().lines().stream())
                        .map(line -> line.amount().toPlain()))
                .containsExactly("13.50", "13.50", "9.00", "9.00");
        played.assertRight();
    }
}
