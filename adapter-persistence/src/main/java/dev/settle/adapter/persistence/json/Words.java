package dev.settle.adapter.persistence.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as one text, each component a word of it: {@code "EUR 910"}. For records of which few different ones are in
 * use: one that was read before is recalled whole.
 */
final class Words<R> {
    private final Components<R> components;

    private Words(Components<R> components) {
        this.components = components;
    }

    /** @param type has components that are printed without spaces, and no others */
    static <R> Texts<R> text(Class<R> type, Shapes shapes) {
        Words<R> words = new Words<>(new Components<>(type, shapes));
        return Texts.ofMany(words::print, words::parse);
    }

    private String print(R value) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < components.count(); place++) {
            Components.Component component = components.at(place);
            text.append(place == 0 ? "" : " ").append(word(component.shape(), component.of(value)));
        }
        return text.toString();
    }

    private R parse(String text) {
        List<String> words = List.of(text.split(" ", -1));
        if (words.size() != components.count()) {
            throw components.unknown("words " + text);
        }
        @Nullable Object[] values = new @Nullable Object[words.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = said(components.at(place).shape(), words.get(place));
        }
        return components.whole(values);
    }

    private static String word(Shape<Object> shape, Object value) {
        return shape instanceof Numbers<Object> number
                ? Long.toString(number.print().applyAsLong(value))
                : text(shape).print().apply(value);
    }

    private static Object said(Shape<Object> shape, String word) {
        return shape instanceof Numbers<Object> number
                ? number.parse().apply(Long.parseLong(word))
                : text(shape).parse().apply(word);
    }

    private static Texts<Object> text(Shape<Object> shape) {
        if (shape instanceof Texts<Object> text) {
            return text;
        }
        throw new IllegalArgumentException("%s is no word".formatted(shape));
    }
}
