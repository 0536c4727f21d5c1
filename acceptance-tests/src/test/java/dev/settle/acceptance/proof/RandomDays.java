package dev.settle.acceptance.proof;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The days of a made-up story: any days, or such as crowd around an anchor and around one another. */
final class RandomDays {
    private final Random random;
    private final int anchor;
    private final boolean crowded;
    private final List<LocalDate> named = new ArrayList<>();
    private LocalDate today;

    RandomDays(Random random, int anchor, boolean crowded) {
        this.random = random;
        this.anchor = anchor;
        this.crowded = crowded;
        this.today = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(60));
        if (crowded && random.nextInt(3) == 0) {
            today = besideAnchor(today.plusMonths(1));
        }
    }

    LocalDate today() {
        return today;
    }

    /** Often nothing; now and then, where it crowds, more than one anchor goes by. */
    void pass() {
        if (random.nextInt(crowded ? 2 : 3) == 0) {
            return;
        }
        LocalDate next = today.plusDays(random.nextInt(25));
        if (crowded) {
            next = switch (random.nextInt(6)) {
                case 0, 1, 2 -> besideAnchor(today.plusMonths(random.nextInt(2)));
                case 3 -> besideAnchor(today.plusMonths(2));
                default -> next;
            };
        }
        today = next.isAfter(today) ? next : today;
    }

    void passMonths(int months) {
        today = today.plusMonths(months);
    }

    /** When something takes effect: mostly today, else before or after it. */
    LocalDate effective() {
        if (random.nextInt(crowded ? 2 : 3) > 0) {
            return today;
        }
        LocalDate day = today.plusDays(random.nextInt(50) - 25);
        if (crowded) {
            day = switch (random.nextInt(4)) {
                case 0, 1 -> besideAnchor(today.plusMonths(random.nextInt(4) - 2));
                case 2 -> named.isEmpty() ? day : named.get(random.nextInt(named.size()));
                default -> day;
            };
        }
        named.add(day);
        return day;
    }

    /** The anchor of that month, the day before it or the one after it. */
    private LocalDate besideAnchor(LocalDate month) {
        YearMonth of = YearMonth.from(month);
        return of.atDay(Math.min(anchor, of.lengthOfMonth())).plusDays(random.nextInt(3) - 1);
    }
}
