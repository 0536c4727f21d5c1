package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** R004-21: many people who activate at once. */
@ParameterizedClass
@EnumSource(Where.class)
@Requirement("R004-21")
class SeatPoolTest {
    private static final int AT_ONCE = 12;

    @Parameter
    private Where where;

    @Test
    void the_last_free_licence_goes_to_one_of_all_who_ask_at_once() {
        var story = Story.played(where, story("REFUSE"));

        assertThat(activateAtOnce(story))
                .containsOnlyOnce("")
                .filteredOn("POOL_FULL"::equals)
                .hasSize(AT_ONCE - 1);
        assertThat(held(story).assignees()).hasSize(3);
        assertThat(held(story).seatsOn(LocalDate.of(2025, 3, 20), CountSource.PURCHASED))
                .isEqualTo(3);
    }

    @Test
    void everybody_who_asks_at_once_gets_a_licence_where_the_pool_buys() {
        var story = Story.played(where, story("AUTO_PURCHASE"));

        assertThat(activateAtOnce(story)).containsOnly("");
        assertThat(held(story).assignees()).hasSize(2 + AT_ONCE);
        assertThat(held(story).seatsOn(LocalDate.of(2025, 3, 20), CountSource.PURCHASED))
                .isEqualTo(2 + AT_ONCE);
    }

    @Test
    void a_licence_that_the_pool_buys_is_invoiced_and_charged_like_any_other() {
        var story = Story.played(where, story("AUTO_PURCHASE"));

        activate(story, "cyd@a.example");
        activate(story, "dan@a.example");

        assertThat(story.chargedForEach()).containsExactly("15.00", "5.00");
        assertThat(story.asked()).containsExactly("15.00", "5.00");
    }

    private static List<String> activateAtOnce(Story story) {
        return Crowd.refusals(AT_ONCE, number -> activate(story, "user" + number + "@a.example"));
    }

    private static void activate(Story story, String user) {
        story.settle().provisioning().assignSeats().assign(Story.CUSTOMER, story.account(), "s1", user);
    }

    private static Subscription held(Story story) {
        return story.stores().books().read(story.account()).subscription("s1");
    }

    private static String story(String onPoolFull) {
        return """
                pack: {name: in-app, with: {assignment.onPoolFull: %s}}
                catalog: {currency: EUR, skus: {UNLIMITED: {prices: [{every: P1M, amount: "5.00"}]}}}
                do:
                  - {on: 2025-03-20, subscribe: {id: s1, sku: UNLIMITED, seats: 3}}
                  - {on: 2025-03-20, domains: {id: s1, allowed: [a.example]}}
                  - {on: 2025-03-20, assign: {id: s1, to: ann@a.example}}
                  - {on: 2025-03-20, assign: {id: s1, to: bob@a.example}}
                """.formatted(onPoolFull);
    }
}
