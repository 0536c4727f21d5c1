package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.billing.Desk;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Where.class)
class FeaturesSwitchTest {
    @Parameter
    private Where where;

    @Test
    @Requirement("R004-02")
    void the_features_are_those_of_the_plan_that_is_paid_for() {
        Story story = Story.played(where, """
                pack: in-app
                catalog:
                  currency: EUR
                  skus:
                    FREE: {free: true, features: [TEN_RULES]}
                    UNLIMITED: {features: [ALL_RULES, REPORTS], prices: [{every: P1M, amount: "10.00"}]}
                do:
                  - {on: 2025-03-01, subscribe: {id: s1, sku: FREE, seats: 3}}
                  - {on: 2025-03-11, plan: {id: s1, sku: UNLIMITED, every: P1M}}
                """);
        Desk desk = story.settle().accounts().read().read(story.account());
        var subscription = desk.book().subscription("s1");

        assertThat(desk.seller().features(subscription.planOn(LocalDate.parse("2025-03-10"))))
                .containsExactly("TEN_RULES");
        assertThat(desk.seller().features(subscription.planOn(LocalDate.parse("2025-03-11"))))
                .containsExactlyInAnyOrder("ALL_RULES", "REPORTS");
    }
}
