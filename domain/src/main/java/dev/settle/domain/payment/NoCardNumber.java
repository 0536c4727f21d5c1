package dev.settle.domain.payment;

import dev.settle.domain.InvalidInput;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Keeps card numbers out. What is looked for is 13 to 19 digits in a row, or in groups as on a card with blanks or
 * hyphens between them, whose last digit is the check digit of the others (ISO/IEC 7812-1, annex B). The keys that
 * programs make pass: groups within a longer row of letters, digits and hyphens, as in a UUID, are none, and what begins
 * with 0 or 1 is the reading of a clock unless it has the 15 digits of an airline's card.
 */
public final class NoCardNumber {
    private static final Pattern CANDIDATE = Pattern.compile("(?<![0-9])(?:[2-9][0-9]{12,18}|1[0-9]{14})(?![0-9])"
            + "|(?<![0-9A-Za-z-])[0-9]{4}(?<gap>[ -])[0-9]{4,6}\\k<gap>[0-9]{4,5}"
            + "(?:\\k<gap>[0-9]{1,4}){0,2}(?![0-9A-Za-z-])");

    private NoCardNumber() {}

    /**
     * The text as it is.
     *
     * @throws InvalidInput {@code CARD_NUMBER_REFUSED} when a card number is in it; the error does not repeat it
     */
    public static String in(String field, String text) {
        if (CANDIDATE.matcher(text).results().anyMatch(found -> isCardNumber(found.group()))) {
            throw new InvalidInput(
                    "CARD_NUMBER_REFUSED",
                    "%s holds what looks like a card number".formatted(field),
                    field,
                    "",
                    "Give the gateway's reference of the payment method.");
        }
        return text;
    }

    /** The text with every card number in it taken out, for what came from elsewhere and is to be kept. */
    public static String scrubbed(String text) {
        Function<MatchResult, String> scrub = found -> isCardNumber(found.group()) ? "[removed]" : found.group();
        return CANDIDATE.matcher(text).replaceAll(scrub);
    }

    private static boolean isCardNumber(String candidate) {
        String digits = candidate.replace(" ", "").replace("-", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return digits.length() >= 13 && digits.length() <= 19 && sum % 10 == 0;
    }
}
