package dev.settle.domain.invoicing;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's number as it is printed: {@code INV-000012}.
 *
 * @param series   such as {@code INV}
 * @param inSeries from 1
 */
public record DocumentNumber(String series, long inSeries) {
    /** Of numbers as they are printed: by series, then as they count. */
    public static final Comparator<String> PRINTED_ORDER = Comparator.comparing(
                    (String printed) -> printed.split("-", 2)[0])
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private static final int DIGITS = 6;
    private static final Pattern PRINTED = Pattern.compile("([A-Z]+)-(\\d{%d,18})".formatted(DIGITS));

    /** Nothing when it is not a number as they are printed. */
    public static Optional<DocumentNumber> parse(String printed) {
        Matcher matcher = PRINTED.matcher(printed);
        return matcher.matches()
                ? Optional.of(new DocumentNumber(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        String digits = Long.toString(inSeries);
        return series + "-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
