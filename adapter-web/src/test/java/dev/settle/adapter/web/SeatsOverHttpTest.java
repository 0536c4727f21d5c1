package dev.settle.adapter.web;

import static dev.settle.adapter.web.World.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What seats cost as they come and go; November has 30 days. */
class SeatsOverHttpTest {
    @AutoClose
    private final Mailboxes mailboxes = new Mailboxes();

    private final ApiClient nimbus = mailboxes.seller();

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
        Exchange changed = mailboxes.seats("s1", "by", 2);
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
        var before = mailboxes.world().everything();
        Exchange refused = nimbus.keyed("p1").post("/v1/accounts/umbra/subscriptions/mail/plan-changes", """
                {"effective": "2026-11-20"}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("code").asText()).isEqualTo("FIELD_MISSING");
        assertThat(refused.json().get("cure").asText())
                .isEqualTo("Send at least one of [sku, every, currency, anchor].");
        assertThat(mailboxes.world().everything()).isEqualTo(before);
    }

    @Test
    void what_is_previewed_is_what_is_invoiced() {
        JsonNode preview = ok(nimbus.post(
                        "/v1/accounts/umbra/seat-change-previews",
                        "{\"orders\": [{\"subscription\": \"mail\", \"to\": 4}]}"))
                .json();
        assertThat(preview.at("/before/0/seats/purchased").asInt()).isEqualTo(3);
        assertThat(preview.at("/after/0/seats/purchased").asInt()).isEqualTo(4);
        JsonNode issued = mailboxes.seats("s1", "to", 4).json();
        assertThat(preview.at("/documents/0/total/minor").asLong()).isEqualTo(500);
        assertThat(preview.at("/documents/0/lines").toString())
                .isEqualTo(issued.at("/documents/0/lines").toString());
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
}
