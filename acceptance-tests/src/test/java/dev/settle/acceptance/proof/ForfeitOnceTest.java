package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.invoicing.check.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A seat given back on 16 April would earn 5.00 and loses it, which is said on one line behind all others. */
class ForfeitOnceTest {
    private static final String STORY = """
            settle: 1
            title: five are lost
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: INVOICE_NOW, proration.onRemove: DAILY,
              net.negative: FORFEIT}}
            catalog: {currency: EUR, skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-04-01, subscribe: {id: s1, sku: MAILBOX, seats: 2}}
              - {on: 2025-04-16, seats: {id: s1, to: 1}}
            """;

    private static final int GIVEN_BACK = 1;
    private static final List<Object> LINES = List.of("content", "lines");

    private final Played played = Played.story(STORY);
    private final List<Map<String, Object>> documents = played.trees("main");
    private final List<?> lines = (List<?>) Alteration.at(documents.get(GIVEN_BACK), LINES);

    @Test
    void once_and_last_it_is_right() {
        assertThat(lines).hasSize(2);
        assertThat(found(List.of(lines.get(0), losing(500)))).isEmpty();
    }

    @Test
    void in_two_parts_that_each_say_what_the_other_lines_come_to_it_is_reported() {
        assertThat(found(List.of(lines.get(0), losing(200), losing(300)))).isNotEmpty();
    }

    @Test
    void before_what_it_takes_away_it_is_reported() {
        assertThat(found(List.of(losing(500), lines.get(0)))).isNotEmpty();
    }

    private Object losing(long minor) {
        Map<Object, Object> line = new LinkedHashMap<>((Map<?, ?>) lines.get(1));
        Map<Object, Object> amount = new LinkedHashMap<>((Map<?, ?>) line.get("amount"));
        amount.put("minor", minor);
        line.put("amount", amount);
        Map<Object, Object> derivation = new LinkedHashMap<>((Map<?, ?>) line.get("derivation"));
        derivation.put("before", Long.toString(-minor));
        line.put("derivation", derivation);
        return line;
    }

    private List<Finding> found(List<?> is) {
        return played.found(new Alteration(GIVEN_BACK, LINES, lines, is));
    }
}
