package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

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
                "SKU_PRICE_REPEATED; prices; EUR; USD; P1M",
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
