package dev.settle.acceptance.proof;

import java.util.List;

/** Orders with a setup fee of 5.00 each: hosting at 31.00 a month, or servers at 300.00 a year too. Asked about is {@code s1}. */
final class FeeStory {
    private static final String HEAD = """
            settle: 1
            title: orders with a setup fee
            pack: {with: {%s}}
            catalog:
              currency: EUR
              skus:
                HOSTING: {setupFee: "5.00", prices: [{every: P1M, amount: "31.00"}]}
                SERVER: {setupFee: "5.00", prices: [{every: P1Y, amount: "300.00"}, {every: P1M, amount: "31.00"}]}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
            """;

    private FeeStory() {}

    /** @param policy what the pack of the first day says, as in a map */
    static Played played(String policy, String steps) {
        return Played.story(HEAD.formatted(policy) + steps.indent(2));
    }

    /** What was charged and given back of {@code s1} for no days, in the order of the documents. */
    static List<String> fees(Played played) {
        return played.documents("main").stream()
                .flatMap(document -> document.content().lines().stream())
                .filter(line -> line.period().isEmpty()
                        && line.subscription().filter("s1"::equals).isPresent())
                .map(line -> line.amount().toPlain())
                .toList();
    }
}
