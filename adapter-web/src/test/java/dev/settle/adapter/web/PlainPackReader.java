package dev.settle.adapter.web;

import dev.settle.application.policy.port.out.PackReader;
import dev.settle.application.policy.port.out.PackUnreadable;
import dev.settle.domain.policy.Pack;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads packs without places: enough for what is tried over HTTP. */
final class PlainPackReader implements PackReader {
    @Override
    public PackText read(String text) {
        try {
            Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
            Map<String, String> values = new LinkedHashMap<>();
            ((Map<?, ?>) file.get("values")).forEach((key, value) -> values.put(key.toString(), value.toString()));
            Pack pack = new Pack(file.get("pack").toString(), file.get("title").toString(), false, values, Map.of());
            return new PackText(pack, Map.of());
        } catch (RuntimeException noPack) {
            throw new PackUnreadable(new Position(1, 1), "this is no pack");
        }
    }
}
