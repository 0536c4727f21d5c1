package dev.settle.launcher.pack;

import dev.settle.application.policy.port.out.PackReader;
import dev.settle.application.policy.port.out.PackUnreadable;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.policy.Pack;
import dev.settle.launcher.yaml.Yaml;
import dev.settle.launcher.yaml.YamlError;
import dev.settle.launcher.yaml.YamlMap;
import dev.settle.launcher.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a pack written in YAML:
 *
 * <pre>
 * pack: selfservice
 * title: Seats are bought and given back by the day.
 * complete: true
 * values:
 *   proration.onAdd: DAILY
 *   billing.groups: {15, 30}
 *   "billing.mode[PARTNER]": ADVANCE
 * texts:
 *   faq.proration: …
 * </pre>
 */
public final class YamlPackReader implements PackReader {
    @Override
    public PackText read(String text) {
        try {
            return read(Yaml.read(text));
        } catch (YamlError error) {
            throw new PackUnreadable(new Position(error.line(), error.column()), String.valueOf(error.getMessage()));
        }
    }

    private static PackText read(YamlMap file) {
        file.only("pack", "title", "complete", "values", "texts");
        YamlMap values = file.need("values").asMap();
        Map<String, Position> places = new LinkedHashMap<>();
        values.entries()
                .forEach((key, entry) -> places.put(
                        key,
                        new Position(
                                entry.value().place().line(),
                                entry.value().place().column())));
        YamlScalar name = file.needScalar("pack");
        try {
            Pack pack = new Pack(
                    name.text(),
                    file.needScalar("title").text(),
                    file.findScalar("complete").map(YamlScalar::flag).orElse(false),
                    values.each((key, value) -> PackValues.raw(value)),
                    file.findMap("texts")
                            .map(texts ->
                                    texts.each((key, value) -> value.asScalar().text()))
                            .orElse(Map.of()));
            return new PackText(pack, places);
        } catch (InvalidInput badName) {
            throw name.error(badName.getMessage() + ". " + badName.cure().orElse(""));
        }
    }
}
