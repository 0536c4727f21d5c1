package dev.settle.adapter.web;

import static dev.settle.adapter.web.World.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is kept of an account, read from outside: documents, why they say so, runs, events and the journal. */
class BooksOverHttpTest {
    @AutoClose
    private final Mailboxes mailboxes = new Mailboxes();

    private final ApiClient nimbus = mailboxes.seller();

    @Test
    void documents_come_in_pages_in_the_order_they_were_issued() {
        mailboxes.seats("s1", "by", 1);
        mailboxes.seats("s2", "by", 1);
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
        mailboxes.seats("s1", "by", 2);
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
        mailboxes.seats("s1", "by", 2);
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
        mailboxes.world().at("2026-12-01T10:00:00Z");
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
        mailboxes.seats("s1", "by", 1);
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
}
