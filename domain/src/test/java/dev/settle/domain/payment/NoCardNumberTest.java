package dev.settle.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are made up here, digit by digit, so that none stands in a file. */
class NoCardNumberTest {
    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18, 19})
    void refuses_digits_whose_last_one_checks_the_others(int length) {
        String number = checked("4".repeat(length - 1));
        assertThatThrownBy(() -> NoCardNumber.in("method", number))
                .isInstanceOfSatisfying(InvalidInput.class, problem -> {
                    assertThat(problem.code()).isEqualTo("CARD_NUMBER_REFUSED");
                    assertThat(problem.field()).contains("method");
                    assertThat(problem.value()).isEmpty();
                })
                .hasMessageNotContaining(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 12, 20, 24})
    void lets_shorter_and_longer_rows_of_digits_pass(int length) {
        String number = checked("4".repeat(length - 1));
        assertThat(NoCardNumber.in("method", number)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9})
    void lets_a_number_pass_whose_last_digit_is_another(int off) {
        String number = checked("4".repeat(15));
        char other = (char) ('0' + (number.charAt(15) - '0' + off) % 10);
        String near = number.substring(0, 15) + other;
        assertThat(NoCardNumber.in("method", near)).isEqualTo(near);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-"})
    void finds_a_number_in_groups_and_among_other_words(String gap) {
        String number = checked("4".repeat(15));
        String grouped = String.join(
                gap, number.substring(0, 4), number.substring(4, 8), number.substring(8, 12), number.substring(12, 16));
        assertThatThrownBy(() -> NoCardNumber.in("detail", "card " + grouped + " was declined"))
                .isInstanceOf(InvalidInput.class);
        assertThat(NoCardNumber.scrubbed("card " + grouped + " was declined")).isEqualTo("card [removed] was declined");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "INV-000001",
                "acct_7f3k2/INV-000123/1",
                "2026-11-21T10:00:00.123456Z",
                "tok_approve",
                "2026-03-01 to 2026-03-31",
                "+49 4747 123456",
                "1763778000002",
                "8c4d4444-4444-4444-8407-c0ffee00cafe"
            })
    void lets_ordinary_texts_pass(String text) {
        assertThat(NoCardNumber.in("text", text)).isEqualTo(text);
        assertThat(NoCardNumber.scrubbed(text)).isEqualTo(text);
    }

    /** With a check digit after it. */
    private static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? 2 * digit : digit;
            sum += weighed / 10 + weighed % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
