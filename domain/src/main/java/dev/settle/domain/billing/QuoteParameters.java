package dev.settle.domain.billing;

import static dev.settle.domain.policy.ValueType.of;
import static dev.settle.domain.policy.ValueType.yesOrNo;

import dev.settle.domain.policy.Moment;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Reach;
import java.time.Duration;
import java.util.List;

/** What policy says about quotes. */
public final class QuoteParameters {
    private static final Duration LONGEST = Duration.ofDays(31);

    public static final Parameter<Boolean> BINDING = new Parameter<>(
            "quote.binding",
            yesOrNo(),
            true,
            Moment.REQUEST,
            "Whether what a review shows is exactly what is charged, or the commit is refused.",
            Reach.ACCOUNT);

    public static final Parameter<Duration> TTL = new Parameter<>(
            "quote.ttl",
            of(
                    "a length of time of at most 31 days, such as PT30M or P1D",
                    List.of(Duration.ofMinutes(30), Duration.ofHours(24), Duration.ofMinutes(1)),
                    QuoteParameters::ttl,
                    Duration::toString),
            Duration.ofMinutes(30),
            Moment.REQUEST,
            "How long a quote can be committed; it ends earlier at the next anchor or change of price or pack.",
            Reach.ACCOUNT);

    public static final List<Parameter<?>> ALL = List.of(BINDING, TTL);

    private QuoteParameters() {}

    private static Duration ttl(String raw) {
        Duration ttl = Duration.parse(raw);
        if (ttl.isNegative() || ttl.isZero() || ttl.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(raw);
        }
        return ttl;
    }
}
