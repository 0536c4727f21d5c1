package dev.settle.domain.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.billing.BillingFacts.OccasionHeld;
import dev.settle.domain.billing.Hold;
import dev.settle.domain.journal.Notice;
import dev.settle.domain.subscription.CountSource;
import dev.settle.domain.subscription.ServiceEvent;
import dev.settle.domain.subscription.SubscriptionFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A count that differs is found wherever time is billed for the first time, and once for each period (R002-22). */
class DriftsTest {
    private static final String TOLD = "s1 bills 3 seats PURCHASED while 5 are PROVISIONED";

    @Test
    void in_arrears_it_is_looked_at_on_the_last_day_of_the_month_that_is_billed() {
        Story story = arrears("REPORT").start("2025-05-20", 3, "30.00", "0.00").run("2025-06-01");
        provisioned(story, "2025-06-10", 5).seats("2025-06-20", "2025-07-01", 5).run("2025-07-01");
        assertThat(drifts(story)).containsExactly(drift("2025-06-30", TOLD));
    }

    @Test
    void what_is_the_same_until_the_month_has_ended_is_none_of_it() {
        Story story = arrears("REPORT").start("2025-05-20", 3, "30.00", "0.00").run("2025-06-01");
        provisioned(story, "2025-07-01", 5).run("2025-07-01");
        assertThat(drifts(story)).isEmpty();
    }

    @Test
    void it_is_found_where_service_has_ended_before_the_anchor() {
        Story story = arrears("REPORT").start("2025-05-20", 3, "30.00", "0.00").run("2025-06-01");
        provisioned(story, "2025-06-10", 5).cancel("2025-06-12", "2025-06-15").run("2025-08-01");
        assertThat(drifts(story)).containsExactly(drift("2025-06-14", TOLD));
    }

    @Test
    void in_advance_it_is_found_of_what_began_and_ended_before_its_first_anchor() {
        Story story = story("REPORT").start("2025-06-05", 3, "30.00", "0.00");
        provisioned(story, "2025-06-10", 5).cancel("2025-06-12", "2025-06-20").run("2025-08-01");
        assertThat(drifts(story)).containsExactly(drift("2025-06-19", TOLD));
    }

    /** What there is of May is billed with June, and has a difference of its own. */
    @Test
    void in_advance_it_is_looked_at_on_the_anchor_whatever_comes_later() {
        Story story = story("REPORT").start("2025-05-20", 3, "30.00", "0.00");
        provisioned(story, "2025-05-25", 5).seats("2025-05-28", "2025-06-15", 5).run("2025-06-01");
        assertThat(drifts(story))
                .containsExactly(
                        drift("2025-06-01", TOLD + ", at the end of 2 periods, from 2025-05-31 to 2025-06-01"));
    }

    /** 3 seats are billed from the 1st to the 15th of June: 3 x 30.00 x 14/30 = 42.00. */
    @Test
    void it_is_found_where_an_end_is_invoiced_at_once_and_not_again_with_the_anchor() {
        Story story = arrears("REPORT", "settlement.onChange", "INVOICE_NOW")
                .start("2025-05-20", 3, "30.00", "0.00")
                .run("2025-06-01");
        provisioned(story, "2025-06-10", 5).cancel("2025-06-15", "2025-06-15");
        assertThat(drifts(story)).containsExactly(drift("2025-06-14", TOLD));
        assertThat(last(story)).isEqualTo("2025-06-15 EUR 42.00");
        story.run("2025-08-01");
        assertThat(drifts(story)).hasSize(1);
    }

    @Test
    void it_is_found_where_billing_begins_at_once_and_each_month_has_its_own() {
        Story story = connecting("REPORT");
        provisioned(story, "2025-06-08", 5);
        connected(story, "2025-06-10").run("2025-07-01");
        assertThat(drifts(story)).containsExactly(drift("2025-06-10", TOLD), drift("2025-07-01", TOLD));
    }

    @Test
    void a_change_of_what_is_billed_already_tells_nothing_again() {
        Story story = story("REPORT", "settlement.onChange", "INVOICE_NOW").start("2025-06-01", 3, "30.00", "0.00");
        provisioned(story, "2025-06-05", 5).seats("2025-06-10", "2025-06-10", 4);
        assertThat(story.documents()).hasSize(2);
        assertThat(drifts(story)).isEmpty();
    }

