package dev.settle.domain.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.billing.BillingFacts.OccasionHeld;
import dev.settle.domain.billing.Hold;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.journal.Notice;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is due and held is told once, and again when the reasons are others (R002-22). */
class HeldOccasionsTest {
    private static final LocalDate APRIL = LocalDate.parse("2025-04-01");

    private final Story story = new Story(Map.of("reconcile.drift", "BLOCK"))
            .start("2025-02-10", 3, "10.00", "25.00")
            .run("2025-03-01");

    @Test
    void a_count_that_differs_holds_the_anchor_and_is_told_with_its_day() {
        provisioned(5).run("2025-04-03");

        assertThat(story.documents()).hasSize(1);
        assertThat(held()).containsExactly(new OccasionHeld(Occasion.anchor(APRIL), List.of(drift(5))));
        assertThat(told())
                .endsWith(new Notice(
                        "HELD_SEAT_DRIFT",
                        "s1",
                        APRIL,
                        "s1 bills 3 seats PURCHASED while 5 are PROVISIONED on 2025-04-01"));
        assertThat(story.book().told()).isEqualTo(told().size());
    }

    @Test
    void a_run_that_comes_by_again_tells_it_only_when_the_reasons_are_others() {
        provisioned(5).run("2025-04-03").run("2025-04-04");
        assertThat(held()).hasSize(1);

        story.charge("2025-04-05", "8.00", "moving in").run("2025-04-05");
        assertThat(held()).hasSize(1);

        provisioned(6).run("2025-04-06").run("2025-04-07");
        assertThat(held()).extracting(OccasionHeld::holds).containsExactly(List.of(drift(5)), List.of(drift(6)));
        assertThat(story.book().held()).containsExactly(held().get(1));
    }

    @Test
    void once_the_counts_agree_it_is_billed_and_nothing_is_held_any_more() {
        provisioned(5).run("2025-04-03");
        provisioned(3).run("2025-04-04");

        assertThat(story.documents()).hasSize(2);
        assertThat(story.book().held()).isEmpty();
    }

    @Test
    void the_journal_alone_gives_the_same_book_before_and_after() {
        provisioned(5).run("2025-04-03");
        assertThat(replayed()).last().extracting(Replay.Step::book).isEqualTo(story.book());

        provisioned(3).run("2025-04-04");
        assertThat(replayed()).last().extracting(Replay.Step::book).isEqualTo(story.book());
    }

    private Story provisioned(int seats) {
        return story.record(
                "2025-03-20",
                new SubscriptionFacts.SeatsChanged(
                        "s1", CountSource.PROVISIONED, true, seats, LocalDate.parse("2025-03-20"), false));
    }

    private static Hold drift(int provisioned) {
        return new Hold(
                "SEAT_DRIFT",
                "s1",
                "s1 bills 3 seats PURCHASED while %d are PROVISIONED on 2025-04-01".formatted(provisioned));
    }

    private List<OccasionHeld> held() {
        return story.entries().stream()
                .map(Recorded::fact)
                .filter(OccasionHeld.class::isInstance)
                .map(OccasionHeld.class::cast)
                .toList();
    }

    private List<Notice> told() {
        return replayed().stream().flatMap(step -> step.notices().stream()).toList();
    }

    private List<Replay.Step> replayed() {
        Replay replay = new Replay("a1", story::rulesAt);
        List<Replay.Step> steps = new ArrayList<>();
        story.entries().forEach(entry -> steps.add(replay.next(entry)));
        return steps;
    }
}
