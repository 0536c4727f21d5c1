package dev.settle.launcher.scenario;

import dev.settle.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.StringJoiner;

/** A line as a file would write it. */
final class LineText {
    private final StringJoiner parts = new StringJoiner(", ", "{", "}");

    private LineText() {}

    static String of(ScenarioResult.Line line) {
        return new LineText()
                .with("sku", line.sku())
                .with("quantity", Optional.of(line.quantity()))
                .covers(line.from(), line.to())
                .with("amount", Optional.of(line.amount()).map(Money::toPlain))
                .with("corrects", line.corrects())
                .toString();
    }

    static String of(Expectation.Line line) {
        return new LineText()
                .with("sku", line.sku())
                .with("quantity", line.quantity())
                .covers(line.from(), line.to())
                .with("amount", line.amount().map(BigDecimal::toPlainString))
                .with("corrects", line.corrects())
                .toString();
    }

    private LineText covers(Optional<LocalDate> from, Optional<LocalDate> to) {
        return with("from", from).with("to", to);
    }

    private LineText with(String key, Optional<?> value) {
        value.ifPresent(it -> parts.add(key + ": " + it));
        return this;
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}
