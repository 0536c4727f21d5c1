package dev.settle.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.ValueType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParametersTest {
    static Iterable<Parameter<?>> all() {
        return Parameters.INDEX.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_value_that_is_printed_is_read_back(Parameter<?> parameter) {
        survives(parameter.key(), parameter.type(), parameter.fallback());
        parameter.type().samples().forEach(sample -> survives(parameter, sample));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_parameter_explains_itself_in_one_sentence(Parameter<?> parameter) {
        assertThat(parameter.sentence()).endsWith(".").doesNotContain("\n");
        assertThat(parameter.type().describe()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "billing.anchor            | DAY_OF_MONTH(1)  | DAY_OF_MONTH(1)",
                "billing.anchor            | COTERM           | COTERM",
                "billing.groups            | {30,15}          | {15,30}",
                "billing.groups            | {1}              | {1}",
                "billing.quantitySource    | REPORTED_CHANGE  | REPORTED",
                "conversion.requires       | {GROUP}          | {GROUP}",
                "conversion.requires       | {}               | {}",
                "quote.ttl                 | PT24H            | PT24H",
                "surcharge.rate[CARD_CREDIT] | 1.50%          | 1.5%",
                "surcharge.rate[ACH]       | 0                | 0%",
            })
    void a_value_has_one_canonical_spelling(String key, String written, String canonical) {
        Object value =
                Parameters.INDEX.parse(Map.of(key, written)).values().iterator().next();
        assertThat(print(key, value)).isEqualTo(canonical);
    }

    @Test
    void what_is_asked_for_the_account_as_a_whole_is_brought_along_by_no_agreement_and_no_subscription() {
        List<String> refused = Parameters.INDEX.all().stream()
                .filter(ParametersTest::isRefused)
                .map(Parameter::key)
                .toList();
        assertThat(refused)
                .containsExactlyInAnyOrder(
                        "agreement.policyOverrides",
                        "billing.groups",
                        "change.requiresAccountCurrent",
                        "net.negative",
                        "oneOff.invoiceAt",
                        "order.multiLine",
                        "partner.billTo",
                        "quote.binding",
                        "quote.ttl",
                        "service.scope",
                        "surcharge.rate[ACH]",
                        "surcharge.rate[CARD_CREDIT]",
                        "surcharge.rate[CARD_DEBIT]");
    }

    private static <T> boolean isRefused(Parameter<T> parameter) {
        String value = parameter.type().print(parameter.fallback());
        try {
            Parameters.INDEX.parseOverrides(Map.of(parameter.key(), value));
            return false;
        } catch (InvalidInput refused) {
            assertThat(refused.code()).isEqualTo("PARAMETER_OF_ACCOUNT");
            assertThat(refused.field()).contains(parameter.key());
            assertThat(refused.value()).contains(value);
            return true;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "billing.anchor              | DAY_OF_MONTH(0)",
                "billing.anchor              | DAY_OF_MONTH(32)",
                "billing.anchor              | DAY_OF_MONTH(1, 2025-01)",
                "billing.anchor              | GROUP_15",
                "billing.anchor              | first",
                "billing.groups              | {}",
                "billing.groups              | {15,32}",
                "order.maxItems              | 0",
                "quote.ttl                   | PT0S",
                "quote.ttl                   | P32D",
                "quote.ttl                   | 30 minutes",
                "surcharge.rate[CARD_DEBIT]  | 1",
                "surcharge.rate[CARD_DEBIT]  | -1%",
                "surcharge.rate[CARD_DEBIT]  | 101%",
                "surcharge.rate[CARD_DEBIT]  | %",
                "surcharge.rate[CARD_DEBIT]  | 1E1%",
                "surcharge.rate[CARD_DEBIT]  | 0.00000000001%",
                "surcharge.rate[CARD_DEBIT]  | 1E-400000000%",
            })
    void a_value_that_cannot_be_names_the_key_and_what_to_write(String key, String written) {
        assertThatThrownBy(() -> Parameters.INDEX.parse(Map.of(key, written)))
                .isInstanceOfSatisfying(InvalidInput.class, problem -> {
                    assertThat(problem.code()).isEqualTo("PARAMETER_VALUE");
                    assertThat(problem.field()).contains(key);
                    assertThat(problem.value()).contains(written);
                    assertThat(problem.cure().orElseThrow()).startsWith("Write ");
                });
    }

    private static <T> void survives(Parameter<T> parameter, Object sample) {
        survives(parameter.key(), parameter.type(), sample);
    }

    @SuppressWarnings("unchecked")
    private static <T> void survives(String key, ValueType<T> type, Object sample) {
        assertThat(type.parse(key, type.print((T) sample))).isEqualTo(sample);
    }

    @SuppressWarnings("unchecked")
    private static String print(String key, Object value) {
        var parameter = (Parameter<Object>) Parameters.INDEX.find(key).orElseThrow();
        return parameter.type().print(value);
    }
}
