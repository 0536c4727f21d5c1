package dev.settle.domain.billing;

import dev.settle.domain.journal.Fact;
import java.time.LocalDate;
import java.util.Map;

/** Parameter values that hold for one account from a day on, as packs write them. */
public record AccountPolicy(String version, LocalDate from, Map<String, String> values) implements Fact {
    public AccountPolicy {
        values = Map.copyOf(values);
    }
}
