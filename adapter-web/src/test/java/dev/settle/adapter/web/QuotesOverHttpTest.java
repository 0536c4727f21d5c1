package dev.settle.adapter.web;

import static dev.settle.adapter.web.World.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is quoted, and what committing to it costs. */
class QuotesOverHttpTest {
    @AutoClose
    private final Mailboxes mailboxes = new Mailboxes();

    private final ApiClient nimbus = mailboxes.seller();

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
        mailboxes.world().at("2026-11-21T10:00:00Z");
        JsonNode done = ok(nimbus.keyed("c1")
                        .post(
                                "/v1/accounts/umbra/seat-change-quotes/"
                                        + quote.get("id").asText() + "/commits",
                                ""))
                .json();
        assertThat(done.at("/documents/0/total/minor").asLong()).isEqualTo(333);
    }
}
