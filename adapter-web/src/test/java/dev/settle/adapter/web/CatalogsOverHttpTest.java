package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A catalog that could not be sold from is refused, not stored. */
class CatalogsOverHttpTest {
    @AutoClose
    private static World world;

    @BeforeAll
    static void start() {
        world = World.withSellers();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SKU_PRICE_REPEATED; prices; EUR; EUR; P1M",
                "SKU_SETUP_FEE; setupFee; USD; EUR; P1Y",
                "SKU_SETUP_FEE; setupFee; USD; CHF; P1Y",
            })
    void names_what_cannot_be_sold_and_the_cure(String code, String field, String fee, String second, String every) {
        Exchange refused = world.installation().post("/v1/sellers/nimbus/catalogs", """
                        {"from": "2026-11-01", "skus": {"A": {"setupFee": {"currency": "%s", "minor": 500}, "prices": [
                          {"every": "P1M", "amount": {"currency": "EUR", "minor": 1000}},
                          {"every": "%s", "amount": {"currency": "%s", "minor": 2000}}]}}}""".formatted(fee, every, second));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.json().get("code").asText()).isEqualTo(code);
        assertThat(refused.json().get("field").asText()).isEqualTo(field);
        assertThat(refused.json().get("cure").asText()).isNotBlank();
    }

    @Test
    void one_price_is_ordered_of_those_in_several_currencies() {
        World.ok(world.installation().post("/v1/sellers/stratus/catalogs", """
                {"from": "2026-11-01", "skus": {"A": {"prices": [
                  {"every": "P1M", "amount": {"currency": "EUR", "minor": 1000}},
                  {"every": "P1M", "amount": {"currency": "USD", "minor": 1200}}]}}}"""));
        ApiClient stratus = world.keyed("stratus", "shop", "read write");
        World.ok(stratus.post("/v1/accounts", "{\"id\": \"nimbo\", \"class\": \"CUSTOMER\", \"zone\": \"UTC\"}"));
        String order = "{\"id\": \"s1\", \"sku\": \"A\", \"seats\": 1%s}";
        String previews = "/v1/accounts/nimbo/subscription-previews";
        refused(stratus.post(previews, order.formatted("")), 400, "CURRENCY_MISSING", "");
        refused(stratus.post(previews, order.formatted(", \"currency\": \"CHF\"")), 422, "CURRENCY_NOT_SOLD", "CHF");
        refused(stratus.post(previews, order.formatted(", \"currency\": \"XYZ\"")), 400, "CURRENCY_UNKNOWN", "XYZ");

        String subscriptions = "/v1/accounts/nimbo/subscriptions";
        World.ok(stratus.keyed("o1").post(subscriptions, order.formatted(", \"currency\": \"USD\"")));
        assertThat(price(stratus)).isEqualTo("{\"currency\":\"USD\",\"minor\":1200}");
        World.ok(stratus.keyed("o2").post(subscriptions + "/s1/plan-changes", "{\"currency\": \"EUR\"}"));
        assertThat(price(stratus)).isEqualTo("{\"currency\":\"EUR\",\"minor\":1000}");
    }

    private static String price(ApiClient client) {
        return World.ok(client.get("/v1/accounts/nimbo/subscriptions/s1"))
                .json()
                .at("/plan/price")
                .toString();
    }

    private static void refused(Exchange exchange, int status, String code, String value) {
        assertThat(exchange.status()).as(exchange.toString()).isEqualTo(status);
        assertThat(exchange.json().get("code").asText()).isEqualTo(code);
        assertThat(exchange.json().get("field").asText()).isEqualTo("currency");
        assertThat(exchange.json().path("value").asText()).isEqualTo(value);
        assertThat(exchange.json().get("cure").asText()).isNotBlank();
    }

    @Test
    void a_packs_version_is_the_same_word_wherever_it_is_told() {
        String text = "\"text\": \"{pack: plain, title: Plain, values: {billing.mode: ADVANCE}}\"";
        String reviewed =
                told(world.keyed("nimbus", "reader", "read").post("/v1/sellers/nimbus/pack-reviews", "{" + text + "}"));
        assertThat(reviewed).matches("plain@[0-9a-f]{16}");
        assertThat(told(world.installation()
                        .post("/v1/sellers/nimbus/packs", "{\"from\": \"2026-12-01\", " + text + "}")))
                .isEqualTo(reviewed);
        assertThat(World.ok(world.keyed("nimbus", "reader", "read").get("/v1/sellers/nimbus"))
                        .json()
                        .get("policies"))
                .extracting(it -> it.get("version").asText())
                .contains(reviewed);
    }

    private static String told(Exchange exchange) {
        return World.ok(exchange).json().get("version").asText();
    }
}
