package dev.settle.acceptance.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** One value of one document, changed: made larger or smaller, or what stands in its place in another document. */
record Alteration(int document, List<Object> path, Object was, Object is) {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern FRACTION = Pattern.compile("-?\\d+(/\\d+)?");
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "CHF");
    private static final List<String> ROUNDINGS = List.of("HALF_UP", "HALF_DOWN", "HALF_EVEN", "UP", "DOWN");
    private static final List<String> FORMULAS = List.of("OWED", "CHANGE", "SETUP_FEE", "GIVEN", "FORFEIT");
    private static final List<String> KINDS = List.of("invoice", "credit-note", "correction");

    /** Changes a value that is picked at random. */
    static Alteration of(List<Map<String, Object>> documents, Random random) {
        int document = random.nextInt(documents.size());
        List<Leaf> leaves = leaves(documents.get(document));
        Leaf leaf = leaves.get(random.nextInt(leaves.size()));
        List<Object> others = documents.stream()
                .flatMap(other -> leaves(other).stream())
                .filter(other ->
                        other.name().equals(leaf.name()) && !other.value().equals(leaf.value()))
                .map(Leaf::value)
                .distinct()
                .toList();
        Object is = leaf.value();
        while (is.equals(leaf.value())) {
            is = !others.isEmpty() && random.nextBoolean()
                    ? others.get(random.nextInt(others.size()))
                    : changed(leaf, random);
        }
        return new Alteration(document, leaf.path(), leaf.value(), is);
    }

    /** The documents with this value in the place of the other. */
    List<Map<String, Object>> in(List<Map<String, Object>> documents) {
        List<Map<String, Object>> altered = new ArrayList<>(documents);
        @SuppressWarnings("unchecked")
        Map<String, Object> changed = (Map<String, Object>) replaced(documents.get(document), path);
        altered.set(document, changed);
        return altered;
    }

    /** What stands at a place of a document. */
    static Object at(Object document, List<Object> path) {
        Object held = document;
        for (Object step : path) {
            held = held instanceof List<?> list ? list.get((int) step) : ((Map<?, ?>) held).get(step);
        }
        return held;
    }

    /** Where it is, without the numbers of lines. */
    String place() {
        return path.stream()
                .map(step -> step instanceof Integer ? "n" : step.toString())
                .reduce((a, b) -> a + "." + b)
                .orElse("");
    }

    private record Leaf(List<Object> path, Object value) {
        String name() {
            Object last = path.get(path.size() - 1);
            return last instanceof Integer ? path.get(path.size() - 2).toString() : last.toString();
        }
    }

    private static Object changed(Leaf leaf, Random random) {
        if (leaf.value() instanceof Boolean truth) {
            return !truth;
        } else if (leaf.value() instanceof Long number) {
            return switch (random.nextInt(4)) {
                case 0 -> number + 1;
                case 1 -> number - 1;
                case 2 -> -number;
                default -> number + random.nextInt(200) - 100;
            };
        }
        String text = (String) leaf.value();
        if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text).plusDays(random.nextInt(80) - 40L).toString();
        } else if (List.of("before", "after", "discounted").contains(leaf.name())
                && FRACTION.matcher(text).matches()) {
            int bar = text.indexOf('/');
            return bar < 0
                    ? Long.toString(Long.parseLong(text) + random.nextInt(5) - 2)
                    : Long.parseLong(text.substring(0, bar)) + 1 + text.substring(bar);
        }
        return switch (leaf.name()) {
            case "currency" -> pick(CURRENCIES, random);
            case "rounding" -> pick(ROUNDINGS, random);
            case "formula" -> pick(FORMULAS, random);
            case "kind" -> pick(KINDS, random);
            default -> text + "x";
        };
    }

    private static String pick(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<Leaf> leaves(Object tree) {
        List<Leaf> leaves = new ArrayList<>();
        collect(tree, List.of(), leaves);
        return leaves;
    }

    private static void collect(Object tree, List<Object> path, List<Leaf> leaves) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, held) -> collect(held, with(path, key), leaves));
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), with(path, i), leaves);
            }
        } else {
            leaves.add(new Leaf(path, tree));
        }
    }

    private Object replaced(Object tree, List<Object> rest) {
        if (rest.isEmpty()) {
            return is;
        } else if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            copy.put(rest.get(0), replaced(map.get(rest.get(0)), rest.subList(1, rest.size())));
            return copy;
        }
        List<Object> copy = new ArrayList<>((List<?>) tree);
        int at = (int) rest.get(0);
        copy.set(at, replaced(copy.get(at), rest.subList(1, rest.size())));
        return copy;
    }

    private static List<Object> with(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
