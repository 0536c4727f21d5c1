package dev.settle.launcher.simulation;

import dev.settle.application.policy.Parameters;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.Problem;
import dev.settle.domain.policy.Pack;
import dev.settle.domain.policy.PackKey;
import dev.settle.domain.policy.PackLevels;
import dev.settle.launcher.pack.PackValues;
import dev.settle.launcher.pack.ShippedPacks;
import dev.settle.launcher.scenario.PackChoice;
import dev.settle.launcher.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a file's rules as packs write them. */
public final class Rulebook {
    private static final Pack NONE = new Pack("scenario", "The kernel's defaults", false, Map.of(), Map.of());

    /** A pack with its values sorted by whom they hold for. */
    public record Chosen(String name, PackLevels levels) {
        /** What the content says, whoever wrote it down. */
        public String version() {
            return new Pack(name, "", false, values(), Map.of()).version().substring(name.length() + 1);
        }

        /** As a pack file has them: a key says for which class it holds, when it is for one. */
        public Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>(levels.common());
            levels.forClasses()
                    .forEach((accountClass, own) ->
                            own.forEach((key, value) -> values.put(key + "[" + accountClass + "]", value)));
            return values;
        }
    }

    private Rulebook() {}

    /** No rules but the kernel's defaults. */
    public static Chosen none() {
        return new Chosen(NONE.name(), PackLevels.of(NONE.values(), Parameters.INDEX));
    }

    /**
     * The rules that are chosen. A pack takes the place of the rules there were; single parameters change only
     * themselves.
     *
     * @throws dev.settle.launcher.yaml.YamlError at the key or value that is none
     */
    public static Chosen chosen(Chosen before, PackChoice choice) {
        var base = choice.name().map(name -> shipped(name, choice)).orElse(before);
        return new Chosen(base.name(), base.levels().with(PackLevels.of(values(choice.with(), ""), Parameters.INDEX)));
    }

    /** Checked values by key, as packs write them. */
    public static Map<String, String> values(Map<String, YamlValue> written, String prefix) {
        Map<String, String> values = new LinkedHashMap<>();
        written.forEach((name, value) -> {
            var key = PackKey.of(prefix + name, Parameters.INDEX);
            var raw = PackValues.raw(value);
            try {
                Parameters.INDEX.parse(Map.of(key.parameter(), raw));
            } catch (InvalidInput mistake) {
                throw Mistakes.at(value, mistake);
            }
            values.put(prefix + name, raw);
        });
        return values;
    }

    private static Chosen shipped(String name, PackChoice choice) {
        try {
            return new Chosen(name, PackLevels.of(ShippedPacks.pack(name).values(), Parameters.INDEX));
        } catch (Problem unknown) {
            throw Mistakes.at(choice.place(), unknown);
        }
    }
}
