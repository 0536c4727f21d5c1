package dev.settle.application.invoicing.check;

import dev.settle.application.invoicing.check.Lots.Edge;
import dev.settle.application.invoicing.check.Lots.Lot;
import dev.settle.application.invoicing.check.Node.Amount;
import dev.settle.application.invoicing.check.Node.Span;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a line for time that was billed for the first time against the seats there were.
 *
 * @param known what the occasion knew about the subscription
 */
record CoverageCheck(TimeLine line, Edges edges, History known, Findings findings) {
    /** @param lots the seats as the occasion knew them */
    void run(List<Lot> lots, AnswerCheck answers) {
        List<Lot> billed = lots.stream()
                .filter(this::isBilled)
                .filter(lot -> isCounted(lot, lots))
                .toList();
        Set<Long> came = billed.stream()
                .flatMap(lot -> edges.entries(lot, line).stream())
                .collect(Collectors.toSet());
        List<Long> named = line.entries();
        findings.unless(
                new HashSet<>(named).size() == named.size() && isMadeOf(new HashSet<>(named), came),
                line.derivation().at("entries"),
                "the seats came by " + came);
        long seats = billed.stream().mapToLong(Lot::seats).sum();
        findings.unless(
                line.isByTime() ? seats == line.seats() : seats >= line.seats() && line.seats() > 0,
                line.term().at("seats"),
                "the journal has " + seats);
        if (!line.isByTime()) {
            checkCounted();
        } else if (opening(billed).isPresent()) {
            checkOpened(billed, opening(billed).get());
        } else {
            boolean inFull = !line.answer("proration.midPeriodAdd").isEmpty();
            LocalDate from = isCut(line.billed().from())
                    ? line.billed().from()
                    : inFull ? edges.begun(line) : line.printed().from();
            findings.same(line.term().at("billed").at("from"), from.toString());
        }
        checkAnswers(billed, answers);
    }

    /** What ended free time while seats were there that are billed by time, within the period, and brought the plan of the line. */
    private Optional<Fact> opening(List<Lot> billed) {
        return line.isByTime()
                ? new FreeTime(line, edges.plans())
                        .ended()
                        .filter(fact ->
                                billed.stream().anyMatch(lot -> edges.began(lot).isBefore(fact.effective())))
                : Optional.empty();
    }

    /** Where the line's plan took over from another, if one did. */
    private LocalDate begin(List<Lot> billed) {
        return opening(billed).map(Fact::effective).orElse(line.billed().from());
    }

    /** As seats are billed that are added then; by the day in a period of which they have paid a part. */
    private void checkOpened(List<Lot> billed, Fact opening) {
        LocalDate day = opening.effective();
        boolean daily = hasPaid(billed, day)
                || edges.answer("proration.onAdd", day, opening).value().equals("DAILY");
        LocalDate from = daily ? day : edges.begun(line);
        findings.same(line.term().at("billed").at("from"), from.toString());
        findings.same(line.line().at("period").at("from"), day.toString());
        findings.unless(
                daily
                        || !edges.answer("proration.midPeriodAdd", day, opening)
                                .value()
                                .equals("FREE_UNTIL_ANCHOR"),
                line.term().at("billed"),
                "these days are free");
    }

    /** Whether seats have paid for days of the period before free time that ends on one. */
    private boolean hasPaid(List<Lot> billed, LocalDate day) {
        FreeTime free = new FreeTime(line, edges.plans());
        LocalDate first = line.served().from();
        Stream<LocalDate> paid = Stream.concat(Stream.of(first.plusDays(1)), cuts().filter(day::isAfter))
                .filter(cut -> !free.isBefore(cut));
        return paid.anyMatch(
                cut -> billed.stream().anyMatch(lot -> edges.began(lot).isBefore(cut)));
    }

    /** What was asked about the seats, and why plans took over where the line begins and ends. */
    private void checkAnswers(List<Lot> billed, AnswerCheck answers) {
        boolean cut = isCut(begin(billed));
        Set<Answer> needed = new HashSet<>();
        if (!cut) {
            billed.forEach(lot -> needed.addAll(edges.asked(lot, line)));
        }
        Set<Answer> allowed = cut ? edges.askable(line, edges.from()) : new HashSet<>(needed);
        PlanMoves moves = edges.moves();
        Stream.concat(begun(billed), ended(billed))
                .flatMap(day -> moves.on(day).stream())
                .forEach(moved -> {
                    moves.by(moved).ifPresent(allowed::add);
                    moves.by(moved).ifPresent(needed::add);
                });
        opening(billed)
                .filter(opening -> !hasPaid(billed, opening.effective()))
                .map(edges::askedOfComing)
                .ifPresent(needed::addAll);
        answers.run(line, allowed, needed);
    }

    /** The day on which a plan took over where the line begins, if it may have; those who came that day had no other. */
    private Stream<LocalDate> begun(List<Lot> billed) {
        LocalDate from = begin(billed);
        LocalDate first = line.served().from();
        boolean cutShort = from.equals(first) && from.isAfter(line.whole().from());
        boolean moved =
                isCut(from) && billed.stream().anyMatch(lot -> edges.began(lot).isBefore(from));
        return cutShort || moved ? Stream.of(from) : Stream.empty();
    }

    /** The day on which another plan took over where the line ends, if it may have. */
    private Stream<LocalDate> ended(List<Lot> billed) {
        LocalDate to = line.billed().to();
        boolean cutShort =
                to.equals(line.served().to()) && to.isBefore(line.whole().to());
        return cutShort || billed.stream().anyMatch(this::isMoved) ? Stream.of(to) : Stream.empty();
    }

