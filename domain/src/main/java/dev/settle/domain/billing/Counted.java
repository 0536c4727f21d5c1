package dev.settle.domain.billing;

import dev.settle.domain.billing.BillingParameters.Basis;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.subscription.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which seats a basis other than time counts, each of them whole (R001-38). */
final class Counted {
    private Counted() {}

    static List<Presence> by(Basis basis, List<Presence> present, BillingPeriod period) {
        Period served = period.served();
        LocalDate begins = period.bridge() ? served.from() : period.whole().from();
        return switch (basis) {
            case ANY_PRESENCE -> present;
            case HIGH_WATER -> {
                LocalDate peak = peak(present, served);
                yield those(present, seats -> seats.isThereOn(peak));
            }
            case SNAPSHOT_START -> those(present, seats -> seats.isThereAsBegins(begins));
            case SNAPSHOT_END ->
                those(present, seats -> seats.isThereOn(served.to().minusDays(1)));
            case TIME_WEIGHTED -> throw new IllegalArgumentException("time is weighed, not counted");
        };
    }

    private static List<Presence> those(List<Presence> present, Predicate<Presence> counted) {
        return present.stream().filter(counted).toList();
    }

    /** The first day with the most seats; the count can only rise where somebody comes. */
    private static LocalDate peak(List<Presence> present, Period served) {
        List<LocalDate> days = new ArrayList<>();
        days.add(served.from());
        present.stream().map(Presence::start).filter(served::contains).sorted().forEach(days::add);
        LocalDate peak = served.from();
        long most = -1;
        for (LocalDate day : days) {
            long there = present.stream()
                    .filter(seats -> seats.isThereOn(day))
                    .mapToLong(Presence::seats)
                    .sum();
            if (there > most) {
                most = there;
                peak = day;
            }
        }
        return peak;
    }
}
