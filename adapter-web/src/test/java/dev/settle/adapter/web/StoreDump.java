package dev.settle.adapter.web;

import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.domain.journal.Entry;
import java.lang.reflect.Field;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** All rows of a memory store as text, by table and key. */
final class StoreDump {
    private static final String STORE = MemoryStore.class.getPackageName();

    private StoreDump() {}

    static Map<String, String> of(MemoryStore store) {
        Map<String, String> rows = new TreeMap<>();
        collect(store, "", rows);
        return rows;
    }

    private static void collect(Object part, String name, Map<String, String> rows) {
        for (Field field : part.getClass().getDeclaredFields()) {
            try {
                field.setAccessible(true);
                Object value = field.get(part);
                String path = name + "/" + field.getName();
                if (value instanceof Map<?, ?> map) {
                    map.forEach((key, row) -> rows.put(path + "/" + key, text(row)));
                } else if (value != null
                        && value.getClass().getPackageName().equals(STORE)
                        && !path.endsWith("/transactions")) {
                    collect(value, path, rows);
                }
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Entries are records with arrays in them, which print by identity. */
    private static String text(Object row) {
        if (row instanceof Entry entry) {
            return entry.seq() + " " + HexFormat.of().formatHex(entry.hash());
        } else if (row instanceof Iterable<?> list) {
            StringBuilder text = new StringBuilder();
            list.forEach(element -> text.append(text(element)).append('\n'));
            return text.toString();
        }
        return String.valueOf(row);
    }
}
