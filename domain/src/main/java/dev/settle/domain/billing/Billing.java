package dev.settle.domain.billing;

import static dev.settle.domain.calendar.Days.earlier;

import dev.settle.domain.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The one function that computes money owed. Preview, quote, billing run, rebuild and what-if all are it. It reads no
 * clock, gives no numbers and keeps nothing: the same book, rules and occasion always give the same outcome.
 */
public final class Billing {
    /** The version of these rules; a release that changes any amount adds one. */
    public static final int ENGINE = 1;

    private final Book book;
    private final PayerPolicy payer;
    private final Drafting drafting;
    private final List<SubscriptionBilling> parts = new ArrayList<>();

    private Billing(Book book, PayerPolicy payer) {
        this.book = book;
        this.payer = payer;
        this.drafting = new Drafting(book, payer);
        Lines lines = new Lines(payer, Discounting.by(book.agreements().values()));
        SetupFees fees = new SetupFees(book.coverage());
        for (Subscription subscription : book.subscriptions().values()) {
            parts.add(new SubscriptionBilling(payer, lines, fees, subscription, book.progressOf(subscription.id())));
        }
    }

    /** The function on one book, for who asks it more than once. */
    public static Billing of(Book book, Rules rules) {
        return new Billing(book, rules.of(book));
    }

    /** The function on this book after an occasion, which moves nothing that policy is read from. */
    public Billing after(Book billed) {
        return new Billing(billed, payer);
    }

    public static Outcome bill(Book book, Rules rules, Occasion occasion) {
        return of(book, rules).bill(occasion);
    }

    /** The first thing that is due, if anything ever is; an anchor comes before the changes of its day. */
    public static Optional<Occasion> next(Book book, Rules rules) {
        return of(book, rules).next();
    }

    /** What is due on {@code day} because something has just been recorded; anchors are left to the billing run. */
    public static Optional<Occasion> changeDue(Book book, Rules rules, LocalDate day) {
        return of(book, rules).nextChange().filter(occasion -> !occasion.day().isAfter(day));
    }

    /** The next day on which a subscription is due. */
    public static Optional<LocalDate> nextDue(Book book, Rules rules, String subscription) {
        PayerPolicy payer = rules.of(book);
        SubscriptionBilling one = new SubscriptionBilling(
                payer,
                new Lines(payer, Discounting.by(book.agreements().values())),
                new SetupFees(book.coverage()),
                book.subscription(subscription),
                book.progressOf(subscription));
        Optional<LocalDate> anchor = one.nextAnchor();
        Optional<LocalDate> change = one.nextChange();
        return change.isPresent() && anchor.map(change.get()::isBefore).orElse(true) ? change : anchor;
    }

    /** As {@link #next(Book, Rules)}. */
    public Optional<Occasion> next() {
        Optional<LocalDate> anchor = first(SubscriptionBilling::nextAnchor);
        Optional<Occasion> change = nextChange();
        boolean changeFirst =
                change.isPresent() && anchor.map(change.get().day()::isBefore).orElse(true);
        return changeFirst ? change : anchor.map(this::anchorOn).or(this::leftCharge);
    }

    /** Since when a charge waits for a change to be billed with, which may turn out to be none that is billed by itself. */
    private Optional<LocalDate> leftSince() {
        return first(SubscriptionBilling::nextAnchor).isPresent()
                ? Optional.empty()
                : book.charges().stream()
                        .filter(charge -> !charge.isCredit())
                        .map(OneOff::recorded)
                        .min(LocalDate::compareTo);
    }

    /** A charge that waits for an anchor when there will be none any more is billed by itself. */
    private Optional<Occasion> leftCharge() {
        return book.charges().stream()
                .filter(charge -> !charge.isCredit())
                .map(charge -> Occasion.oneOff(
                        parts.stream()
                                .flatMap(part -> part.over().stream())
                                .filter(charge.recorded()::isBefore)
                                .max(LocalDate::compareTo)
                                .orElse(charge.recorded()),
                        charge.seq()))
                .findFirst();
    }

    /**
     * The first day on which anything may come due, whatever policy is activated from {@code today} on. It is never later
     * than the day of {@link #next}, and may be earlier.
     */
    public Optional<LocalDate> earliest(LocalDate today) {
        Optional<LocalDate> possible = leftSince().or(() -> first(part -> part.nextPossible(today)));
        Optional<LocalDate> next = next().map(Occasion::day);
        boolean sooner =
                possible.isPresent() && next.map(possible.get()::isBefore).orElse(true);
        return sooner ? possible : next;
    }

    /** Who is sold something for days gone by, on the very day of an anchor, may come after the others were billed. */
    private Occasion anchorOn(LocalDate day) {
        boolean goneBy = parts.stream().anyMatch(part -> part.hasPassed(day));
        return goneBy ? Occasion.anchorAgain(day, book.seq()) : Occasion.anchor(day);
    }

    private Optional<Occasion> nextChange() {
        return first(SubscriptionBilling::nextChange).map(day -> Occasion.change(day, book.seq()));
    }