    /** The entries the seats came and left by, and the one that brought the plan. */
    private boolean isMadeOf(Set<Long> named, Set<Long> came) {
        return known.facts().stream()
                .filter(fact -> fact.is("SubscriptionStarted", "PlanChanged"))
                .filter(fact -> line.isOf(fact.what().at("plan")))
                .anyMatch(fact -> {
                    Set<Long> all = new HashSet<>(came);
                    all.add(fact.seq());
                    return all.equals(named);
                });
    }

    private void checkCounted() {
        Span billed = line.billed();
        boolean from = billed.from().equals(line.whole().from())
                || billed.from().equals(line.served().from())
                || isCut(billed.from());
        boolean to = billed.to().equals(line.whole().to())
                || billed.to().equals(line.served().to())
                || isCut(billed.to());
        findings.unless(from && to, line.term().at("billed"), "counted seats are billed for the whole period");
        findings.same(line.line().at("period").at("from"), billed.from().toString());
    }

    /** Where seats are counted on one day they must have been there then; where billing was held back, that is left open. */
    private boolean isCounted(Lot lot, List<Lot> lots) {
        LocalDate first = line.served().from();
        boolean open = edges.from().isAfter(first)
                || Stream.concat(lot.end().stream(), lots.stream().flatMap(other -> other.end().stream()))
                        .map(edges::day)
                        .anyMatch(first::equals);
        if (open) {
            return true;
        }
        return switch (line.answer("billing.quantityBasis")) {
            case "HIGH_WATER" -> isThere(lot, peak(lots));
            case "SNAPSHOT_START" -> isThere(lot, first);
            case "SNAPSHOT_END" -> isThere(lot, line.served().to().minusDays(1));
            default -> true;
        };
    }

    private LocalDate peak(List<Lot> lots) {
        LocalDate peak = line.served().from();
        long most = -1;
        for (LocalDate day = peak; day.isBefore(line.served().to()); day = day.plusDays(1)) {
            LocalDate on = day;
            long there = lots.stream()
                    .filter(lot -> isThere(lot, on))
                    .mapToLong(Lot::seats)
                    .sum();
            peak = there > most ? day : peak;
            most = Math.max(most, there);
        }
        return peak;
    }

    private boolean isThere(Lot lot, LocalDate day) {
        return !edges.day(lot.start()).isAfter(day)
                && edges.end(lot).map(day::isBefore).orElse(true);
    }

    private boolean isBilled(Lot lot) {
        if (!new HashSet<>(line.entries()).containsAll(edges.entries(lot, line))) {
            return false;
        }
        LocalDate start = edges.began(lot);
        LocalDate there = edges.end(lot).orElse(LocalDate.MAX);
        Span served = line.served();
        if (!line.isByTime()) {
            return start.isBefore(served.to()) && !there.isBefore(served.from());
        }
        Optional<Edge> gone = edges.gone(lot, line);
        LocalDate end = gone.map(edges::day).orElse(LocalDate.MAX);
        LocalDate shown = line.printed().from();
        boolean begins = shown.isAfter(served.from()) ? start.equals(shown) : !start.isAfter(served.from());
        LocalDate begin = begin(List.of(lot));
        boolean moves = isCut(begin) && start.isBefore(begin) && moves(begin, there);
        boolean leaves = end.isBefore(served.to()) && edges.leavesDaily(gone.orElseThrow());
        boolean moved = isCut(line.billed().to()) && moves(line.billed().to(), there);
        boolean crosses = cuts().anyMatch(cut -> start.isBefore(cut)
                && moves(cut, there)
                && cut.isAfter(begin)
                && cut.isBefore(line.billed().to()));
        return (begins && isFrom(lot) || moves)
                && !crosses
                && (moved || line.billed().to().equals(leaves ? end : served.to()));
    }

    /** Whether seats go over to the plan of a day; those that are gone on that very day do where they pay less by it. */
    private boolean moves(LocalDate cut, LocalDate gone) {
        return gone.isAfter(cut) || gone.equals(cut) && isCheaperFrom(cut);
    }

    private boolean isCheaperFrom(LocalDate day) {
        Optional<Node> before = price(day.minusDays(1));
        Optional<Node> after = price(day);
        return before.isPresent()
                && (after.isEmpty()
                        || before.get()
                                        .at("every")
                                        .value()
                                        .equals(after.get().at("every").value())
                                && isLess(
                                        after.get().at("amount").amount(),
                                        before.get().at("amount").amount()));
    }

    private static boolean isLess(Amount one, Amount other) {
        return one.currency().equals(other.currency()) && one.minor() < other.minor();
    }

    private Optional<Node> price(LocalDate day) {
        return edges.plans().on(day).what().at("plan").find("price");
    }

    /** Seats that come together may be billed from different days. */
    private boolean isFrom(Lot lot) {
        LocalDate paid = edges.paidFrom(lot, line);
        LocalDate served = line.served().from();
        LocalDate from = paid.isBefore(served) && !paid.equals(edges.begun(line)) ? served : paid;
        return isCut(begin(List.of(lot))) || from.equals(line.billed().from());
    }

    /** Whether another plan took over on that day, within the period. */
    private boolean isCut(LocalDate day) {
        return cuts().anyMatch(day::equals);
    }

    /** Whether a lot goes on to be billed by the plan that takes over where the line ends. */
    private boolean isMoved(Lot lot) {
        LocalDate to = line.billed().to();
        return isCut(to) && (!line.isByTime() || edges.paidTo(lot, line).isAfter(to));
    }

    private Stream<LocalDate> cuts() {
        return edges.plans()
                .days()
                .filter(day -> day.isAfter(line.served().from())
                        && day.isBefore(line.served().to()));
    }
}
