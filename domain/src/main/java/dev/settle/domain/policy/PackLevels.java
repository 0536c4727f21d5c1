package dev.settle.domain.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A pack's values by the level they hold at, as they are activated.
 *
 * @param common     what holds for everybody the pack holds for, by parameter key
 * @param forClasses what holds for one class of accounts alone, by class and parameter key
 */
public record PackLevels(Map<String, String> common, Map<String, Map<String, String>> forClasses) {
    public PackLevels {
        common = ordered(common);
        forClasses = ordered(forClasses);
    }

    public static PackLevels of(Map<String, String> values, ParameterIndex index) {
        Map<String, String> common = new LinkedHashMap<>();
        Map<String, Map<String, String>> forClasses = new LinkedHashMap<>();
        values.forEach((written, value) -> {
            PackKey key = PackKey.of(written, index);
            key.accountClass()
                    .map(accountClass -> forClasses.computeIfAbsent(accountClass, none -> new LinkedHashMap<>()))
                    .orElse(common)
                    .put(key.parameter(), value);
        });
        return new PackLevels(common, forClasses);
    }

    /** The level at which policy keeps what holds for a class. */
    public static String level(String accountClass) {
        return "class:" + accountClass;
    }

    /**
     * These values with others over them. What the others say for everybody is said for every class as well.
     */
    public PackLevels with(PackLevels over) {
        Map<String, Map<String, String>> merged = new LinkedHashMap<>();
        for (String accountClass : classes(over)) {
            Map<String, String> values = new LinkedHashMap<>(of(forClasses, accountClass));
            values.keySet().removeAll(over.common.keySet());
            values.putAll(of(over.forClasses, accountClass));
            if (!values.isEmpty()) {
                merged.put(accountClass, values);
            }
        }
        Map<String, String> all = new LinkedHashMap<>(common);
        all.putAll(over.common);
        return new PackLevels(all, merged);
    }

    /** What holds for one class: for a pack that is activated for a class or for a single account. */
    public Map<String, String> forClass(String accountClass) {
        Map<String, String> values = new LinkedHashMap<>(common);
        values.putAll(of(forClasses, accountClass));
        return Collections.unmodifiableMap(values);
    }

    /** What is activated when the pack is to hold for a whole seller, by level. */
    public Map<String, Map<String, String>> forSeller() {
        Map<String, Map<String, String>> levels = new LinkedHashMap<>();
        levels.put("seller", common);
        forClasses.forEach((accountClass, values) -> levels.put(level(accountClass), values));
        return levels;
    }

    private SortedSet<String> classes(PackLevels over) {
        SortedSet<String> classes = new TreeSet<>(forClasses.keySet());
        classes.addAll(over.forClasses.keySet());
        return classes;
    }

    private static Map<String, String> of(Map<String, Map<String, String>> forClasses, String accountClass) {
        return forClasses.getOrDefault(accountClass, Map.of());
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
