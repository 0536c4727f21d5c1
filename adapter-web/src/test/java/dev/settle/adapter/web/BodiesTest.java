package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strange bodies and strange texts: stored as they are, or refused; never half of it. */
class BodiesTest {
    @AutoClose
    private static World world;

    private static ApiClient nimbus;

    @BeforeAll
    static void start() {
        world = World.ofExamples();
        nimbus = world.keyed("nimbus", "all", "read write billing admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "[",
                "{]",
                "{\"id\":}",
                "{\"id\" \"a\"}",
                "{\"id\":\"a\",}",
                "{,}",
                "{\"id\":\"a\"}}",
                "{} {}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{'id':'a'}",
                "{id:\"a\"}",
                "{\"id\":NaN}",
                "{\"id\":Infinity}",
                "{\"id\":01}",
                "{\"id\":+1}",
                "{\"id\":.5}",
                "{\"id\":1.}",
                "{\"id\":1e}",
                "{\"id\":0x1}",
                "{\"id\":tru}",
                "{\"id\":\"\\x\"}",
                "{\"id\":\"\\u12\"}",
                "{\"id\":\"a\nb\"}",
                "{\"id\":\"\t\"}",
                "/* */{}",
                "{}//",
                "\uFEFF{}",
                "nul",
                "{\"id\":\"a\"",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{"
            })
    void what_is_not_json_is_told_so(String body) {
        Exchange refused = nimbus.post("/v1/accounts/umbra/clients", body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.json().get("code").asText()).isEqualTo("BODY_NOT_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "7", "\"text\"", "[]", "[{\"id\":\"a\"}]"})
    void what_is_no_object_is_told_so(String body) {
        Exchange refused = nimbus.post("/v1/accounts/umbra/clients", body);
        assertThat(refused.json().get("code").asText()).isEqualTo("FIELD_TYPE");
    }

    @Test
    void what_is_too_deep_or_too_long_a_number_is_not_read() {
        assertThat(code("[".repeat(21) + "]".repeat(21))).isEqualTo("BODY_NOT_JSON");
        assertThat(code("[".repeat(20) + "]".repeat(20))).isEqualTo("FIELD_TYPE");
        assertThat(code("[".repeat(90_000))).isEqualTo("BODY_NOT_JSON");
        assertThat(code("{\"id\": " + "9".repeat(41) + "}")).isEqualTo("BODY_NOT_JSON");
        assertThat(code("{\"id\": 1e999999999}")).isEqualTo("FIELD_TYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "a\\u0000b",
                "\\ud800",
                "\\udc00",
                "\\udc00\\ud800",
                "\\u0007",
                "\\u007f",
            })
    void what_cannot_be_stored_is_refused(String text) {
        var before = world.everything();
        Exchange refused = nimbus.keyed("k" + text.hashCode()).post("/v1/accounts/umbra/charges", charge(text));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.json().get("code").asText()).isIn("TEXT_UNSTORABLE", "FIELD_FORMAT");
        assertThat(refused.json().get("field").asText()).isEqualTo("text");
        assertThat(world.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table document; --",
                "${jndi:ldap://x}",
                "<script>alert(1)</script>",
                "../../etc/passwd",
                "%s%n%x",
                "{{7*7}}",
                "\u202Egnp.exe",
                "\u00e9 \u0065\u0301",
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "\u0130\u0131",
                "a\\tb\\nc",
                " leading and trailing ",
                "=1+1",
                "\\\\",
                "\\\"",
                "null",
                "\uFEFF",
                "\u3164",
                "|",
                "\u2028"
            })
    void any_other_text_comes_back_letter_by_letter(String text) {
        String key = "k" + text.hashCode();
        Exchange done = World.ok(nimbus.keyed(key).post("/v1/accounts/umbra/charges", charge(text)));
        String number = done.json().at("/documents/0/number").asText();
        String read = nimbus.get("/v1/accounts/umbra/documents/" + number)
                .json()
                .at("/lines/0/text")
                .asText();
        assertThat(read)
                .isEqualTo(text.replace("\\t", "\t")
                        .replace("\\n", "\n")
                        .replace("\\\\", "\\")
                        .replace("\\\"", "\""));
    }

    @Test
    void a_card_number_is_refused_and_not_repeated() {
        String digits = withCheckDigit("300000000000123");
        String grouped = digits.replaceAll("(....)(?=.)", "$1-");
        for (String text : List.of(digits, grouped, "card " + digits + " ok")) {
            Exchange refused = nimbus.keyed("card").post("/v1/accounts/umbra/charges", charge(text));
            assertThat(refused.json().get("code").asText()).isEqualTo("CARD_NUMBER_REFUSED");
            assertThat(refused.json().get("field").asText()).isEqualTo("text");
            assertThat(refused.body()).doesNotContain(digits).doesNotContain(grouped);
        }
    }

    /** Makes digits look like a card number, so that none has to be written down. */
    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String code(String body) {
        Exchange refused = nimbus.post("/v1/accounts/umbra/clients", body);
        assertThat(refused.status()).isEqualTo(400);
        return refused.json().get("code").asText();
    }

    private static String charge(String text) {
        return "{\"id\": \"visit\", \"amount\": {\"currency\": \"EUR\", \"minor\": 100}, \"text\": \"%s\"}"
                .formatted(text);
    }
}
