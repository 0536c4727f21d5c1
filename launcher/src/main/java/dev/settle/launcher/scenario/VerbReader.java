package dev.settle.launcher.scenario;

import dev.settle.domain.billing.LineRef;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.launcher.yaml.YamlList;
import dev.settle.launcher.yaml.YamlMap;
import dev.settle.launcher.yaml.YamlScalar;
import dev.settle.launcher.yaml.YamlValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what a step does. */
final class VerbReader {
    private static final int MOST = Integer.MAX_VALUE;

    private final Currencies currencies;
    private final Map<String, Function<YamlValue, Verb>> readers;

    VerbReader(Currencies currencies) {
        this.currencies = currencies;
        this.readers = Map.ofEntries(
                ofMap("subscribe", this::subscribe),
                ofMap("connected", map -> {
                    map.only("id", "group");
                    return new Verb.Connected(id(map), group(map));
                }),
                ofMap("paid", map -> new Verb.Paid(id(map.only("id")))),
                ofMap("provisioned", map -> new Verb.Provisioned(id(map.only("id")))),
                ofMap("continues", map -> {
                    map.only("id", "group");
                    return new Verb.Continues(id(map), group(map));
                }),
                ofMap("declines", map -> new Verb.Declines(id(map.only("id")))),
                Map.entry("seats", written -> new Verb.Seats(seatChanges(written))),
                ofMap("quote", map -> {
                    map.only("id", "seats");
                    return new Verb.Quote(id(map), seatChanges(map.need("seats")));
                }),
                ofMap("commit", map -> new Verb.Commit(id(map.only("id")))),
                ofMap("plan", this::plan),
                ofMap("cancel", map -> {
                    map.only("id", "reason", "wish");
                    return new Verb.Cancel(id(map), text(map, "reason"), text(map, "wish"));
                }),
                ofMap("anchor", map -> {
                    map.only("id", "to");
                    return new Verb.AnchorChange(id(map), AnchorReader.read(map.need("to")));
                }),
                ofMap("charge", this::charge),
                ofMap("credit", this::credit),
                ofMap("refund", map -> new Verb.Refund(id(map.only("id")))),
                ofMap("assign", map -> {
                    map.only("id", "to");
                    return new Verb.Assign(id(map), map.needScalar("to").text());
                }),
                ofMap("free", map -> {
                    map.only("id", "from");
                    return new Verb.Free(id(map), map.needScalar("from").text());
                }),
                ofMap("report", map -> {
                    map.only("id", "count");
                    return new Verb.Report(id(map), count(map));
                }),
                ofMap("provision", map -> {
                    map.only("id", "count");
                    return new Verb.Provision(id(map), count(map));
                }),
                ofMap("domains", map -> {
                    map.only("id", "allowed");
                    return new Verb.Domains(id(map), map.need("allowed").words());
                }),
                Map.entry("pack", written -> new Verb.PackChange(PackReader.choice(written))),
                ofMap("catalog", map -> new Verb.CatalogChange(new CatalogReader(currencies).read(map))),
                ofMap("addClient", map -> new Verb.AddClient(client(map))),
                ofMap("removeClient", map -> new Verb.RemoveClient(client(map))),
                Map.entry("bill", VerbReader::bill));
    }

    Set<String> names() {
        return readers.keySet();
    }

    Verb verb(YamlMap step, String name) {
        var reader = readers.get(name);
        var entry = step.entries().get(name);
        if (reader == null || entry == null) {
            throw step.error("does not hold \"%s\"".formatted(name));
        }
        return reader.apply(entry.value());
    }

    private static Map.Entry<String, Function<YamlValue, Verb>> ofMap(String name, Function<YamlMap, Verb> reader) {
        return Map.entry(name, written -> reader.apply(written.asMap()));
    }

    private Verb subscribe(YamlMap map) {
        map.only(
                "id",
                "sku",
                "every",
                "currency",
                "seats",
                "anchor",
                "until",
                "client",
                "site",
                "notes",
                "trial",
                "agreement");
        return new Verb.Subscribe(
                id(map),
                map.needScalar("sku").text(),
                every(map),
                currencies.named(map),
                map.findScalar("seats").map(it -> it.wholeNumber(0, MOST)).orElse(1),
                map.find("anchor").map(AnchorReader::read),
                map.findScalar("until").map(YamlScalar::date),
                text(map, "client"),
                text(map, "site"),
                text(map, "notes"),
                map.findMap("trial").map(it -> it.each((key, value) -> value)),
                text(map, "agreement"));
    }

    private static List<Verb.SeatChange> seatChanges(YamlValue written) {
        if (!(written instanceof YamlList list)) {
            return List.of(seatChange(written.asMap()));
        }
        if (list.entries().isEmpty()) {
            throw list.error("is empty; write at least one change, such as {id: s1, to: 3}");
        }
        return list.map(entry -> seatChange(entry.asMap()));
    }

    private static Verb.SeatChange seatChange(YamlMap map) {
        map.only("id", "to", "by", "number", "expected");
        var readings = List.of("to", "by", "number").stream().filter(map::has).toList();
        if (readings.size() != 1) {
            throw map.error("write exactly one of \"to\", \"by\" and \"number\"");
        }
        var reading = readings.get(0);
        var count = map.needScalar(reading);
        return new Verb.SeatChange(
                id(map),
                Verb.Reading.valueOf(reading.toUpperCase(Locale.ROOT)),
                reading.equals("to") ? count.wholeNumber(0, MOST) : count.wholeNumber(),
                map.findScalar("expected").map(it -> it.wholeNumber(0, MOST)));
    }

    private Verb plan(YamlMap map) {
        map.only("id", "sku", "every", "currency", "anchor");
        if (List.of("sku", "every", "currency", "anchor").stream().noneMatch(map::has)) {
            throw map.error("changes nothing; add \"sku\", \"every\", \"currency\" or \"anchor\"");
        }
        return new Verb.Plan(
                id(map),
                text(map, "sku"),
                every(map),
                currencies.named(map),
                map.find("anchor").map(AnchorReader::read));
    }

    private Verb charge(YamlMap map) {
        map.only("id", "amount", "currency", "text");
        return new Verb.Charge(id(map), currencies.amount(map, "amount"), text(map, "text"));
    }

    private Verb credit(YamlMap map) {
        if (map.has("corrects")) {
            map.only("corrects", "amount", "currency", "reason");
            return new Verb.LineCredit(
                    map.needScalar("corrects").as("a line of a document", "INV-000001/2", LineRef::parse),
                    currencies.amount(map, "amount"),
                    text(map, "reason"));
        }
        map.only("id", "from", "amount", "currency", "reason");
        return new Verb.Credit(
                id(map), map.needScalar("from").date(), currencies.amount(map, "amount"), text(map, "reason"));
    }

    private static Verb bill(YamlValue written) {
        if (!written.isEmpty()) {
            written.asMap().only();
        }
        return new Verb.Bill();
    }

    private static String client(YamlMap map) {
        return map.only("client").needScalar("client").text();
    }

    private static String id(YamlMap map) {
        return map.needScalar("id").text();
    }

    private static int count(YamlMap map) {
        return map.needScalar("count").wholeNumber(0, MOST);
    }

    private static Optional<Integer> group(YamlMap map) {
        return map.findScalar("group").map(it -> it.wholeNumber(1, 31));
    }

    private static Optional<PeriodLength> every(YamlMap map) {
        return map.findScalar("every").map(it -> it.as("a length", "P1M", PeriodLength::parse));
    }

    private static Optional<String> text(YamlMap map, String key) {
        return map.findScalar(key).map(YamlScalar::text);
    }
}
