package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.invoicing.check.Checker;
import dev.settle.application.invoicing.check.Finding;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.journal.StreamId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checker holds what is billed against the day the billing clock started, whoever agreed to a trial before it. */
class BillingClockTest {
    private static final String STORY = """
            settle: 1
            title: somebody continues and is connected five weeks later
            pack:
              with:
                trial.kind: FREE_PLUS_NEGOTIATION
                trial.free: P14D from ORDERED
                trial.onUndecided: DISABLE
                billing.start: CONNECTED
                settlement.onChange: INVOICE_NOW
            catalog:
              currency: EUR
              skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-01-20, subscribe: {id: s1, sku: MAILBOX, trial: {}}}
              - {on: 2025-02-10, continues: {id: s1}}
              - {on: 2025-03-17, connected: {id: s1}}
              - {on: 2025-04-01, bill: {}}
            """;

    private static final String UNDECIDED = """
            settle: 1
            title: nobody answers until two months of use are over
            pack:
              with:
                trial.kind: FREE_PLUS_NEGOTIATION
                trial.free: P14D from CONNECTED
                trial.negotiation: P1M
                trial.backstop: P2M of USE
                trial.clockConflict: LATER
                trial.onUndecided: INVOICE
                settlement.onChange: INVOICE_NOW
            catalog:
              currency: EUR
              skus: {MAILBOX: {prices: [{every: P1M, amount: "31.00"}]}}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-01-03, subscribe: {id: s1, sku: MAILBOX, trial: {}}}
              - {on: 2025-01-06, connected: {id: s1}}
              - {on: 2025-03-31, bill: {}}
            """;

    /** Free until February 3rd. */
    private static final String LEAVES = """
            settle: 1
            title: somebody is billed from the end of the free days until they leave
            pack:
              with:
                billing.mode: ARREARS
                proration.onCancel: DAILY
                trial.kind: FREE_PLUS_NEGOTIATION
                trial.convert: AUTOMATIC
                trial.free: P14D from ORDERED
                trial.negotiation: %s
                trial.clockConflict: NEGOTIATION_END
                trial.backbill: NEGOTIATION_MONTH
            catalog:
              currency: EUR
              skus: {MAILBOX: {prices: [{every: P1M, amount: "28.00"}]}}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-01-20, subscribe: {id: s1, sku: MAILBOX, trial: {}}}
              - {on: 2025-02-20, effective: 2025-02-20, %s}
              - {on: 2025-03-01, bill: {}}
            """;

    private static final String TOLD_LATER = """
            settle: 1
            title: a second seat since March 10th is told after the connection
            pack: {with: {billing.mode: ADVANCE, billing.start: CONNECTED, settlement.onChange: INVOICE_NOW}}
            catalog:
              currency: EUR
              skus: {MAILBOX: {prices: [{every: P1M, amount: "31.00"}]}}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-02-20, subscribe: {id: s1, sku: MAILBOX}}
              - {on: %1$s, connected: {id: s1}}
              - {on: 2025-03-20, effective: 2025-03-10, seats: {id: s1, by: 1}}
            """;

    /** 15 days of 31 are 4.84. */
    @Test
    void what_is_billed_from_the_connection_on_is_right() {
        Played played = Played.story(STORY);
        assertThat(played.documents("main").stream()
                        .map(document -> document.content().date() + " "
                                + document.content().total().toPlain()))
                .containsExactly("2025-03-17 4.84", "2025-04-01 10.00");
        assertThat(findings(played, "CONNECTED", "2025-03-17")).isEmpty();
    }

    @Test
    void time_that_is_billed_without_a_connection_is_reported() {
        Played played = Played.story(STORY);
        assertThat(findings(played, "PROVISIONED", "2025-03-17")).hasSize(2);
    }

    @Test
    void a_period_that_was_over_by_the_connection_is_reported() {
        Played played = Played.story(STORY);
        assertThat(findings(played, "CONNECTED", "2025-04-01")).hasSize(1);
    }

    @Test
    void days_of_a_period_before_the_connection_within_it_are_reported() {
        Played played = Played.story(STORY);
        assertThat(findings(played, "CONNECTED", "2025-03-18")).hasSize(1);
        assertThat(findings(played, "CONNECTED", "2025-03-16")).isEmpty();
    }

    /** Free until January 20th, to talk until February 20th, two months of use on March 6th: 26 days of 31 are 26.00. */
    @Test
    void days_before_a_trial_that_nobody_decided_on_is_over_are_reported() {
        Played played = Played.story(UNDECIDED);
        assertThat(played.documents("main")).hasSize(1);
        assertThat(played.documents("main").get(0).content().total().toPlain()).isEqualTo("26.00");
        assertThat(findings(played, "CONNECTED", "2025-01-06")).isEmpty();
        assertThat(findings(played, "CONNECTED", "2025-01-07")).hasSize(1);
        assertThat(findings(played, "PROVISIONED", "2025-01-06")).hasSize(1);
    }

