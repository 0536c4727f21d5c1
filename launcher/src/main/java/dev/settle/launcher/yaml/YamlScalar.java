package dev.settle.launcher.yaml;

import dev.settle.domain.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One word, number or text.
 *
 * @param raw what was written, without its quotes
 * @param plain whether it was written without quotes
 */
public record YamlScalar(Place place, String raw, boolean plain) implements YamlValue {
    @Override
    public boolean isEmpty() {
        return plain && (raw.isEmpty() || raw.equals("~") || raw.equals("null"));
    }

    @Override
    public String shown() {
        return isEmpty() ? "nothing" : '"' + raw + '"';
    }

    @Override
    public YamlScalar asScalar() {
        return this;
    }

    @Override
    public List<String> words() {
        return List.of(text());
    }

    /** What was written; an error when that is nothing. */
    public String text() {
        if (isEmpty() || raw.isBlank()) {
            throw error("is empty; write a value");
        }
        return raw;
    }

    public LocalDate date() {
        return as("a date", "2025-03-01", LocalDate::parse);
    }

    public int wholeNumber() {
        return as("a whole number", "3", Integer::parseInt);
    }

    public int wholeNumber(int least, int most) {
        int number = wholeNumber();
        if (number < least || number > most) {
            var range = most == Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
            throw error("%d is out of range; write %s".formatted(number, range));
        }
        return number;
    }

    /** {@code true} or {@code false}. */
    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error("%s is neither true nor false".formatted(shown()));
        };
    }

    /** The constant of this name. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(raw))
                .findFirst()
                .orElseThrow(() -> error("%s is not known; write one of %s"
                        .formatted(shown(), Arrays.toString(type.getEnumConstants()))));
    }

    /**
     * The text as the parser understands it. Where the parser knows better what is wrong, its words are used.
     *
     * @param kind what was wanted, for the message: "a date"
     * @param example how to write one
     */
    public <T> T as(String kind, String example, Function<String, T> parser) {
        var text = text();
        try {
            return parser.apply(text);
        } catch (Problem problem) {
            throw error(problem.getMessage()
                    + problem.cure().map(cure -> ". " + cure).orElse(""));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException notUnderstood) {
            throw error("%s is not %s; write it like %s".formatted(shown(), kind, example));
        }
    }
}