    /** The change waits with its document. What was provisioned on its last day frees it, and nobody has to ask for it. */
    @Test
    void what_is_due_outside_the_anchors_is_held_until_the_counts_agree() {
        Story story = arrears("BLOCK", "settlement.onChange", "INVOICE_NOW")
                .start("2025-05-20", 3, "30.00", "0.00")
                .run("2025-06-01");
        int before = story.documents().size();
        provisioned(story, "2025-06-10", 5)
                .cancel("2025-06-15", "2025-06-15")
                .run("2025-06-20")
                .run("2025-07-02");
        assertThat(story.documents()).hasSize(before);
        assertThat(told(story).stream().filter(notice -> notice.kind().equals("HELD_SEAT_DRIFT")))
                .containsExactly(
                        new Notice("HELD_SEAT_DRIFT", "s1", LocalDate.parse("2025-06-15"), TOLD + " on 2025-06-14"));

        story.counted(CountSource.PROVISIONED, "2025-07-03", "2025-06-14", 3);
        assertThat(last(story)).isEqualTo("2025-06-15 EUR 42.00");
        assertThat(story.book().held()).isEmpty();
        assertThat(story.run("2025-09-01").documents()).hasSize(before + 1);
    }

    /** From 10 June on it would be adopted; June began before that, so its drift is told and the next one's is billed. */
    @Test
    void a_month_keeps_the_answer_it_began_with() {
        Story story = arrears("REPORT").start("2025-05-20", 3, "30.00", "0.00").run("2025-06-01");
        provisioned(story, "2025-06-05", 5)
                .policyFrom("2025-06-10", Map.of("reconcile.drift", "ADOPT", "billing.mode", "ARREARS"))
                .run("2025-07-01");
        assertThat(drifts(story)).containsExactly(drift("2025-06-30", TOLD));
        assertThat(last(story)).isEqualTo("2025-07-01 EUR 90.00");

        story.run("2025-08-01");
        assertThat(drifts(story)).hasSize(1);
        assertThat(last(story)).isEqualTo("2025-08-01 EUR 150.00");
    }

    @Test
    void what_would_be_held_from_now_on_holds_no_month_that_began_before() {
        Story story = arrears("REPORT").start("2025-05-20", 3, "30.00", "0.00").run("2025-06-01");
        provisioned(story, "2025-06-05", 5)
                .policyFrom("2025-06-10", Map.of("reconcile.drift", "BLOCK", "billing.mode", "ARREARS"))
                .run("2025-08-01");
        assertThat(last(story)).isEqualTo("2025-07-01 EUR 90.00");
        assertThat(story.book().held()).hasSize(1);
    }

    /** April's 5 are 3 again from 25 May on, so that May and June have no difference. */
    @Test
    void of_several_months_that_are_billed_together_each_is_looked_at() {
        Story story = late("REPORT");
        assertThat(drifts(story)).containsExactly(drift("2025-04-30", TOLD));
        assertThat(lines(story)).containsExactly("2025-04-01 90.00", "2025-05-01 90.00", "2025-06-01 90.00");
    }

    @Test
    void several_months_that_differ_by_the_same_are_told_once() {
        Story story = sold("REPORT").counted(CountSource.PROVISIONED, "2025-06-05", "2025-05-10", 5);
        story.run("2025-07-01");
        assertThat(drifts(story))
                .containsExactly(
                        drift("2025-06-30", TOLD + ", at the end of 2 periods, from 2025-05-31 to 2025-06-30"));
    }

    /** 5 are provisioned at the end of April, 3 at the end of May and 5 again at the end of June. */
    @Test
    void months_that_differ_with_one_between_them_that_does_not_are_each_told() {
        Story story = sold("REPORT")
                .counted(CountSource.PROVISIONED, "2025-06-05", "2025-04-10", 5)
                .counted(CountSource.PROVISIONED, "2025-06-05", "2025-05-25", 3)
                .counted(CountSource.PROVISIONED, "2025-06-05", "2025-06-25", 5);
        story.run("2025-07-01");
        assertThat(drifts(story)).containsExactly(drift("2025-04-30", TOLD), drift("2025-06-30", TOLD));
    }

    @Test
    void months_that_differ_by_other_counts_are_each_told() {
        Story story = sold("REPORT")
                .counted(CountSource.PROVISIONED, "2025-06-05", "2025-05-10", 4)
                .counted(CountSource.PROVISIONED, "2025-06-05", "2025-06-10", 5);
        story.run("2025-07-01");
        assertThat(drifts(story))
                .containsExactly(
                        drift("2025-05-31", "s1 bills 3 seats PURCHASED while 4 are PROVISIONED"),
                        drift("2025-06-30", TOLD));
    }

