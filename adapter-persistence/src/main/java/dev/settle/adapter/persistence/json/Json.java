package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.catalog.SeatRange;
import dev.settle.domain.money.Money;
import dev.settle.domain.subscription.Subscription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Currency;
import java.util.Set;

/** Writes and reads UTF-8 without white space. */
final class Json {
    interface Writer {
        void write(JsonGenerator out) throws IOException;
    }

    interface Reader<T> {
        T read(JsonParser in) throws IOException;
    }

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final Set<Class<?>> IN_WORDS = Set.of(BillingCycle.class, Money.class, SeatRange.class);

    private static final Shapes BY_NAME = new Shapes(Json::named);
    private static final Shapes BY_PLACE = new Shapes(Json::placed);

    private Json() {}

    private static Shape<?> named(Class<?> type, Shapes shapes) {
        return type == Money.class ? new MoneyShape(shapes.of(Currency.class)) : new Fields<>(type, shapes);
    }

    private static Shape<?> placed(Class<?> type, Shapes shapes) {
        if (type == Subscription.class) {
            return new Converted<>(
                    shapes.of(KeptSubscription.class), KeptSubscription::of, KeptSubscription::subscription);
        }
        return IN_WORDS.contains(type) ? Words.text(type, shapes) : new Places<>(type, shapes);
    }

    /** For what is kept for good, and read by later releases and by people. */
    static <T> Shape<T> shape(Class<T> type) {
        return BY_NAME.of(type);
    }

    /** For what can be made again at any time; short, and read by this release only. */
    static <T> Shape<T> terse(Class<T> type) {
        return BY_PLACE.of(type);
    }

    static Shape<Object> untyped(Type type) {
        return BY_NAME.of(type);
    }

    static byte[] bytes(Writer writer) {
        try {
            return Scribe.written(writer);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static <T> T parsed(byte[] bytes, Reader<T> reader) {
        try (JsonParser in = FACTORY.createParser(bytes)) {
            in.nextToken();
            T value = reader.read(in);
            Damaged.unless(in.nextToken() == null, in, "the end");
            return value;
        } catch (Damaged known) {
            throw known;
        } catch (IOException | RuntimeException unreadable) {
            throw new Damaged("unreadable: " + unreadable.getMessage(), unreadable);
        }
    }
}
