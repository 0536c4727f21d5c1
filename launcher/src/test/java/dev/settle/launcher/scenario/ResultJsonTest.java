package dev.settle.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.money.Money;
import dev.settle.launcher.yaml.YamlError;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultJsonTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate MARCH_11 = LocalDate.of(2025, 3, 11);

    @Test
    void one_line_holds_all_that_came_of_a_file() {
        var next = new LinkedHashMap<String, Optional<LocalDate>>();
        next.put("s1", Optional.of(LocalDate.of(2025, 4, 1)));
        next.put("s2", Optional.empty());
        var result = new ScenarioResult(List.of(document(EUR)), List.of(new Refusal(3, "SEATS_OUTSIDE_PLAN")), next);
        var scenario = Scenario.parse("""
                settle: 1
                catalog: {currency: EUR}
                probe: [{split: {currency: EUR, minor: 100}, over: [1, 1, 1]}, {round: 5/2, mode: HALF_EVEN}]
                """);

        assertThat(ResultJson.line("a.yaml", scenario, result, List.of("a \"difference\"")))
                .isEqualTo("{\"file\":\"a.yaml\",\"documents\":[{\"step\":2,\"number\":\"7\",\"date\":\"2025-03-11\","
                        + "\"kind\":\"credit-note\",\"total\":\"-12.90\",\"due\":\"0.00\",\"lines\":["
                        + "{\"sku\":\"MAILBOX\",\"quantity\":2,\"from\":\"2025-03-12\",\"to\":\"2025-04-01\","
                        + "\"amount\":\"-12.90\",\"corrects\":\"1/1\"},"
                        + "{\"sku\":null,\"quantity\":1,\"from\":null,\"to\":null,\"amount\":\"0.00\",\"corrects\":null}]}],"
                        + "\"refused\":[{\"step\":3,\"code\":\"SEATS_OUTSIDE_PLAN\"}],"
                        + "\"next\":{\"s1\":\"2025-04-01\",\"s2\":null},"
                        + "\"probes\":[{\"split\":{\"currency\":\"EUR\",\"minor\":100},\"over\":[1,1,1],\"is\":[34,33,33]},"
                        + "{\"round\":\"5/2\",\"decimals\":0,\"mode\":\"HALF_EVEN\",\"is\":\"2\"}],"
                        + "\"differences\":[\"a \\\"difference\\\"\"],\"ok\":false}");
    }

    @Test
    void nothing_that_happened_is_ok() {
        var nothing = new ScenarioResult(List.of(), List.of(), Map.of());

        assertThat(ResultJson.line("a.yaml", Scenario.parse("settle: 1"), nothing, List.of()))
                .isEqualTo("{\"file\":\"a.yaml\",\"documents\":[],\"refused\":[],\"next\":{},\"probes\":[],"
                        + "\"differences\":[],\"ok\":true}");
    }

    @Test
    void what_was_shown_is_told_when_somebody_asked() {
        var shown = List.of(
                new ScenarioResult.Review(
                        1, Map.of("s1", 2), Optional.of(Money.of(EUR, 500)), Optional.of(Money.of(EUR, 400))),
                new ScenarioResult.Review(2, Map.of("s1", 2), Optional.empty(), Optional.empty()));
        var result = new ScenarioResult(List.of(), List.of(), shown, Map.of());

        assertThat(ResultJson.line("a.yaml", Scenario.parse("settle: 1"), result, List.of()))
                .contains("\"reviews\":[{\"step\":1,\"seats\":{\"s1\":2},\"total\":\"5.00\",\"due\":\"4.00\"},"
                        + "{\"step\":2,\"seats\":{\"s1\":2},\"total\":null,\"due\":null}]");
    }

    @Test
    void currency_and_account_are_told_where_there_are_several() {
        var scenario = Scenario.parse("{settle: 1, catalog: {currency: EUR}, accounts: {main: {}, partner: {}}}");
        var result = new ScenarioResult(List.of(document(Currency.getInstance("USD"))), List.of(), Map.of());

        assertThat(ResultJson.line("a.yaml", scenario, result, List.of()))
                .contains("\"kind\":\"credit-note\",\"account\":\"main\",\"currency\":\"USD\",\"total\":\"-12.90\"");
    }

    @Test
    void a_file_that_is_wrong_says_where() {
        assertThat(ResultJson.line("a.yaml", new YamlError(3, 7, "title: is empty; write a value")))
                .isEqualTo("{\"file\":\"a.yaml\",\"error\":{\"line\":3,\"column\":7,"
                        + "\"message\":\"title: is empty; write a value\"},\"ok\":false}");
    }

    private static ScenarioResult.Document document(Currency currency) {
        var amount = Money.of(currency, -1290);
        var corrected = new ScenarioResult.Line(
                Optional.of("MAILBOX"),
                2,
                Optional.of(LocalDate.of(2025, 3, 12)),
                Optional.of(LocalDate.of(2025, 4, 1)),
                amount,
                Optional.of("1/1"));
        var note = new ScenarioResult.Line(
                Optional.empty(), 1, Optional.empty(), Optional.empty(), Money.zero(currency), Optional.empty());
        return new ScenarioResult.Document(
                2, "main", "7", MARCH_11, "credit-note", amount, Money.zero(currency), List.of(corrected, note));
    }
}
