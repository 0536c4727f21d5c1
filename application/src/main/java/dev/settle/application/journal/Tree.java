package dev.settle.application.journal;

import dev.settle.domain.billing.Draft;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Resolved;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Facts and documents as JSON has them: maps, lists, strings, whole numbers and truth values. A record is a map with its
 * components in their order, less those that are empty; an amount is {@code {"currency": "EUR", "minor": 1355}}, a
 * fraction {@code "420/31"}, a date {@code "2025-03-11"}.
 */
public final class Tree {
    private Tree() {}

    /** A record as a map. */
    public static Map<String, Object> of(Record record) {
        return record instanceof Recorded entry ? entry(entry) : components(record);
    }

    private static Map<String, Object> entry(Recorded entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("seq", entry.seq());
        tree.put("at", entry.at().toString());
        tree.put("day", entry.day().toString());
        tree.put("seen", entry.seen());
        tree.put("origin", of(entry.origin()));
        tree.put("fact", entry.fact().getClass().getSimpleName());
        tree.put("what", of((Record) entry.fact()));
        return tree;
    }

    private static Object value(Object value) {
        if (value instanceof Number || value instanceof Boolean || value instanceof String) {
            return value instanceof Integer number ? (Object) number.longValue() : value;
        } else if (value instanceof Money money) {
            return Map.of("currency", money.currency().getCurrencyCode(), "minor", money.minorUnits());
        } else if (value instanceof Resolved<?> answer) {
            return answer(answer);
        } else if (value instanceof Collection<?> elements) {
            return list(elements);
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, held) -> sorted.put(key.toString(), value(held)));
            return sorted;
        } else if (value instanceof Draft.Kind kind) {
            return kind.word();
        } else if (value instanceof Currency currency) {
            return currency.getCurrencyCode();
        } else if (value instanceof Record record && !isWritten(value)) {
            return components(record);
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static boolean isWritten(Object value) {
        return value instanceof Fraction || value instanceof PeriodLength || value instanceof Anchor;
    }

    private static List<Object> list(Collection<?> elements) {
        List<Object> list = elements.stream().map(Tree::value).toList();
        return elements instanceof Set ? list.stream().sorted().toList() : list;
    }

    private static Map<String, Object> answer(Resolved<?> answer) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("parameter", answer.parameter().key());
        tree.put("value", answer.printed());
        tree.put("level", answer.level());
        tree.put("version", answer.version());
        return tree;
    }

    private static Map<String, Object> components(Record record) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object held = read(component, record);
            Object present = held instanceof Optional<?> maybe ? maybe.orElse(null) : held;
            if (present != null) {
                tree.put(component.getName(), value(present));
            }
        }
        return tree;
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(component + " cannot be read", unreadable);
        }
    }
}
