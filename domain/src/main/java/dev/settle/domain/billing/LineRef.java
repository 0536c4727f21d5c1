package dev.settle.domain.billing;

import dev.settle.domain.InvalidInput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of an issued document: {@code INV-000007/2}. Lines count from 1. */
public record LineRef(String document, int line) {
    private static final Pattern WRITTEN = Pattern.compile("([^/\\s]+)/([1-9]\\d{0,8})");

    /** @throws InvalidInput {@code LINE_REFERENCE} when it is not written as {@link #toString} writes it */
    public static LineRef parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new InvalidInput(
                    "LINE_REFERENCE",
                    "'%s' names no line of a document".formatted(text),
                    "corrects",
                    text,
                    "Write the document's number and the line's place in it, such as INV-000007/2.");
        }
        return new LineRef(written.group(1), Integer.parseInt(written.group(2)));
    }

    /** This reference when the document it may stand on itself has got its number. */
    public LineRef on(String number) {
        return document.equals(Assembly.THIS_DOCUMENT) ? new LineRef(number, line) : this;
    }

    @Override
    public String toString() {
        return document + "/" + line;
    }
}
