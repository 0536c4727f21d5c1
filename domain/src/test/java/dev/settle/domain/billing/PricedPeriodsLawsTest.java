package dev.settle.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.domain.Randomly;
import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.calendar.PeriodLength;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever cycles there were, a price is for a period of its own length; {@code -Dsettle.cases=N} tries that many. */
class PricedPeriodsLawsTest {
    private static final int HISTORIES = Integer.getInteger("settle.cases", 2_000);

    @Test
    void every_line_is_for_a_part_of_a_period_as_long_as_its_price_is_for() {
        Randomly.times(2 * HISTORIES, random -> {
            RandomHistory history = RandomHistory.any(random);
            Story story = history.told(random.nextBoolean());

            for (Draft draft : story.issued()) {
                draft.lines().stream()
                        .flatMap(line -> line.derivation().term().stream())
                        .forEach(term -> assertThat(isAsLong(term.whole(), RandomPlans.every(term.sku())))
                                .as("%s%n%s%n%s", history, term, String.join("\n", story.printed()))
                                .isTrue());
            }
        });
    }

    /** From an anchor to the next, whatever day of the month is the anchor's. */
    private static boolean isAsLong(Period whole, PeriodLength every) {
        LocalDate from = whole.from();
        Stream<BillingCycle> cycles = IntStream.rangeClosed(from.getDayOfMonth(), 31)
                .mapToObj(anchor -> new BillingCycle(every, from, anchor));
        return cycles.anyMatch(cycle -> cycle.containing(from).equals(whole));
    }
}
