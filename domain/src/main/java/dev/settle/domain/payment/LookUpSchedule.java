package dev.settle.domain.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When an attempt whose end is not known is looked up: soon at first, then ever more seldom, for seven days. */
final class LookUpSchedule {
    /** How long a gateway may take to answer a charge; until then nobody needs to ask. */
    static final Duration ANSWER = Duration.ofSeconds(30);

    private static final List<Duration> FIRST =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofHours(1));
    private static final int HOURLY = 23;
    private static final int DAILY = 6;

    private LookUpSchedule() {}

    /** @param lookUps how many there were; when all of them were in vain, a person has to decide */
    static Optional<Instant> next(AttemptState state, Instant now, int lookUps) {
        Instant from = state == AttemptState.INTENDED ? now.plus(ANSWER) : now;
        if (lookUps < FIRST.size()) {
            return Optional.of(from.plus(FIRST.get(lookUps)));
        } else if (lookUps < FIRST.size() + HOURLY) {
            return Optional.of(from.plus(Duration.ofHours(1)));
        } else if (lookUps < FIRST.size() + HOURLY + DAILY) {
            return Optional.of(from.plus(Duration.ofDays(1)));
        }
        return Optional.empty();
    }
}