    private Optional<LocalDate> first(Function<SubscriptionBilling, Optional<LocalDate>> due) {
        LocalDate first = LocalDate.MAX;
        for (SubscriptionBilling part : parts) {
            first = earlier(first, due.apply(part).orElse(LocalDate.MAX));
        }
        return first.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(first);
    }

    /** As {@link #bill(Book, Rules, Occasion)}. What is more than an amount can be is held. */
    public Outcome bill(Occasion occasion) {
        try {
            return switch (occasion.kind()) {
                case ANCHOR -> anchor(occasion);
                case CHANGE -> change(occasion);
                case ONE_OFF, CREDIT -> given(occasion);
            };
        } catch (ArithmeticException tooLarge) {
            return Outcome.held(List.of(Unbillable.Cause.AMOUNT_TOO_LARGE.holds(tooLargeOn(occasion))));
        }
    }

    /** One stands for all that is due: the first that is too much by itself, or else the first. */
    private String tooLargeOn(Occasion occasion) {
        List<String> due = dueOn(occasion).toList();
        return parts.stream()
                .filter(part -> due.contains(part.subscription().id()))
                .filter(part -> isTooLarge(part, occasion))
                .map(part -> part.subscription().id())
                .findFirst()
                .orElseGet(() -> due.get(0));
    }

    private static boolean isTooLarge(SubscriptionBilling part, Occasion occasion) {
        try {
            Billed alone =
                    occasion.kind() == Occasion.Kind.ANCHOR ? part.anchor(occasion.day()) : part.change(occasion.day());
            long total = 0;
            for (BilledLine billed : alone.lines()) {
                total = Math.addExact(total, billed.line().amount().minorUnits());
            }
            return false;
        } catch (ArithmeticException tooLarge) {
            return true;
        }
    }

    private Stream<String> dueOn(Occasion occasion) {
        return switch (occasion.kind()) {
            case ANCHOR ->
                parts.stream()
                        .filter(part -> isAnchored(part, occasion.day()))
                        .map(part -> part.subscription().id());
            case CHANGE ->
                parts.stream()
                        .filter(part -> hasChanged(part, occasion.day()))
                        .map(part -> part.subscription().id());
            case ONE_OFF, CREDIT -> Stream.of(Given.by(book, occasion).oneOff().id());
        };
    }

    private Outcome anchor(Occasion occasion) {
        Map<String, Billed> billed = new LinkedHashMap<>();
        for (SubscriptionBilling part : parts) {
            if (isAnchored(part, occasion.day())) {
                billed.put(part.subscription().id(), part.anchor(occasion.day()));
            }
        }
        Drifts drifts = Drifts.of(book, payer, billed);
        Set<Long> charged = new LinkedHashSet<>();
        List<BilledLine> oneOffs = new ArrayList<>();
        for (OneOff charge : book.charges()) {
            if (!charge.isCredit() && Known.atAnchor(occasion.day()).test(charge)) {
                oneOffs.add(BilledLine.alone(new Given(book, charge).line()));
                charged.add(charge.seq());
            }
        }
        return drifts.holds().isEmpty()
                ? drafting.outcome(occasion, billed, oneOffs, charged, drifts.notices())
                : Outcome.held(drifts.holds());
    }

    private Outcome change(Occasion occasion) {
        Map<String, Billed> billed = new LinkedHashMap<>();
        for (SubscriptionBilling part : parts) {
            if (hasChanged(part, occasion.day())) {
                billed.put(part.subscription().id(), part.change(occasion.day()));
            }
        }
        Drifts drifts = Drifts.of(book, payer, billed);
        if (!drifts.holds().isEmpty()) {
            return Outcome.held(drifts.holds());
        }
        Outcome outcome = drafting.outcome(occasion, billed, List.of(), Set.of(), drifts.notices());
        boolean stuck = !outcome.isHeld()
                && outcome.drafts().isEmpty()
                && outcome.progress().entrySet().stream()
                        .allMatch(moved -> moved.getValue().equals(book.progressOf(moved.getKey())));
        return stuck ? held(occasion, billed) : outcome;
    }

    /** What is due and moves nothing would be due for ever; it is held and told instead. */
    private static Outcome held(Occasion occasion, Map<String, Billed> billed) {
        List<Hold> holds = billed.keySet().stream()
                .map(id -> new Hold("NOTHING_MOVED", id, "What was due on " + occasion.day() + " bills nothing"))
                .toList();
        return Outcome.held(holds);
    }

    private static boolean isAnchored(SubscriptionBilling part, LocalDate day) {
        return part.nextAnchor().filter(day::equals).isPresent();
    }

    private static boolean hasChanged(SubscriptionBilling part, LocalDate day) {
        return part.nextChange().filter(changed -> !changed.isAfter(day)).isPresent();
    }

    private Outcome given(Occasion occasion) {
        Given given = Given.by(book, occasion);
        return drafting.outcome(
                occasion,
                Map.of(),
                List.of(BilledLine.alone(given.line())),
                Set.of(given.oneOff().seq()),
                List.of());
    }
}
