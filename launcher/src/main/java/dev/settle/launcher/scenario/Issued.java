package dev.settle.launcher.scenario;

import dev.settle.domain.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Holds the documents of a story against the entries of {@code expect}, in order of issue. */
final class Issued {
    private final List<ScenarioResult.Document> documents;
    private final List<String> differences = new ArrayList<>();
    private int compared;

    private Issued(List<ScenarioResult.Document> documents) {
        this.documents = documents;
    }

    static List<String> differences(List<Expectation> expected, List<ScenarioResult.Document> documents) {
        var issued = new Issued(documents);
        for (int index = 0; index < expected.size(); index++) {
            issued.entry("expect[%d]".formatted(index + 1), expected.get(index));
        }
        issued.nothingMore();
        return issued.differences;
    }

    private void entry(String name, Expectation expected) {
        if (expected instanceof Expectation.Document document) {
            one(name, document);
        } else if (expected instanceof Expectation.Through through) {
            many(name, through);
        }
    }

    private void one(String name, Expectation.Document expected) {
        if (compared == documents.size()) {
            differences.add(name + ": no further document was issued");
            return;
        }
        var actual = documents.get(compared++);
        var where = "%s: %s %s of step %d".formatted(name, actual.kind(), actual.number(), actual.step());
        differs(where + " is for account", expected.account(), actual.account());
        differs(where + " is dated", expected.date(), actual.date());
        differs(where + " is of the kind", expected.kind(), actual.kind());
        differs(where + " is in", expected.currency(), actual.total().currency());
        differs(where + " has the total", expected.total(), actual.total(), BigDecimal.ZERO);
        differs(where + " has due", expected.due(), actual.due(), BigDecimal.ZERO);
        expected.lines()
                .ifPresent(
                        lines -> differences.addAll(Lines.differences(where, lines, actual.lines(), BigDecimal.ZERO)));
    }

    private void many(String name, Expectation.Through expected) {
        var actual = new ArrayList<ScenarioResult.Document>();
        while (compared < documents.size() && documents.get(compared).step() <= expected.through()) {
            actual.add(documents.get(compared++));
        }
        actual.removeIf(document -> isOther(expected.account(), document.account())
                || isOther(expected.currency(), document.total().currency()));
        var lines = actual.stream()
                .flatMap(document -> document.lines().stream())
                .filter(line -> expected.sku().isEmpty() || expected.sku().equals(line.sku()))
                .toList();
        var where = name + ": up to step " + expected.through();
        var amounts = expected.sku().isPresent()
                ? lines.stream().map(ScenarioResult.Line::amount).toList()
                : actual.stream().map(ScenarioResult.Document::total).toList();
        expected.total().ifPresent(total -> total(where, total, expected.within(), amounts));
        expected.lines().ifPresent(it -> differences.addAll(Lines.differences(where, it, lines, expected.within())));
    }

    private void total(String where, BigDecimal expected, BigDecimal within, List<Money> amounts) {
        var currencies = amounts.stream().map(Money::currency).distinct().toList();
        if (currencies.size() > 1) {
            differences.add(
                    "%s the documents are in %s; add currency: to say which".formatted(where, codes(currencies)));
            return;
        }
        var sum = amounts.stream().reduce(Money::plus);
        var actual = sum.map(Money::toPlain).map(BigDecimal::new).orElse(BigDecimal.ZERO);
        if (!Numbers.same(expected, actual, within)) {
            differences.add("%s the total is %s, not %s%s"
                    .formatted(
                            where,
                            actual.toPlainString(),
                            expected.toPlainString(),
                            within.signum() == 0 ? "" : " within " + within.toPlainString()));
        }
    }

    private void nothingMore() {
        documents
                .subList(compared, documents.size())
                .forEach(more -> differences.add("expect: step %d also issued %s %s of %s over %s"
                        .formatted(more.step(), more.kind(), more.number(), more.date(), more.total())));
    }

    private void differs(String what, Optional<?> expected, Object actual) {
        if (isOther(expected, actual)) {
            differences.add("%s %s, not %s".formatted(what, actual, expected.get()));
        }
    }

    private void differs(String what, Optional<BigDecimal> expected, Money actual, BigDecimal within) {
        if (expected.isPresent() && !Numbers.same(expected.get(), new BigDecimal(actual.toPlain()), within)) {
            differences.add("%s %s, not %s"
                    .formatted(what, actual.toPlain(), expected.get().toPlainString()));
        }
    }

    private static boolean isOther(Optional<?> expected, Object actual) {
        return expected.isPresent() && !expected.get().equals(actual);
    }

    private static String codes(List<Currency> currencies) {
        return String.join(
                " and ", currencies.stream().map(Currency::getCurrencyCode).toList());
    }
}
