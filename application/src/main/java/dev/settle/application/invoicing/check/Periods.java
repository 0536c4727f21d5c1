package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Node.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The billing periods a subscription can have, by the lengths of its plans, its anchors and the days it was changed. */
record Periods(History subscription) {
    /** A length as cycles write it, such as P1M. */
    record Length(long count, char unit) {
        static Length of(String text) {
            return new Length(Long.parseLong(text.substring(1, text.length() - 1)), text.charAt(text.length() - 1));
        }

        boolean isMonths() {
            return unit == 'M' || unit == 'Y';
        }

        long months() {
            return unit == 'Y' ? 12 * count : count;
        }

        long days() {
            return unit == 'W' ? 7 * count : count;
        }

        LocalDate after(LocalDate day) {
            return isMonths() ? day.plusMonths(months()) : day.plusDays(days());
        }
    }

    /** Whether a period can begin on a day by the anchors there have been. */
    boolean isAnchor(LocalDate day) {
        return lengths().stream().anyMatch(length -> !length.isMonths())
                || anchorDays().stream().anyMatch(anchor -> day.equals(Cycle.on(YearMonth.from(day), anchor)));
    }

    /** Whether days served can be that part of that whole period. */
    boolean has(Span served, Span whole) {
        return lengths().stream().anyMatch(length -> isWhole(whole, length))
                && (served.from().equals(whole.from())
                        || served.from().isAfter(whole.from()) && isBorder(served.from()))
                && (served.to().equals(whole.to()) || served.to().isBefore(whole.to()) && isBorder(served.to()))
                && served.from().isBefore(served.to());
    }

    /** Whether days can be a whole period of that length. */
    boolean isWhole(Span whole, Length length) {
        return length.isMonths()
                ? anchorDays().stream()
                        .anyMatch(anchor -> whole.from().equals(Cycle.on(YearMonth.from(whole.from()), anchor))
                                && whole.to()
                                        .equals(Cycle.on(
                                                YearMonth.from(whole.from()).plusMonths(length.months()), anchor)))
                : whole.to().equals(whole.from().plusDays(length.days()));
    }

    private boolean isBorder(LocalDate day) {
        return isAnchor(day)
                || subscription.facts().stream()
                        .filter(fact -> fact.is("SubscriptionStarted", "PlanChanged", "AnchorChanged"))
                        .anyMatch(fact -> day.equals(fact.effective())
                                || fact.what()
                                        .find("from")
                                        .map(Node::day)
                                        .filter(day::equals)
                                        .isPresent());
    }

    private Set<Length> lengths() {
        Set<Length> lengths = new HashSet<>();
        for (Fact fact : subscription.facts()) {
            fact.what()
                    .find("cycle")
                    .ifPresent(cycle -> lengths.add(Length.of(cycle.at("length").text())));
            fact.what()
                    .find("plan")
                    .flatMap(plan -> plan.find("price"))
                    .ifPresent(price -> lengths.add(Length.of(price.at("every").text())));
        }
        return lengths;
    }

    private Set<Long> anchorDays() {
        return subscription.facts().stream()
                .flatMap(fact -> fact.what().find("cycle").stream())
                .map(cycle -> cycle.at("anchorDay").number())
                .collect(Collectors.toSet());
    }

    /** The days of a span, by the calendar or with thirty to the month. */
    static long days(Span span, boolean thirty) {
        return thirty
                ? thirty(span.to()) - thirty(span.from())
                : span.to().toEpochDay() - span.from().toEpochDay();
    }

    private static long thirty(LocalDate date) {
        return 360L * date.getYear() + 30L * date.getMonthValue() + Math.min(date.getDayOfMonth(), 30);
    }
}
