package dev.settle.domain.subscription;

import java.util.List;
import java.util.Locale;

/** How an order asks for a trial: by its flag only, or also by a word in its notes, whatever the case. */
public record TrialRequest(String word) {
    public static final TrialRequest FLAG = new TrialRequest("");
    static final List<TrialRequest> SAMPLES = List.of(FLAG, new TrialRequest("Trial"));

    public static TrialRequest parse(String text) {
        if (text.equals("FLAG")) {
            return FLAG;
        }
        if (text.startsWith("ORDER_NOTE(") && text.endsWith(")") && text.length() > "ORDER_NOTE()".length()) {
            return new TrialRequest(text.substring("ORDER_NOTE(".length(), text.length() - 1));
        }
        throw new IllegalArgumentException(text);
    }

    public boolean isAskedBy(boolean flag, String notes) {
        return flag || !word.isEmpty() && notes.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return word.isEmpty() ? "FLAG" : "ORDER_NOTE(" + word + ")";
    }
}