    /** 17 days of 28 are 17.00. The talks end on February 19th or 20th. */
    @Test
    void days_before_a_deadline_that_somebody_left_by_are_reported_however_far_back_it_would_reach() {
        for (String leaves : List.of("declines: {id: s1}", "cancel: {id: s1, reason: enough}")) {
            Played before = Played.story(LEAVES.formatted("P16D", leaves));
            assertThat(before.documents("main")).hasSize(1);
            assertThat(before.documents("main").get(0).content().total().toPlain())
                    .isEqualTo("17.00");
            assertThat(foundIfAsked(before)).isEmpty();
            Played onTheDay = Played.story(LEAVES.formatted("P17D", leaves));
            assertThat(foundIfAsked(onTheDay))
                    .extracting(Finding::reason)
                    .anyMatch(why -> why.contains("billing clock"));
        }
    }

    /** From the 17th on 15 days of 31 are 15.00, from the 10th on 22 are 22.00. */
    @Test
    void a_change_is_billed_from_the_connection_on_and_days_before_that_are_reported() {
        Played right = Played.story(TOLD_LATER.formatted("2025-03-17"));
        assertThat(right.documents("main").get(1).content().total().toPlain()).isEqualTo("15.00");
        assertThat(findings(right, "CONNECTED", "2025-03-17")).isEmpty();
        Played sooner = Played.story(TOLD_LATER.formatted("2025-03-10"));
        assertThat(sooner.documents("main").get(1).content().total().toPlain()).isEqualTo("22.00");
        assertThat(findings(sooner, "CONNECTED", "2025-03-10")).isEmpty();
        assertThat(findings(sooner, "CONNECTED", "2025-03-17"))
                .extracting(Finding::document)
                .containsExactlyElementsOf(
                        sooner.documents("main").stream().map(Document::number).toList());
    }

    /** The two months of use end on March 6th, and what nobody has decided on by then is certain on that day. */
    @Test
    void right_days_that_were_billed_before_the_trial_was_decided_are_reported() {
        Played played = Played.story(UNDECIDED);
        assertThat(foundIfBilledOn(played, "2025-03-06")).isEmpty();
        assertThat(foundIfBilledOn(played, "2025-03-05"))
                .extracting(Finding::reason)
                .anyMatch(why -> why.contains("billing clock"));
    }

    /** What is found if the one document of an account were of another day. */
    private static List<Finding> foundIfBilledOn(Played played, String day) {
        List<Map<String, Object>> entries = played.entries(StreamId.account("main")).stream()
                .map(entry -> "OccasionBilled".equals(entry.get("fact")) ? billedOn(entry, day) : entry)
                .toList();
        List<Map<String, Object>> documents = played.trees("main").stream()
                .map(document -> with(document, "content", with(map(document, "content"), "date", day)))
                .map(document -> with(document, "occasion", with(map(document, "occasion"), "day", day)))
                .toList();
        return new Checker("main", entries, played.entries(StreamId.seller(Played.SELLER)), Played.defaults())
                .check(documents, false);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> billedOn(Map<String, Object> entry, String day) {
        List<Map<String, Object>> documents = ((List<Map<String, Object>>)
                        what(entry).get("documents"))
                .stream().map(document -> with(document, "date", day)).toList();
        Map<String, Object> occasion = with(map(what(entry), "occasion"), "day", day);
        return with(entry, "what", with(with(what(entry), "occasion", occasion), "documents", documents));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> tree, String key) {
        return (Map<String, Object>) tree.get(key);
    }

    /** What is found if a trial had become paid only when somebody said so. */
    private static List<Finding> foundIfAsked(Played played) {
        List<Map<String, Object>> seller = played.entries(StreamId.seller(Played.SELLER)).stream()
                .map(entry -> "PackActivated".equals(entry.get("fact"))
                        ? with(entry, "what", with(what(entry), "values", asked(what(entry))))
                        : entry)
                .toList();
        return new Checker("main", played.entries(StreamId.account("main")), seller, Played.defaults())
                .check(played.trees("main"), false);
    }

    private static Map<String, Object> asked(Map<String, Object> pack) {
        return with(map(pack, "values"), "trial.convert", "EXPLICIT_OPT_IN");
    }

    /** What is found if another event had happened, or on another day. */
    private static List<Finding> findings(Played played, String event, String day) {
        List<Map<String, Object>> entries = played.entries(StreamId.account("main")).stream()
                .map(entry -> "ServiceEventHappened".equals(entry.get("fact"))
                                && what(entry).get("event").equals("CONNECTED")
                        ? with(entry, "what", with(with(what(entry), "event", event), "effective", day))
                        : entry)
                .toList();
        return new Checker("main", entries, played.entries(StreamId.seller(Played.SELLER)), Played.defaults())
                .check(played.trees("main"), false).stream()
                        .filter(finding -> finding.toString().contains("billing clock"))
                        .toList();
    }

    private static Map<String, Object> what(Map<String, Object> entry) {
        return map(entry, "what");
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
