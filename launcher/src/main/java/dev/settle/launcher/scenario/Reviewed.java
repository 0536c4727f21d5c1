package dev.settle.launcher.scenario;

import dev.settle.domain.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds what a review showed against what it should have shown. */
final class Reviewed {
    private Reviewed() {}

    static List<String> differences(Expectation.Review expected, List<ScenarioResult.Review> reviews) {
        var shown = reviews.stream()
                .filter(review -> review.step() == expected.step())
                .findFirst();
        return shown.map(review -> differences(expected, review))
                .orElseGet(() -> List.of("reviews: step %d showed none".formatted(expected.step())));
    }

    private static List<String> differences(Expectation.Review expected, ScenarioResult.Review shown) {
        var where = "reviews: step %d".formatted(expected.step());
        var differences = new ArrayList<String>();
        expected.seats().forEach((id, seats) -> {
            var actual = shown.seats().get(id);
            if (!seats.equals(actual)) {
                differences.add("%s showed %s seats of %s, not %d".formatted(where, actual, id, seats));
            }
        });
        amount(where + " showed the total", expected.total(), shown.total()).ifPresent(differences::add);
        amount(where + " showed due", expected.due(), shown.due()).ifPresent(differences::add);
        return differences;
    }

    private static Optional<String> amount(String what, Optional<BigDecimal> expected, Optional<Money> shown) {
        var actual = shown.map(Money::toPlain).map(BigDecimal::new).orElse(BigDecimal.ZERO);
        return expected.filter(it -> !Numbers.same(it, actual, BigDecimal.ZERO))
                .map(it -> "%s %s, not %s".formatted(what, actual.toPlainString(), it.toPlainString()));
    }
}
