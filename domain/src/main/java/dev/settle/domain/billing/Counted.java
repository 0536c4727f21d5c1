package dev.settle.domain.billing;

import dev.settle.domain.billing.BillingParameters.Basis;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.subscription.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Seats that a basis other than time counts whole (R001-38). */
record Counted(Presence presence, long seats) {
    static List<Counted> by(Basis basis, List<Presence> present, BillingPeriod period) {
        Period served = period.served();
        LocalDate begins = period.bridge() ? served.from() : period.whole().from();
        return switch (basis) {
            case ANY_PRESENCE -> those(present, seats -> true);
            case HIGH_WATER -> those(present, seats -> seats.isThereOn(peak(present, served)));
            case SNAPSHOT_START -> those(present, seats -> seats.isThereAsBegins(begins));
            case SNAPSHOT_END ->
                those(present, seats -> seats.isThereOn(served.to().minusDays(1)));
            case TIME_WEIGHTED -> throw new IllegalArgumentException("time is weighed, not counted");
        };
    }

    private static List<Counted> those(List<Presence> present, Predicate<Presence> counted) {
        return present.stream()
                .filter(counted)
                .map(seats -> new Counted(seats, seats.lot().seats()))
                .toList();
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
                    .mapToLong(seats -> seats.lot().seats())
                    .sum();
            if (there > most) {
                most = there;
                peak = day;
            }
        }
        return peak;
    }
}
