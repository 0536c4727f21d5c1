package dev.settle.adapter.web;

import static dev.settle.adapter.web.World.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Parameter values that an order brings along are policy, and take the key that policy takes. */
class OverridesOverHttpTest {
    private static final String AGREEMENTS = "/v1/accounts/umbra/agreements";
    private static final String SUBSCRIPTIONS = "/v1/accounts/umbra/subscriptions";
    private static final String BENT = """
            {"id": "bent", "overrides": {"proration.onAdd": "NONE"}}""";
    private static final String BENT_MAIL = """
            {"id": "bent", "sku": "MAILBOX", "every": "P1M", "seats": 1, "overrides": {"proration.onAdd": "NONE"}}""";

    @AutoClose
    private final World world = World.ofExamples();

    @Test
    void are_refused_to_a_key_that_only_writes() {
        ApiClient shop = world.keyed("nimbus", "shop", "read write");
        var before = world.everything();
        refused(shop.keyed("o1").post(AGREEMENTS, BENT), 403, "SCOPE_MISSING");
        refused(shop.keyed("o2").post(SUBSCRIPTIONS, BENT_MAIL), 403, "SCOPE_MISSING");
        ok(shop.post("/v1/accounts/umbra/subscription-previews", BENT_MAIL));
        assertThat(world.everything()).isEqualTo(before);
    }

    @Test
    void that_are_none_need_no_other_key() {
        ApiClient shop = world.keyed("nimbus", "shop", "write");
        ok(shop.keyed("o1").post(AGREEMENTS, "{\"id\": \"plain\", \"overrides\": {}}"));
        ok(shop.keyed("o2").post(SUBSCRIPTIONS, """
                {"id": "plain", "sku": "MAILBOX", "every": "P1M", "seats": 1, "overrides": {}}"""));
    }

    @Test
    void are_taken_from_a_key_that_may_set_policy() {
        ApiClient seller = world.keyed("nimbus", "all", "read write billing admin");
        ok(seller.keyed("o1").post(AGREEMENTS, BENT));
        ok(seller.keyed("o2").post(SUBSCRIPTIONS, BENT_MAIL));
    }

    @Test
    void are_taken_from_nobody_where_policy_refuses_them() {
        ApiClient seller = world.keyed("nimbus", "all", "read write billing admin");
        ok(seller.post("/v1/accounts/umbra/policies", """
                {"version": "strict", "from": "2026-11-21", "values": {"agreement.policyOverrides": "REFUSED"}}"""));
        var before = world.everything();
        refused(seller.keyed("o1").post(AGREEMENTS, BENT), 422, "OVERRIDES_REFUSED");
        refused(seller.keyed("o2").post(SUBSCRIPTIONS, BENT_MAIL), 422, "OVERRIDES_REFUSED");
        refused(
                seller.post("/v1/accounts/umbra/subscription-previews", BENT_MAIL.replace("bent", "new")),
                422,
                "OVERRIDES_REFUSED");
        assertThat(world.everything()).isEqualTo(before);
    }

    @Test
    void of_what_is_asked_for_the_account_as_a_whole_are_taken_from_nobody() {
        ApiClient seller = world.keyed("nimbus", "all", "read write billing admin");
        var before = world.everything();
        String agreement = BENT.replace("proration.onAdd", "net.negative").replace("NONE", "FORFEIT");
        String order = BENT_MAIL.replace("proration.onAdd", "quote.ttl").replace("NONE", "PT5M");
        ofAccount(seller.keyed("o1").post(AGREEMENTS, agreement), "net.negative", "FORFEIT");
        ofAccount(seller.keyed("o2").post(SUBSCRIPTIONS, order), "quote.ttl", "PT5M");
        ofAccount(seller.post("/v1/accounts/umbra/subscription-previews", order), "quote.ttl", "PT5M");
        assertThat(world.everything()).isEqualTo(before);
    }

    private static void ofAccount(Exchange exchange, String parameter, String value) {
        assertThat(exchange.status()).as(exchange.toString()).isEqualTo(400);
        assertThat(exchange.json().get("code").asText()).isEqualTo("PARAMETER_OF_ACCOUNT");
        assertThat(exchange.json().get("field").asText()).isEqualTo(parameter);
        assertThat(exchange.json().get("value").asText()).isEqualTo(value);
        assertThat(exchange.json().get("cure").asText()).contains("account's own policy");
    }

    private static void refused(Exchange exchange, int status, String code) {
        assertThat(exchange.status()).as(exchange.toString()).isEqualTo(status);
        assertThat(exchange.json().get("code").asText()).isEqualTo(code);
        assertThat(exchange.json().get("field").asText()).isEqualTo("overrides");
    }
}
