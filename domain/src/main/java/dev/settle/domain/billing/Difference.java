package dev.settle.domain.billing;

import dev.settle.domain.calendar.DayCount;
import dev.settle.domain.calendar.Days;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.policy.Resolved;
import dev.settle.domain.subscription.BillingPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What changed between two views of one billing period: seats more or less, by price and by days. */
final class Difference {
    private record Priced(Plan plan, Fraction discounted) {}

    private final List<Portion> before;
    private final List<Portion> after;
    private final DayCount dayCount;
    private final Optional<Resolved<?>> moved;

    /** @param moved the answer by which another plan took over, where that is the change */
    Difference(List<Portion> before, List<Portion> after, DayCount dayCount, Optional<Resolved<?>> moved) {
        this.before = before;
        this.after = after;
        this.dayCount = dayCount;
        this.moved = moved;
    }

    /** Portions with signed seats; together exactly what is owed after less what was owed before. */
    List<Portion> portions(List<Long> entries) {
        List<Portion> pieces = new ArrayList<>();
        Set<Priced> prices = new LinkedHashSet<>();
        before.forEach(portion -> prices.add(priced(portion)));
        after.forEach(portion -> prices.add(priced(portion)));
        for (Priced price : prices) {
            pieces.addAll(pieces(price, entries));
        }
        return pieces;
    }

    private List<Portion> pieces(Priced price, List<Long> entries) {
        List<LocalDate> days = List.copyOf(borders(price));
        List<Portion> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i++) {
            LocalDate from = days.get(i);
            long seats = seatsOn(after, price, from) - seatsOn(before, price, from);
            LocalDate to = days.get(i + 1);
            while (i + 2 < days.size() && seatsOn(after, price, to) - seatsOn(before, price, to) == seats) {
                i++;
                to = days.get(i + 1);
            }
            if (seats != 0) {
                pieces.add(piece(price, seats, new Period(from, to), entries));
            }
        }
        return pieces;
    }

    private Portion piece(Priced price, long seats, Period billed, List<Long> entries) {
        BillingPeriod period = (after.isEmpty() ? before : after).get(0).period();
        Period whole = period.whole();
        Period shown = seats < 0
                ? shown(before, after, price, billed, period.served(), false)
                : shown(after, before, price, billed, period.served(), true);
        Fraction share = billed.equals(whole) ? Fraction.ONE : Fraction.of(dayCount.days(billed), dayCount.days(whole));
        return new Portion(
                price.plan(), seats, billed, shown, period, share, price.discounted(), rulesAt(billed), entries);
    }

    /**
     * The days that a line shows: from when seats were there that only one view has and that are billed from the first of
     * these days. Seats that are billed in full may have come later than all of them; no line shows days before the period.
     */
    private static Period shown(
            List<Portion> some, List<Portion> others, Priced price, Period billed, Period served, boolean latest) {
        List<Period> printed = some.stream()
                .filter(portion -> !others.contains(portion) && priced(portion).equals(price))
                .filter(portion -> portion.billed().from().equals(billed.from()))
                .map(Portion::printed)
                .sorted(Comparator.comparing(Period::from))
                .toList();
        List<Period> within = printed.stream()
                .filter(days -> days.from().isBefore(billed.to()))
                .toList();
        if (!within.isEmpty()) {
            return new Period(within.get(latest ? within.size() - 1 : 0).from(), billed.to());
        }
        boolean before = !billed.to().isAfter(served.from());
        if (before) {
            return printed.isEmpty() ? billed : printed.get(0);
        }
        return new Period(Days.later(billed.from(), served.from()), billed.to());
    }

    /** Why the difference begins and ends where it does, and why there is one. */
    private List<Resolved<?>> rulesAt(Period piece) {
        Set<Resolved<?>> rules = new LinkedHashSet<>();
        for (List<Portion> portions : List.of(before, after)) {
            for (Portion portion : portions) {
                Period billed = portion.billed();
                boolean touches = billed.from().equals(piece.from())
                        || billed.to().equals(piece.from())
                        || billed.from().equals(piece.to());
                if (touches) {
                    rules.addAll(portion.rules());
                }
            }
        }
        moved.ifPresent(rules::add);
        return List.copyOf(rules);
    }

    private Set<LocalDate> borders(Priced price) {
        Set<LocalDate> borders = new TreeSet<>();
        for (List<Portion> portions : List.of(before, after)) {
            for (Portion portion : portions) {
                if (priced(portion).equals(price)) {
                    borders.add(portion.billed().from());
                    borders.add(portion.billed().to());
                }
            }
        }
        return borders;
    }

    private static long seatsOn(List<Portion> portions, Priced price, LocalDate day) {
        return portions.stream()
                .filter(portion ->
                        priced(portion).equals(price) && portion.billed().contains(day))
                .mapToLong(Portion::seats)
                .sum();
    }

    private static Priced priced(Portion portion) {
        return new Priced(portion.plan(), portion.discounted());
    }
}
