package dev.settle.domain.calendar;

import dev.settle.domain.InvalidInput;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * How long a billing period is, in one unit. A year is twelve months, so {@code P1Y} and {@code P12M} are equal; two
 * weeks and fourteen days are as long as each other and are not.
 *
 * @param count 1 to 1200
 */
public record PeriodLength(Unit unit, int count) {
    private static final Pattern ISO = Pattern.compile("P(?<count>[1-9][0-9]{0,3})(?<unit>[YMWD])");
    private static final int LONGEST = 1200;

    /** What a length is counted in. */
    public enum Unit {
        MONTHS,
        WEEKS,
        DAYS
    }

    /** @throws InvalidInput {@code PERIOD_LENGTH} when the count is out of range */
    public PeriodLength {
        if (count < 1 || count > LONGEST) {
            throw unusable(iso(unit, count));
        }
    }

    /**
     * Reads {@code P1M}, {@code P3M}, {@code P1Y}, {@code P2W} or {@code P30D}.
     *
     * @throws InvalidInput {@code PERIOD_LENGTH} for anything else, also for two units at once
     */
    public static PeriodLength parse(String text) {
        var iso = ISO.matcher(text);
        if (!iso.matches()) {
            throw unusable(text);
        }
        int count = Integer.parseInt(iso.group("count"));
        return switch (iso.group("unit")) {
            case "Y" -> new PeriodLength(Unit.MONTHS, count * 12);
            case "M" -> new PeriodLength(Unit.MONTHS, count);
            case "W" -> new PeriodLength(Unit.WEEKS, count);
            default -> new PeriodLength(Unit.DAYS, count);
        };
    }

    public boolean isMonths() {
        return unit == Unit.MONTHS;
    }

    /** The day this much later; the last day of the month where its number is missing there. */
    public LocalDate addTo(LocalDate day) {
        return switch (unit) {
            case MONTHS -> day.plusMonths(count);
            case WEEKS -> day.plusWeeks(count);
            case DAYS -> day.plusDays(count);
        };
    }

    /** As {@link #parse} reads it, in years where it can be: {@code "P1Y"}, {@code "P18M"}. */
    @Override
    public String toString() {
        return iso(unit, count);
    }

    private static String iso(Unit unit, int count) {
        return switch (unit) {
            case MONTHS -> count % 12 == 0 ? "P" + count / 12 + "Y" : "P" + count + "M";
            case WEEKS -> "P" + count + "W";
            case DAYS -> "P" + count + "D";
        };
    }

    private static InvalidInput unusable(String text) {
        return new InvalidInput(
                "PERIOD_LENGTH",
                "\"%s\" is not a length of a billing period".formatted(text),
                "",
                text,
                "Write P and one count, such as P1M, P3M, P1Y, P2W or P30D; at most 1200 months, weeks or days.");
    }
}
