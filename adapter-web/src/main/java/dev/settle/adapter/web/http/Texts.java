package dev.settle.adapter.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.payment.NoCardNumber;

/** What no text of a request may hold, whichever field it stands in. */
final class Texts {
    private Texts() {}

    /** @throws InvalidInput {@code CARD_NUMBER_REFUSED} or {@code TEXT_UNSTORABLE}; neither repeats the text */
    static void check(JsonNode node, String at) {
        if (node.isTextual()) {
            check(node.textValue(), at);
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                String below = Schema.below(at, field.getKey());
                check(field.getKey(), below);
                check(field.getValue(), below);
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), at + "[" + i + "]");
            }
        }
    }

    static void check(String text, String at) {
        boolean halfCharacter = text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        if (halfCharacter || text.indexOf('\0') >= 0) {
            throw new InvalidInput(
                    "TEXT_UNSTORABLE",
                    "A text holds a character that cannot be stored",
                    storable(at),
                    "",
                    "Leave out U+0000 and halves of characters.");
        }
        NoCardNumber.in(at, text);
    }

    private static String storable(String text) {
        return text.codePoints()
                .filter(point -> point != 0 && (point < 0xD800 || point > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
