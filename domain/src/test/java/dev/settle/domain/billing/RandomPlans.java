package dev.settle.domain.billing;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Plan;
import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes up what is sold, and the days on which it is billed. */
final class RandomPlans {
    static final Currency USD = Currency.getInstance("USD");
    private static final List<String> LENGTHS = List.of("P1M", "P1M", "P1M", "P3M", "P1Y", "P2W", "P10D");

    private final RandomGenerator random;
    private boolean yearly;

    RandomPlans(RandomGenerator random) {
        this.random = random;
    }

    /** Whether any of them is paid by the year. */
    boolean isEverYearly() {
        return yearly;
    }

    /** The length that a plan of that name is priced for. */
    static PeriodLength every(String sku) {
        return PeriodLength.parse(sku.substring(0, sku.indexOf(' ')));
    }

    Plan plan() {
        String every = LENGTHS.get(random.nextInt(LENGTHS.size()));
        yearly |= every.equals("P1Y");
        String price = List.of("10.00", "8.50", "19.99", "0.07", "100.00").get(random.nextInt(5));
        Currency currency = random.nextInt(5) == 0 ? USD : Plans.EUR;
        return random.nextInt(12) == 0
                ? Plans.free("FREE")
                : Plans.plan(every + " " + price + currency, every, price, currency, fee(currency));
    }

    private Optional<Money> fee(Currency currency) {
        return random.nextInt(4) == 0 ? Optional.of(Money.of(currency, 500)) : Optional.empty();
    }

    Anchor anchor(LocalDate day) {
        return switch (random.nextInt(3)) {
            case 0 -> new Anchor.Anniversary();
            case 1 -> new Anchor.OnDate(day.plusDays(random.nextInt(20)));
            default -> new Anchor.DayOfMonth(1 + random.nextInt(31));
        };
    }
}
