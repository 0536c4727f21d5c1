package dev.settle.adapter.web;

import static dev.settle.adapter.web.World.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A million seats at EUR 100000000.00 a month since the year 2000 owe EUR 32300000000000000.00 by now; three times that is
 * more than an amount can be. It is 1 November 2026.
 */
class AmountTooLargeOverHttpTest {
    private static final String SINCE_2000 = """
            {"id": "%s", "sku": "GEM", "seats": 1000000, "start": "2000-01-01"}""";

    @AutoClose
    private World world;

    private ApiClient nimbus;

    @BeforeEach
    void dear_things_for_sale() {
        world = World.withSellers();
        nimbus = world.keyed("nimbus", "all", "read write billing admin");
        ok(nimbus.keyed("c1").post("/v1/sellers/nimbus/catalogs", """
                {"from": "2026-11-01", "skus": {
                  "GEM": {"prices": [{"every": "P1M", "amount": {"currency": "EUR", "minor": 10000000000}}]}}}"""));
        account("umbra");
        account("acme");
    }

    @Test
    void what_does_not_fit_an_amount_is_held_and_everybody_else_is_billed() {
        billedWithTheNextInvoice("umbra");
        billedWithTheNextInvoice("acme");
        for (String id : new String[] {"g1", "g2", "g3"}) {
            ok(order("umbra", id));
        }
        ok(order("acme", "g1"));

        assertThat(ok(nimbus.get("/v1/accounts/umbra/dues")).json().at("/documents"))
                .isEmpty();
        run("r1");
        assertThat(documents("umbra")).isEmpty();
        assertThat(documents("acme")).hasSize(1);
        JsonNode dues = ok(nimbus.get("/v1/sellers/nimbus/dues?cut=2026-11-01T08:00:00Z"))
                .json();
        assertThat(dues.at("/items/0/account").asText()).isEqualTo("umbra");
        assertThat(dues.at("/items/0/holds/0/code").asText()).isEqualTo("AMOUNT_TOO_LARGE");
        assertThat(dues.at("/items/0/holds/0/subscription").asText()).isEqualTo("g1");
    }

    @Test
    void who_is_held_can_mend_the_cause_and_is_billed() {
        billedWithTheNextInvoice("umbra");
        for (String id : new String[] {"g1", "g2", "g3"}) {
            ok(order("umbra", id));
        }
        run("r1");
        ok(nimbus.keyed("x1").post("/v1/accounts/umbra/subscriptions/g3/cancellations", """
                {"effective": "2000-02-01"}"""));
        run("r2");

        assertThat(documents("umbra").at("/0/total/minor").asLong()).isEqualTo(6_470_000_000_000_000_000L);
    }

    private Exchange order(String account, String id) {
        return nimbus.keyed(account + id)
                .post("/v1/accounts/%s/subscriptions".formatted(account), SINCE_2000.formatted(id));
    }

    private void account(String id) {
        ok(nimbus.keyed("a-" + id).post("/v1/accounts", """
                {"id": "%s", "class": "CUSTOMER", "zone": "UTC"}""".formatted(id)));
    }

    private void billedWithTheNextInvoice(String account) {
        ok(nimbus.keyed("p-" + account).post("/v1/accounts/%s/policies".formatted(account), """
                {"version": "v1", "from": "2026-11-01", "values": {"settlement.onChange": "NEXT_INVOICE"}}"""));
    }

    private void run(String key) {
        ok(nimbus.keyed(key).post("/v1/sellers/nimbus/billing-runs", "{\"cut\": \"2026-11-01T08:00:00Z\"}"));
    }

    private JsonNode documents(String account) {
        return ok(nimbus.get("/v1/accounts/%s/documents".formatted(account)))
                .json()
                .get("items");
    }
}