    /** What is blocked names them the same way, and is told again with fewer once some agree. */
    @Test
    void several_months_that_differ_hold_what_bills_them_by_one_reason() {
        Story story = sold("BLOCK").counted(CountSource.PROVISIONED, "2025-06-05", "2025-05-10", 5);
        story.run("2025-07-01");
        assertThat(story.documents()).isEmpty();
        assertThat(holds(story))
                .containsExactly(new Hold(
                        "SEAT_DRIFT", "s1", TOLD + ", at the end of 2 periods, from 2025-05-31 to 2025-06-30"));
        story.counted(CountSource.PROVISIONED, "2025-07-02", "2025-06-20", 3).run("2025-07-02");
        assertThat(holds(story)).containsExactly(new Hold("SEAT_DRIFT", "s1", TOLD + " on 2025-05-31"));
    }

    private static List<Hold> holds(Story story) {
        return story.book().held().stream()
                .flatMap(held -> held.holds().stream())
                .toList();
    }

    /** 3 months x 3 seats x 30.00 = 270.00. */
    @Test
    void one_month_that_differs_holds_all_that_are_billed_with_it() {
        Story story = late("BLOCK");
        assertThat(story.documents()).isEmpty();
        assertThat(story.book().held())
                .singleElement()
                .extracting(OccasionHeld::holds)
                .isEqualTo(List.of(new Hold("SEAT_DRIFT", "s1", TOLD + " on 2025-04-30")));

        story.counted(CountSource.PROVISIONED, "2025-07-02", "2025-04-30", 3).run("2025-07-02");
        assertThat(last(story)).isEqualTo("2025-07-01 EUR 270.00");
        assertThat(story.book().held()).isEmpty();
    }

    /** What was billed in advance by the 1st was looked at then; in June the difference is June's alone. */
    @Test
    void a_month_that_was_billed_before_is_not_looked_at_with_the_next() {
        Story story = story("REPORT").start("2025-05-20", 3, "30.00", "0.00").run("2025-06-01");
        provisioned(story, "2025-06-10", 5).seats("2025-06-15", "2025-06-15", 4).run("2025-07-01");
        assertThat(drifts(story))
                .containsExactly(drift("2025-07-01", "s1 bills 4 seats PURCHASED while 5 are PROVISIONED"));
    }

    private static Story late(String drift) {
        return sold(drift)
                .counted(CountSource.PROVISIONED, "2025-06-05", "2025-04-10", 5)
                .counted(CountSource.PROVISIONED, "2025-06-05", "2025-05-25", 3)
                .run("2025-07-01");
    }

    /** 3 seats for 30.00 a month, sold on 5 June for the time from 1 April on. */
    private static Story sold(String drift) {
        return arrears(drift).start("2025-06-05", "2025-04-01", 3, "30.00");
    }

    private static List<String> lines(Story story) {
        return story.documents().get(0).content().lines().stream()
                .map(line ->
                        line.period().orElseThrow().from() + " " + line.amount().toPlain())
                .toList();
    }

    private static Story story(String drift, String... more) {
        Map<String, String> policy = new HashMap<>(Map.of("reconcile.drift", drift));
        for (int i = 0; i < more.length; i += 2) {
            policy.put(more[i], more[i + 1]);
        }
        return new Story(policy);
    }

    private static Story arrears(String drift, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of("billing.mode", "ARREARS"));
        return story(drift, all.toArray(String[]::new));
    }

    private static Story connecting(String drift) {
        return story(drift, "settlement.onChange", "INVOICE_NOW", "billing.start", "CONNECTED")
                .start("2025-06-05", 3, "30.00", "0.00");
    }

    private static Story connected(Story story, String day) {
        return story.record(
                day,
                new SubscriptionFacts.ServiceEventHappened(
                        "s1", ServiceEvent.CONNECTED, LocalDate.parse(day), Optional.empty()));
    }

    private static Story provisioned(Story story, String day, int seats) {
        return story.counted(CountSource.PROVISIONED, day, day, seats);
    }

    private static String last(Story story) {
        Document document = story.documents().get(story.documents().size() - 1);
        return document.content().date() + " " + document.content().total();
    }

    private static List<Notice> drifts(Story story) {
        return told(story).stream()
                .filter(notice -> notice.kind().equals("SEAT_DRIFT"))
                .toList();
    }

    private static Notice drift(String day, String text) {
        return new Notice("SEAT_DRIFT", "s1", LocalDate.parse(day), text);
    }

    private static List<Notice> told(Story story) {
        Replay replay = new Replay("a1", story::rulesAt);
        return story.entries().stream()
                .flatMap(entry -> replay.next(entry).notices().stream())
                .toList();
    }
}
