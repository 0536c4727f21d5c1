package dev.settle.domain.subscription;

import dev.settle.domain.calendar.PeriodLength;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length and what it is counted from: {@code P30D from CONNECTED}, {@code P2M of USE}; alone it is from CONNECTED. */
public record TrialSpan(PeriodLength length, From from) {
    public enum From {
        ORDERED,
        CONNECTED,
        /** From the first day of use, which is the connection. */
        USE
    }

    private static final Pattern FORM = Pattern.compile("(\\S+)(?: (?:from|of) (ORDERED|CONNECTED|USE))?");

    public static TrialSpan parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(text);
        }
        From from = form.group(2) == null ? From.CONNECTED : From.valueOf(form.group(2));
        return new TrialSpan(PeriodLength.parse(form.group(1)), from);
    }

    LocalDate endFrom(LocalDate day) {
        return length.addTo(day);
    }

    @Override
    public String toString() {
        return length + (from == From.USE ? " of " : " from ") + from;
    }
}
