package dev.settle.adapter.web;

import static dev.settle.adapter.web.World.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three mailboxes at EUR 10.00 a month, paid in advance and by the day; November has 30 days. */
class SeatsOverHttpTest {
    @AutoClose
    private World world;

    private ApiClient nimbus;

    @BeforeEach
    void three_mailboxes_since_the_first() {
        world = World.withSellers();
        nimbus = world.keyed("nimbus", "all", "read write billing admin");
        ok(nimbus.keyed("k1")
                .post("/v1/accounts", "{\"id\": \"umbra\", \"class\": \"CUSTOMER\", \"zone\": \"Europe/Helsinki\"}"));
        ok(nimbus.keyed("k2")
                .post(
                        "/v1/accounts/umbra/subscriptions",
                        "{\"id\": \"mail\", \"sku\": \"MAILBOX\", \"every\": \"P1M\", \"seats\": 3}"));
        world.at("2026-11-16T10:00:00Z");
    }

    @Test
    void the_setup_fee_and_the_first_month_are_invoiced_at_once() {
        JsonNode first =
                ok(nimbus.get("/v1/accounts/umbra/documents/INV-000001")).json();
        assertThat(first.at("/date").asText()).isEqualTo("2026-11-01");
        assertThat(first.at("/total").toString()).isEqualTo("{\"currency\":\"EUR\",\"minor\":3500}");
        assertThat(first.at("/lines/0/text").asText()).isEqualTo("setup fee");
        assertThat(first.at("/lines/1/amount/minor").asLong()).isEqualTo(3000);
    }

    @Test
    void two_more_seats_for_fifteen_of_thirty_days_cost_a_whole_seat() {
        Exchange changed = seats("s1", "by", 2);
        assertThat(changed.status()).isEqualTo(201);
        assertThat(changed.json().at("/documents/0/total/minor").asLong()).isEqualTo(1000);
        assertThat(changed.json().at("/subscriptions/0/seats/purchased").asInt())
                .isEqualTo(5);
        assertThat(changed.header("ETag")).contains("\"6\"");
    }

    @Test
    void a_period_that_begins_on_the_last_day_that_can_be_named_is_answered_with_its_end() {
        ok(nimbus.post("/v1/sellers/nimbus/catalogs", """
                {"from": "2026-11-16", "skus": {"NAME": {"prices": [
                  {"every": "P100Y", "amount": {"currency": "EUR", "minor": 100000}}]}}}"""));
        JsonNode preview =
                ok(nimbus.post("/v1/accounts/umbra/subscription-previews", """
                {"sku": "NAME", "seats": 1, "start": "2199-12-31", "anchor": "ANNIVERSARY"}""")).json();
        assertThat(preview.at("/after/0/period/to").asText()).isEqualTo("2299-12-31");
    }

    @Test
    void a_subscription_called_preview_keeps_nobody_from_previewing_another() {
        for (String id : List.of("preview", "preview-2")) {
            ok(nimbus.keyed(id).post("/v1/accounts/umbra/subscriptions", """
                    {"id": "%s", "sku": "MAILBOX", "every": "P1M", "seats": 1}""".formatted(id)));
        }
        JsonNode preview =
                ok(nimbus.post("/v1/accounts/umbra/subscription-previews", """
                {"sku": "MAILBOX", "every": "P1M", "seats": 4}""")).json();
        // The setup fee, and four mailboxes at EUR 10.00 for the 15 of 30 days from the 16th on.
        assertThat(preview.at("/documents/0/total/minor").asLong()).isEqualTo(5_00 + 20_00);
        Exchange named = nimbus.post("/v1/accounts/umbra/subscription-previews", """
                {"id": "preview", "sku": "MAILBOX", "every": "P1M", "seats": 4}""");
        assertThat(named.status()).isEqualTo(409);
        assertThat(named.json().get("code").asText()).isEqualTo("SUBSCRIPTION_EXISTS");
    }

