package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.invoicing.check.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A price that was sold for a year is no price of a month, although the subscription was billed by both. */
class LengthPricedTest {
    private static final String STORY = """
            settle: 1
            title: a month and then a year
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: INVOICE_NOW}}
            catalog:
              currency: EUR
              skus:
                MAILBOX: {prices: [{every: P1M, amount: "10.00"}, {every: P1Y, amount: "100.00"}]}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-04-01, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 1}}
              - {on: 2025-04-20, plan: {id: s1, every: P1Y}}
              - {on: 2025-05-01, bill: {}}
            """;
    private static final int THE_YEAR = 1;
    private static final List<Object> CONTENT = List.of("content");

    private final Played played = Played.story(STORY);

    /** As the order would have it, by all its numbers and by the entry it names. */
    @Test
    void a_year_at_the_price_of_a_month_is_reported() {
        Object content =
                Objects.requireNonNull(Alteration.at(played.trees("main").get(THE_YEAR), CONTENT));
        assertThat(found(content, content)).isEmpty();
        assertThat(found(content, atTheMonthsPrice(content)))
                .singleElement()
                .extracting(Finding::path)
                .isEqualTo("content.lines.1.derivation.term.price.minor");
    }

    private List<Finding> found(Object was, Object is) {
        return played.found(new Alteration(THE_YEAR, CONTENT, was, is));
    }

    private static Object atTheMonthsPrice(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, held) ->
                    copy.put(key, key.equals("entries") ? ((List<?>) held).subList(0, 1) : atTheMonthsPrice(held)));
            return copy;
        } else if (tree instanceof List<?> list) {
            return list.stream().map(LengthPricedTest::atTheMonthsPrice).toList();
        } else if (tree.equals(10_000L)) {
            return 1_000L;
        }
        return tree.equals("10000") ? "1000" : tree;
    }
}
