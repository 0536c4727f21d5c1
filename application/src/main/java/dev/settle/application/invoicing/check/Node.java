package dev.settle.application.invoicing.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in a tree, and where it stands. Asking it for what it is not throws {@link Malformed}. */
record Node(String path, Object value) {
    static Node root(Object value) {
        return new Node("", even(value));
    }

    /** Readers of JSON differ in how they hold a small number; here it is always a long. */
    private static Object even(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, held) -> copy.put(key, even(held)));
            return copy;
        } else if (value instanceof List<?> list) {
            return list.stream().map(Node::even).toList();
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    Node at(String key) {
        return find(key).orElseThrow(() -> new Malformed(path, "lacks " + key));
    }

    Optional<Node> find(String key) {
        Object held = map().get(key);
        return held == null ? Optional.empty() : Optional.of(new Node(path.isEmpty() ? key : path + "." + key, held));
    }

    /** The elements of a list; in paths they count from 1. */
    List<Node> each() {
        if (!(value instanceof List<?> list)) {
            throw new Malformed(path, "is no list");
        }
        List<Node> nodes = new ArrayList<>();
        list.forEach(element -> nodes.add(new Node(path + "." + (nodes.size() + 1), element)));
        return nodes;
    }

    Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new Malformed(path, "is no object");
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw new Malformed(path, "is no string");
    }

    long number() {
        if (value instanceof Long number) {
            return number;
        }
        throw new Malformed(path, "is no whole number");
    }

    boolean truth() {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new Malformed(path, "is neither true nor false");
    }

    LocalDate day() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException unreadable) {
            throw new Malformed(path, "is no date");
        }
    }

    Span span() {
        return new Span(at("from").day(), at("to").day());
    }

    Amount amount() {
        return new Amount(at("currency").text(), at("minor").number());
    }

    Exact exact() {
        return Exact.parse(this);
    }

    /** A tree that cannot be read as what it should be. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String path;

        Malformed(String path, String reason) {
            super(reason);
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    /** Minor units of a currency. */
    record Amount(String currency, long minor) {}

    /** Days from the first up to the last, which is not among them. */
    record Span(LocalDate from, LocalDate to) {
        boolean overlaps(Span other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }

        @Override
        public String toString() {
            return "[" + from + ", " + to + ")";
        }
    }
}
