package dev.settle.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate MARCH_1 = LocalDate.of(2025, 3, 1);
    private static final LocalDate MARCH_12 = LocalDate.of(2025, 3, 12);
    private static final LocalDate APRIL_1 = LocalDate.of(2025, 4, 1);

    private static final ScenarioResult.Document INVOICE = new ScenarioResult.Document(
            1,
            "main",
            "1",
            MARCH_1,
            "invoice",
            eur(4000),
            eur(4000),
            List.of(line("MAILBOX", 3, MARCH_1, 3000), line("SETUP", 1, MARCH_1, 1000)));
    private static final ScenarioResult.Document CREDIT_NOTE = new ScenarioResult.Document(
            2,
            "main",
            "2",
            LocalDate.of(2025, 3, 11),
            "credit-note",
            eur(-1290),
            eur(0),
            List.of(new ScenarioResult.Line(
                    Optional.of("MAILBOX"),
                    2,
                    Optional.of(MARCH_12),
                    Optional.of(APRIL_1),
                    eur(-1290),
                    Optional.of("1/1"))));

    @Test
    void nothing_expected_never_differs() {
        assertThat(differences("", INVOICE, CREDIT_NOTE)).isEmpty();
    }

    @Test
    void documents_are_held_against_entries_in_order_of_issue() {
        assertThat(differences("""
                        expect:
                          - {date: 2025-03-01, kind: invoice, total: "40.00", due: 40, currency: EUR, account: main}
                          - {total: "-12.90", lines: [{sku: MAILBOX, quantity: 2, from: 2025-03-12, to: 2025-04-01,
                             amount: -12.9, corrects: 1/1}]}
                        """, INVOICE, CREDIT_NOTE)).isEmpty();
    }

    @Test
    void every_part_that_differs_is_named() {
        assertThat(differences(
                        "expect: [{date: 2025-03-02, kind: credit-note, total: 1, due: \"2.00\", currency: USD}]",
                        INVOICE))
                .containsExactly(
                        "expect[1]: invoice 1 of step 1 is dated 2025-03-01, not 2025-03-02",
                        "expect[1]: invoice 1 of step 1 is of the kind invoice, not credit-note",
                        "expect[1]: invoice 1 of step 1 is in EUR, not USD",
                        "expect[1]: invoice 1 of step 1 has the total 40.00, not 1",
                        "expect[1]: invoice 1 of step 1 has due 40.00, not 2.00");
    }

    @Test
    void too_few_and_too_many_documents_differ() {
        assertThat(differences("expect: [{}, {}]", INVOICE))
                .containsExactly("expect[2]: no further document was issued");
        assertThat(differences("expect: []", CREDIT_NOTE))
                .containsExactly("expect: step 2 also issued credit-note 2 of 2025-03-11 over EUR -12.90");
    }

    @Test
    void lines_match_in_any_order_each_once() {
        assertThat(differences("expect: [{lines: [{sku: SETUP}, {from: 2025-03-01}]}]", INVOICE))
                .isEmpty();
        assertThat(differences("expect: [{lines: [{from: 2025-03-01}, {sku: MAILBOX}]}]", INVOICE))
                .isEmpty();
    }

    @Test
    void lines_that_differ_are_shown() {
        assertThat(differences("expect: [{lines: [{sku: MAILBOX, amount: \"30.01\"}, {sku: SETUP}]}]", INVOICE))
                .containsExactly("expect[1]: invoice 1 of step 1 has the line {sku: MAILBOX, quantity: 3, "
                        + "from: 2025-03-01, to: 2025-04-01, amount: 30.00}, not {sku: MAILBOX, amount: 30.01}");
        assertThat(differences("expect: [{lines: [{sku: MAILBOX}]}]", INVOICE))
                .containsExactly("expect[1]: invoice 1 of step 1 also has the line "
                        + "{sku: SETUP, quantity: 1, from: 2025-03-01, to: 2025-04-01, amount: 10.00}");
        assertThat(differences("expect: [{lines: [{}, {}, {quantity: 9, corrects: 1/2}]}]", INVOICE))
                .containsExactly("expect[1]: invoice 1 of step 1 lacks the line {quantity: 9, corrects: 1/2}");
    }

    @Test
    void through_sums_all_documents_up_to_its_step() {
        assertThat(differences("expect: [{through: 2, total: \"27.10\"}]", INVOICE, CREDIT_NOTE))
                .isEmpty();
        assertThat(differences("expect: [{through: 1, total: 40}, {total: \"-12.90\"}]", INVOICE, CREDIT_NOTE))
                .isEmpty();
        assertThat(differences("expect: [{total: 40}, {through: 2, total: \"-12.90\"}]", INVOICE, CREDIT_NOTE))
                .isEmpty();
        assertThat(differences("expect: [{through: 2, total: 27}]", INVOICE, CREDIT_NOTE))
                .containsExactly("expect[1]: up to step 2 the total is 27.10, not 27");
    }

    @Test
    void through_allows_the_total_to_be_off() {
        assertThat(differences("expect: [{through: 2, total: 27, within: 0.1}]", INVOICE, CREDIT_NOTE))
                .isEmpty();
        assertThat(differences("expect: [{through: 2, total: 27, within: 0.09}]", INVOICE, CREDIT_NOTE))
                .containsExactly("expect[1]: up to step 2 the total is 27.10, not 27 within 0.09");
    }

    @Test
    void through_may_look_at_one_sku_alone() {
        assertThat(differences(
                        "expect: [{through: 2, sku: MAILBOX, total: \"17.10\", lines: [{amount: -12.90}, {quantity: 3}]}]",
                        INVOICE,
                        CREDIT_NOTE))
                .isEmpty();
    }

    @Test
    void through_with_no_lines_means_that_nothing_was_issued() {
        assertThat(differences("expect: [{through: 2, lines: []}]")).isEmpty();
        assertThat(differences("expect: [{through: 2, lines: [], total: 0}]", CREDIT_NOTE))
                .containsExactly(
                        "expect[1]: up to step 2 the total is -12.90, not 0",
                        "expect[1]: up to step 2 also has the line {sku: MAILBOX, quantity: 2, from: 2025-03-12, "
                                + "to: 2025-04-01, amount: -12.90, corrects: 1/1}");
    }

    @Test
    void through_does_not_add_up_two_currencies() {
        var dollars = new ScenarioResult.Document(2, "main", "2", MARCH_1, "invoice", usd(500), usd(500), List.of());

        assertThat(differences("expect: [{through: 2, total: 45}]", INVOICE, dollars))
                .containsExactly(
                        "expect[1]: up to step 2 the documents are in EUR and USD; add currency: to say which");
        assertThat(differences("expect: [{through: 2, total: 5, currency: USD}]", INVOICE, dollars))
                .isEmpty();
    }

    @Test
    void refusals_differ_both_ways() {
        var scenario = scenario("refused: [{step: 1, code: A}, {step: 2, code: B}]");

        assertThat(Comparison.differences(
                        scenario, result(List.of(), List.of(new Refusal(2, "C"), new Refusal(3, "D")), Map.of())))
                .containsExactly(
                        "step 1 was not refused, but A was expected",
                        "step 2 was refused with C, not with B",
                        "step 3 was refused with D, which was not expected");
    }

    @Test
    void a_refusal_does_not_differ_when_the_file_says_nothing_of_refusals() {
        assertThat(Comparison.differences(
                        scenario("expect: []"), result(List.of(), List.of(new Refusal(2, "C")), Map.of())))
                .isEmpty();
    }

    @Test
    void next_due_days_differ() {
        var scenario = scenario("next: {s1: 2025-04-01, s2: 2025-04-01, s3: ~, s4: ~}");
        var next = Map.of("s1", Optional.of(APRIL_1), "s2", Optional.<LocalDate>empty(), "s3", Optional.of(APRIL_1));

        assertThat(Comparison.differences(scenario, result(List.of(), List.of(), next)))
                .containsExactly(
                        "next: s2 is due next never, not on 2025-04-01",
                        "next: s3 is due next on 2025-04-01, not never",
                        "next: there is no subscription s4");
    }

    @Test
    void probes_differ_by_value_not_by_notation() {
        assertThat(differences("""
                        probe:
                          - {split: {currency: EUR, minor: 100}, over: [1, 1, 1], is: [34, "33", {minor: 33}]}
                          - {round: 5/2, decimals: 0, mode: HALF_EVEN, is: 2.00}
                          - {round: 5/2}
                        """)).isEmpty();
        assertThat(differences("""
                        probe:
                          - {split: {currency: EUR, minor: 100}, over: [1, 1], is: [100]}
                          - {round: "-1.2345", decimals: 2, is: -1.24}
                        """))
                .containsExactly("probe[1]: is [50, 50], not [100]", "probe[2]: is [-1.23], not [-1.24]");
    }

    @Test
    void a_review_that_shows_something_else_is_told() {
        var scenario = Scenario.parse("""
                settle: 1
                catalog: {currency: EUR}
                do: [{on: 2025-03-01, bill: {}}, {on: 2025-03-11, bill: {}}]
                reviews:
                  - {step: 1, seats: {s1: 3}, total: "5.00", due: "4.00"}
                  - {step: 2, seats: {s1: 3}}
                """);
        var shown = new ScenarioResult.Review(
                1, Map.of("s1", 2), Optional.of(Money.of(EUR, 501)), Optional.of(Money.of(EUR, 400)));

        assertThat(Comparison.differences(scenario, new ScenarioResult(List.of(), List.of(), List.of(shown), Map.of())))
                .containsExactly(
                        "reviews: step 1 showed 2 seats of s1, not 3",
                        "reviews: step 1 showed the total 5.01, not 5.00",
                        "reviews: step 2 showed none");
    }

    private static List<String> differences(String expectations, ScenarioResult.Document... documents) {
        return Comparison.differences(scenario(expectations), result(List.of(documents), List.of(), Map.of()));
    }

    private static Scenario scenario(String expectations) {
        return Scenario.parse("""
                settle: 1
                catalog: {currency: EUR}
                do: [{on: 2025-03-01, bill: {}}, {on: 2025-03-11, bill: {}}, {on: 2025-04-01, bill: {}}]
                """ + expectations);
    }

    private static ScenarioResult result(
            List<ScenarioResult.Document> documents, List<Refusal> refused, Map<String, Optional<LocalDate>> next) {
        return new ScenarioResult(documents, refused, next);
    }

    private static ScenarioResult.Line line(String sku, int quantity, LocalDate from, long cents) {
        return new ScenarioResult.Line(
                Optional.of(sku), quantity, Optional.of(from), Optional.of(APRIL_1), eur(cents), Optional.empty());
    }

    private static Money eur(long cents) {
        return Money.of(EUR, cents);
    }

    private static Money usd(long cents) {
        return Money.of(Currency.getInstance("USD"), cents);
    }
}
