package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text that was read before by recalling what it meant. The books of many accounts say the same few days, lengths
 * and codes over and over, and reading them anew, or just making a text of what the parser has in its buffer, is most of
 * what reading a book costs. A text has one place where it can be recalled from, and what comes there later displaces it.
 * Safe for many threads.
 *
 * @param <T> an immutable type
 */
final class Recalled<T> {
    private static final int LONGEST = 40;

    private record Known<T>(String text, T value) {
        boolean isSaid(char[] text, int from, int length) {
            if (this.text.length() != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (this.text.charAt(i) != text[from + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Function<String, T> parse;
    private final AtomicReferenceArray<@Nullable Known<T>> known;

    /** @param places a power of two */
    Recalled(Function<String, T> parse, int places) {
        this.parse = parse;
        this.known = new AtomicReferenceArray<>(places);
    }

    T read(JsonParser in) throws IOException {
        int length = in.getTextLength();
        if (length > LONGEST) {
            return parse.apply(in.getText());
        }
        char[] text = in.getTextCharacters();
        int from = in.getTextOffset();
        int place = place(text, from, length);
        Known<T> there = known.get(place);
        if (there == null || !there.isSaid(text, from, length)) {
            String said = new String(text, from, length);
            there = new Known<>(said, parse.apply(said));
            known.set(place, there);
        }
        return there.value();
    }

    private int place(char[] text, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + text[i];
        }
        return (hash ^ hash >>> 16) & known.length() - 1;
    }
}