    @Test
    void what_requires_a_feature_is_sold_beside_any_plan_that_has_it() {
        ok(nimbus.post("/v1/sellers/nimbus/catalogs", """
                {"from": "2026-11-16", "skus": {
                  "SPACE": {"free": true, "features": ["storage"]},
                  "ARCHIVE": {"free": true, "requires": ["storage"]}}}"""));
        String subscriptions = "/v1/accounts/umbra/subscriptions";
        Exchange refused =
                nimbus.keyed("f1").post(subscriptions, "{\"id\": \"old\", \"sku\": \"ARCHIVE\", \"seats\": 1}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asText()).isEqualTo("REQUIRES_PACKAGE");
        ok(nimbus.keyed("f2").post(subscriptions, "{\"id\": \"space\", \"sku\": \"SPACE\", \"seats\": 1}"));
        ok(nimbus.keyed("f3").post(subscriptions, "{\"id\": \"old\", \"sku\": \"ARCHIVE\", \"seats\": 1}"));
    }

    @Test
    void a_day_alone_is_no_change_of_plan() {
        var before = world.everything();
        Exchange refused = nimbus.keyed("p1").post("/v1/accounts/umbra/subscriptions/mail/plan-changes", """
                {"effective": "2026-11-20"}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("code").asText()).isEqualTo("FIELD_MISSING");
        assertThat(refused.json().get("cure").asText())
                .isEqualTo("Send at least one of [sku, every, currency, anchor].");
        assertThat(world.everything()).isEqualTo(before);
    }

    @Test
    void what_is_previewed_is_what_is_invoiced() {
        JsonNode preview = ok(nimbus.post(
                        "/v1/accounts/umbra/seat-change-previews",
                        "{\"orders\": [{\"subscription\": \"mail\", \"to\": 4}]}"))
                .json();
        assertThat(preview.at("/before/0/seats/purchased").asInt()).isEqualTo(3);
        assertThat(preview.at("/after/0/seats/purchased").asInt()).isEqualTo(4);
        JsonNode issued = seats("s1", "to", 4).json();
        assertThat(preview.at("/documents/0/total/minor").asLong()).isEqualTo(500);
        assertThat(preview.at("/documents/0/lines").toString())
                .isEqualTo(issued.at("/documents/0/lines").toString());
    }

    @Test
    void a_quote_is_charged_as_shown_and_holds_once() {
        JsonNode quote = ok(nimbus.post(
                        "/v1/accounts/umbra/seat-change-quotes",
                        "{\"orders\": [{\"subscription\": \"mail\", \"to\": 4}]}"))
                .json();
        assertThat(quote.get("ends").asText()).isEqualTo("2026-11-16T10:30:00Z");
        assertThat(quote.at("/before/0/seats/purchased").asInt()).isEqualTo(3);
        assertThat(quote.at("/after/0/seats/purchased").asInt()).isEqualTo(4);
        assertThat(quote.at("/documents/0/total/minor").asLong()).isEqualTo(500);
        String commits =
                "/v1/accounts/umbra/seat-change-quotes/" + quote.get("id").asText() + "/commits";
        JsonNode done = ok(nimbus.keyed("c1").post(commits, "")).json();
        assertThat(done.at("/documents/0/total/minor").asLong()).isEqualTo(500);
        Exchange again = nimbus.keyed("c2").post(commits, "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("code").asText()).isEqualTo("QUOTE_LAPSED");
    }

    @Test
    void a_commit_is_answered_with_the_subscriptions_that_were_quoted() {
        ok(nimbus.keyed("k3")
                .post(
                        "/v1/accounts/umbra/subscriptions",
                        "{\"id\": \"spare\", \"sku\": \"MAILBOX\", \"every\": \"P1M\", \"seats\": 1}"));
        JsonNode quote = ok(nimbus.post(
                        "/v1/accounts/umbra/seat-change-quotes",
                        "{\"orders\": [{\"subscription\": \"mail\", \"to\": 4}]}"))
                .json();
        String commits =
                "/v1/accounts/umbra/seat-change-quotes/" + quote.get("id").asText() + "/commits";
        JsonNode done = ok(nimbus.keyed("c1").post(commits, "")).json();
        assertThat(done.get("subscriptions")).hasSize(1);
        assertThat(done.at("/subscriptions/0/id").asText()).isEqualTo("mail");
        assertThat(done.at("/subscriptions/0/seats/purchased").asInt()).isEqualTo(4);
    }

    /** Ten of thirty days are left on the day of the commit: 3.33. */
    @Test
    void a_quote_that_does_not_bind_is_priced_anew_when_it_is_committed() {
        ok(nimbus.post("/v1/accounts/umbra/policies", """
                {"version": "open", "from": "2026-11-16", "values": {"quote.binding": "false"}}"""));
        JsonNode quote =
                ok(nimbus.post("/v1/accounts/umbra/seat-change-quotes", """
                {"orders": [{"subscription": "mail", "to": 4}]}""")).json();
        assertThat(quote.at("/documents/0/total/minor").asLong()).isEqualTo(500);
        world.at("2026-11-21T10:00:00Z");
        JsonNode done = ok(nimbus.keyed("c1")
                        .post(
                                "/v1/accounts/umbra/seat-change-quotes/"
                                        + quote.get("id").asText() + "/commits",
                                ""))
                .json();
        assertThat(done.at("/documents/0/total/minor").asLong()).isEqualTo(333);
    }

    @Test
    void who_believes_in_another_number_of_seats_is_told() {
        Exchange refused = nimbus.keyed("s1")
                .post(
                        "/v1/accounts/umbra/seat-changes",
                        "{\"orders\": [{\"subscription\": \"mail\", \"to\": 4, \"expected\": 2}]}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).contains("application/problem+json");
        assertThat(refused.json().get("code").asText()).isEqualTo("SEATS_MOVED");
        assertThat(refused.json().get("field").asText()).isEqualTo("expected");
        assertThat(refused.json().get("value").asText()).isEqualTo("2");
    }

    @Test
    void a_change_can_be_scheduled() {
        JsonNode scheduled = ok(nimbus.keyed("s1")
                        .post(
                                "/v1/accounts/umbra/seat-changes",
                                "{\"orders\": [{\"subscription\": \"mail\", \"to\": 9}], \"effective\": \"2026-11-21\"}"))
                .json();
        assertThat(scheduled.at("/documents")).isEmpty();
        assertThat(scheduled.at("/subscriptions/0/seats/purchased").asInt()).isEqualTo(3);
        assertThat(scheduled.at("/subscriptions/0/scheduled").toString())
                .isEqualTo("[{\"effective\":\"2026-11-21\",\"seats\":9}]");
    }

    @Test
    void documents_come_in_pages_in_the_order_they_were_issued() {
        seats("s1", "by", 1);
        seats("s2", "by", 1);
        JsonNode first = ok(nimbus.get("/v1/accounts/umbra/documents?limit=2")).json();
        assertThat(first.at("/items"))
                .extracting(it -> it.get("number").asText())
                .containsExactly("INV-000001", "INV-000002");
        JsonNode second = ok(nimbus.get("/v1/accounts/umbra/documents?limit=2&cursor="
                        + first.get("next").asText()))
                .json();
        assertThat(second.at("/items"))
                .extracting(it -> it.get("number").asText())
                .containsExactly("INV-000003");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void every_amount_is_explained() {
        seats("s1", "by", 2);
        JsonNode line = ok(nimbus.get("/v1/accounts/umbra/documents/INV-000002/explanation"))
                .json()
                .at("/lines/0");
        assertThat(line.get("sentence").asText()).contains("2 x 10.00 x 15/30 days");
        assertThat(line.at("/derivation/term/days").asInt()).isEqualTo(15);
        assertThat(line.at("/derivation/before").asText()).isEqualTo("3000");
        assertThat(line.at("/derivation/after").asText()).isEqualTo("4000");
    }

    @Test
    void a_document_is_what_the_journal_alone_makes_of_it() {
        seats("s1", "by", 2);
        JsonNode rebuilt = ok(nimbus.get("/v1/accounts/umbra/documents/INV-000002/rebuild"))
                .json();
        assertThat(rebuilt.get("same").asBoolean()).isTrue();
        assertThat(rebuilt.get("document").toString())
                .isEqualTo(nimbus.get("/v1/accounts/umbra/documents/INV-000002")
                        .json()
                        .toString());
    }

    @Test
    void a_billing_run_goes_on_beside_and_is_looked_at() {
        assertThat(ok(nimbus.get("/v1/accounts/umbra/dues"))
                        .json()
                        .at("/documents/0/total/minor")
                        .asLong())
                .isEqualTo(3000);
        world.at("2026-12-01T10:00:00Z");
        String cut = "2026-12-01T09:00:00Z";
        assertThat(ok(nimbus.get("/v1/sellers/nimbus/dues"))
                        .json()
                        .at("/items/0/account")
                        .asText())
                .isEqualTo("umbra");
        Exchange begun =
                ok(nimbus.keyed("r1").post("/v1/sellers/nimbus/billing-runs", "{\"cut\": \"%s\"}".formatted(cut)));
        assertThat(begun.status()).isEqualTo(202);
        JsonNode run = ok(nimbus.get(begun.header("Location").orElseThrow())).json();
        assertThat(run.toString())
                .isEqualTo("{\"cut\":\"%s\",\"finished\":true,\"accounts\":1,\"documents\":1}".formatted(cut));
        assertThat(ok(nimbus.get("/v1/sellers/nimbus/dues")).json().at("/items"))
                .isEmpty();
        assertThat(ok(nimbus.get("/v1/sellers/nimbus/trial-balance"))
                        .json()
                        .at("/balances/0/accounts")
                        .toString())
                .isEqualTo("{\"RECEIVABLE\":6500,\"REVENUE\":-6500}");
    }

    @Test
    void events_are_numbered_and_read_on_from_where_one_was() {
        JsonNode first = ok(nimbus.get("/v1/accounts/umbra/events")).json();
        assertThat(first.at("/items"))
                .extracting(
                        it -> it.get("number").asLong() + " " + it.get("kind").asText())
                .containsExactly("1 DOCUMENT_ISSUED");
        seats("s1", "by", 1);
        JsonNode more = ok(nimbus.get(
                        "/v1/accounts/umbra/events?cursor=" + first.get("next").asText()))
                .json();
        assertThat(more.at("/items"))
                .extracting(it -> it.get("subject").asText())
                .containsExactly("INV-000002");
    }

    @Test
    void the_journal_can_be_read_and_checked_from_outside() {
        JsonNode entries = ok(nimbus.get("/v1/accounts/umbra/entries?limit=2")).json();
        assertThat(entries.at("/items"))
                .extracting(it -> it.at("/entry/fact").asText())
                .containsExactly("account-opened", "agreement-accepted");
        assertThat(ok(nimbus.get("/v1/accounts/umbra/entries/verification"))
                        .json()
                        .toString())
                .isEqualTo("{\"stream\":\"account:umbra\",\"whole\":true,\"entries\":4}");
    }

    private Exchange seats(String key, String reading, int count) {
        return ok(nimbus.keyed(key)
                .post(
                        "/v1/accounts/umbra/seat-changes",
                        "{\"orders\": [{\"subscription\": \"mail\", \"%s\": %d}]}".formatted(reading, count)));
    }
}
