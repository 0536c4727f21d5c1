package dev.settle.launcher.scenario;

import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.launcher.yaml.YamlList;
import dev.settle.launcher.yaml.YamlMap;
import dev.settle.launcher.yaml.YamlScalar;
import dev.settle.launcher.yaml.YamlValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Reads questions of pure arithmetic. */
final class ProbeReader {
    private static final int MOST_DECIMALS = 12;

    private ProbeReader() {}

    static Probe read(YamlMap map) {
        if (map.has("split") == map.has("round")) {
            throw map.error("write exactly one of \"split\" and \"round\"");
        }
        return map.has("split") ? split(map) : round(map);
    }

    private static Probe split(YamlMap map) {
        map.only("split", "over", "is");
        var total = map.need("split").asMap().only("currency", "minor");
        var amount = Money.of(new Currencies().read(total.needScalar("currency")), whole(total.needScalar("minor")));
        List<Long> weights = map.need("over").asList().map(it -> whole(it.asScalar()));
        var probe = new Probe.Split(amount, weights, is(map));
        return answerable(probe, map.need("over"));
    }

    private static Probe round(YamlMap map) {
        map.only("round", "decimals", "mode", "is");
        var probe = new Probe.Round(
                map.needScalar("round").as("a fraction", "5/2", ProbeReader::fraction),
                map.findScalar("decimals")
                        .map(it -> it.wholeNumber(0, MOST_DECIMALS))
                        .orElse(0),
                map.findScalar("mode")
                        .map(it -> it.constant(RoundingMode.class))
                        .orElse(RoundingMode.HALF_UP),
                is(map));
        return answerable(probe, map.find("mode").orElse(map));
    }

    /** A question that the kernel refuses to answer is a mistake in the file. */
    private static Probe answerable(Probe probe, YamlValue culprit) {
        new YamlScalar(culprit.place(), culprit.shown(), false)
                .as("an answerable question", "[1, 1]", text -> probe.answer());
        return probe;
    }

    private static Fraction fraction(String text) {
        if (!text.contains(".")) {
            return Fraction.parse(text);
        }
        var number = new BigDecimal(text);
        var places = Math.max(0, number.scale());
        return Fraction.of(number.movePointRight(places).toBigIntegerExact(), BigInteger.TEN.pow(places));
    }

    private static Optional<List<BigDecimal>> is(YamlMap map) {
        return map.find("is").map(it -> it instanceof YamlList list ? list.map(ProbeReader::part) : List.of(part(it)));
    }

    /** A number, or minor units in the shape of the amount that was split. */
    private static BigDecimal part(YamlValue written) {
        var number = written instanceof YamlMap money
                ? money.only("currency", "minor").needScalar("minor")
                : written.asScalar();
        return number.as("a number", "34", BigDecimal::new);
    }

    private static long whole(YamlScalar written) {
        return written.as("a whole number", "100", Long::parseLong);
    }
}
