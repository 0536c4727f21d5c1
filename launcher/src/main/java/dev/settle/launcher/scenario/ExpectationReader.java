package dev.settle.launcher.scenario;

import dev.settle.launcher.yaml.YamlList;
import dev.settle.launcher.yaml.YamlMap;
import dev.settle.launcher.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what should have been issued. */
final class ExpectationReader {
    private final Currencies currencies;
    private final Set<String> accounts;
    private final int steps;

    ExpectationReader(Currencies currencies, Set<String> accounts, int steps) {
        this.currencies = currencies;
        this.accounts = accounts;
        this.steps = steps;
    }

    List<Expectation> read(YamlList written) {
        var read = new ArrayList<Expectation>();
        int reached = 0;
        for (var value : written.entries()) {
            var map = value.asMap();
            if (!map.has("through")) {
                read.add(document(map));
                continue;
            }
            var through = through(map);
            if (through.through() < reached) {
                throw map.need("through")
                        .error("step %d lies before step %d of an entry above; put the entries in order"
                                .formatted(through.through(), reached));
            }
            reached = through.through();
            read.add(through);
        }
        return List.copyOf(read);
    }

    /** A count that is left out, and an amount, are not asserted. */
    Expectation.Review review(YamlMap map) {
        map.only("step", "seats", "currency", "total", "due");
        var currency = currencies.named(map);
        return new Expectation.Review(
                ScenarioReader.stepNumber(map.needScalar("step"), steps),
                map.findMap("seats")
                        .map(seats -> seats.each((id, count) -> count.asScalar().wholeNumber(0, Integer.MAX_VALUE)))
                        .orElse(Map.of()),
                amount(map, "total", currency),
                amount(map, "due", currency));
    }

    private Expectation.Document document(YamlMap map) {
        map.only("account", "date", "kind", "currency", "total", "due", "lines");
        var currency = currencies.named(map);
        return new Expectation.Document(
                map.place(),
                account(map),
                map.findScalar("date").map(YamlScalar::date),
                text(map, "kind"),
                currency,
                amount(map, "total", currency),
                amount(map, "due", currency),
                lines(map, currency));
    }

    private Expectation.Through through(YamlMap map) {
        map.only("through", "account", "sku", "currency", "total", "within", "lines");
        var currency = currencies.named(map);
        return new Expectation.Through(
                map.place(),
                ScenarioReader.stepNumber(map.needScalar("through"), steps),
                account(map),
                text(map, "sku"),
                currency,
                amount(map, "total", currency),
                amount(map, "within", currency).map(BigDecimal::abs).orElse(BigDecimal.ZERO),
                lines(map, currency));
    }

    private Optional<List<Expectation.Line>> lines(YamlMap map, Optional<Currency> currency) {
        return map.find("lines").map(it -> it.asList().map(entry -> line(entry.asMap(), currency)));
    }

    private Expectation.Line line(YamlMap map, Optional<Currency> currency) {
        map.only("sku", "quantity", "from", "to", "amount", "corrects");
        return new Expectation.Line(
                text(map, "sku"),
                map.findScalar("quantity").map(it -> (long) it.wholeNumber()),
                map.findScalar("from").map(YamlScalar::date),
                map.findScalar("to").map(YamlScalar::date),
                amount(map, "amount", currency),
                text(map, "corrects"));
    }

    private Optional<String> account(YamlMap map) {
        return map.findScalar("account").map(name -> {
            if (!accounts.contains(name.text())) {
                throw name.error("no account %s; write one of %s".formatted(name.shown(), String.join(", ", accounts)));
            }
            return name.text();
        });
    }

    private Optional<BigDecimal> amount(YamlMap map, String key, Optional<Currency> currency) {
        return map.findScalar(key).map(it -> currencies.expected(it, currency));
    }

    private static Optional<String> text(YamlMap map, String key) {
        return map.findScalar(key).map(YamlScalar::text);
    }
}
