package dev.settle.adapter.persistence.json;

import dev.settle.domain.payment.Attempt;
import dev.settle.domain.subscription.Subscription;
import java.nio.charset.StandardCharsets;

/**
 * The text of stored state: a projection of the journal that can be built again, so it has no versions.
 *
 * @param <T> what is stored
 */
public final class StateCodec<T> {
    public static final StateCodec<Subscription> SUBSCRIPTION = new StateCodec<>(Json.terse(Subscription.class));
    public static final StateCodec<Party> PARTY = new StateCodec<>(Json.terse(Party.class));
    public static final StateCodec<Standing> STANDING = new StateCodec<>(Json.terse(Standing.class));
    public static final StateCodec<Attempt> ATTEMPT = new StateCodec<>(Json.shape(Attempt.class));

    private final Shape<T> shape;

    private StateCodec(Shape<T> shape) {
        this.shape = shape;
    }

    public String write(T state) {
        return new String(Json.bytes(out -> shape.write(out, state)), StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException when the text was not written by {@link #write} */
    public T read(String text) {
        return Json.parsed(text.getBytes(StandardCharsets.UTF_8), shape::read);
    }
}
