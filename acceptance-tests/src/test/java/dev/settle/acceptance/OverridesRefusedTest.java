package dev.settle.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.agreement.port.in.AcceptAgreement;
import dev.settle.application.billing.port.in.RunBilling;
import dev.settle.domain.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** R000-02: whether an agreement may bend the rules is for policy to say. */
@ParameterizedClass
@EnumSource(Where.class)
@Requirement("R000-02")
class OverridesRefusedTest {
    private static final Map<String, String> BY_THE_DAY = Map.of("proration.onAdd", "DAILY");

    @Parameter
    private Where where;

    @Test
    void where_they_are_allowed_the_mailbox_under_the_agreement_is_billed_by_the_day() {
        var story = Story.played(where, story("ALLOWED"));

        assertThat(refusal(() -> accept(story, BY_THE_DAY))).isEmpty();
        subscribe(story);

        assertThat(billedOnTheFirstOfJune(story)).containsExactly("24.84");
    }

    @Test
    void where_they_are_refused_the_agreement_is_not_there() {
        var story = Story.played(where, story("REFUSED"));

        assertThat(refusal(() -> accept(story, BY_THE_DAY))).isEqualTo("OVERRIDES_REFUSED");
        assertThat(refusal(() -> subscribe(story))).isEqualTo("AGREEMENT_UNKNOWN");

        assertThat(billedOnTheFirstOfJune(story)).containsExactly("10.00");
    }

    @Test
    void where_they_are_refused_the_bill_under_the_agreement_is_as_without_them() {
        var story = Story.played(where, story("REFUSED"));

        assertThat(refusal(() -> accept(story, BY_THE_DAY))).isEqualTo("OVERRIDES_REFUSED");
        accept(story, Map.of());
        subscribe(story);

        assertThat(billedOnTheFirstOfJune(story)).containsExactly("20.00");
    }

    private static void accept(Story story, Map<String, String> overrides) {
        story.settle()
                .agreements()
                .accept()
                .accept(new AcceptAgreement.Command(Story.CUSTOMER, story.account(), "bent", List.of(), overrides));
    }

    private static void subscribe(Story story) {
        story.settle().subscriptions().subscribe().subscribe(Orders.under("bent", story.account(), "under", 1));
    }

    private static List<String> billedOnTheFirstOfJune(Story story) {
        var cut = Instant.parse("2025-06-01T00:00:00Z");
        story.settle().billing().run().run(new RunBilling.Command(story.seller(), cut, 1, progress -> {}));
        return story.documents().stream()
                .map(document -> document.content().total().toPlain())
                .toList();
    }

    private static String refusal(Runnable verb) {
        try {
            verb.run();
            return "";
        } catch (Problem refused) {
            return refused.code();
        }
    }

    private static String story(String overrides) {
        return """
                pack: {name: order-first-of-month, with: {agreement.policyOverrides: %s}}
                catalog: {currency: EUR, skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}}
                do:
                  - {on: 2025-05-17, subscribe: {id: plain, sku: MAILBOX}}
                """.formatted(overrides);
    }
}
