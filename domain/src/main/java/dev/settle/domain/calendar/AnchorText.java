package dev.settle.domain.calendar;

import dev.settle.domain.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads anchors as people write them. */
final class AnchorText {
    private static final Pattern BARE_DAY = Pattern.compile("[0-9]{1,2}");
    private static final Pattern GROUP = Pattern.compile("GROUP_([0-9]{1,2})");
    private static final Pattern DAY_OF_MONTH =
            Pattern.compile("DAY_OF_MONTH\\((?<day>[0-9]{1,2})(, ?(?<month>[0-9]{4}-[0-9]{2}))?\\)");

    private AnchorText() {}

    static Anchor read(String text) {
        if (text.equals("ANNIVERSARY")) {
            return new Anchor.Anniversary();
        }
        if (BARE_DAY.matcher(text).matches()) {
            return new Anchor.DayOfMonth(Integer.parseInt(text));
        }
        var group = GROUP.matcher(text);
        if (group.matches()) {
            return new Anchor.Group(Integer.parseInt(group.group(1)));
        }
        try {
            var dayOfMonth = DAY_OF_MONTH.matcher(text);
            return dayOfMonth.matches()
                    ? new Anchor.DayOfMonth(
                            Integer.parseInt(dayOfMonth.group("day")),
                            Optional.ofNullable(dayOfMonth.group("month")).map(YearMonth::parse))
                    : new Anchor.OnDate(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            throw unusable(text);
        }
    }

    static void checkDay(int day) {
        if (day < 1 || day > 31) {
            throw unusable(Integer.toString(day));
        }
    }

    private static InvalidInput unusable(String text) {
        return new InvalidInput(
                "ANCHOR",
                "\"%s\" is not an anchor".formatted(text),
                "anchor",
                text,
                "Give a day from 1 to 31, a date such as 2025-03-04, ANNIVERSARY, or a group such as GROUP_15.");
    }
}
