package dev.settle.application.payment.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.domain.InvalidInput;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.DeclineReason;
import dev.settle.domain.payment.NoCardNumber;
import dev.settle.domain.payment.RetryAdvice;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that goes to a gateway or comes from one can carry a card number: every record of the port is tried. */
class PortHasNoPlaceForCardsTest {
    private static final List<Class<?>> RECORDS = List.of(
            Call.class,
            Charge.class,
            Movement.class,
            Difference.class,
            ChargeOutcome.Succeeded.class,
            ChargeOutcome.Pending.class,
            ChargeOutcome.NeedsPayer.class,
            ChargeOutcome.Declined.class,
            ChargeOutcome.Rejected.class,
            ChargeOutcome.Unavailable.class,
            ChargeOutcome.Unknown.class,
            ChargeOutcome.Mismatch.class,
            Truth.Found.class,
            Truth.NotFound.class,
            Truth.NotAnswered.class);

    @Test
    void every_outcome_and_truth_is_tried() {
        Stream<Class<?>> closed = Stream.concat(
                Arrays.stream(ChargeOutcome.class.getPermittedSubclasses()),
                Arrays.stream(Truth.class.getPermittedSubclasses()));
        assertThat(RECORDS).containsAll(closed.toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void no_part_is_named_after_a_card(Class<?> type) {
        assertThat(type.getRecordComponents())
                .extracting(part -> part.getName().toLowerCase(Locale.ROOT))
                .noneMatch(name -> name.contains("card")
                        || name.contains("cvc")
                        || name.contains("cvv")
                        || name.equals("pan")
                        || name.contains("number"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_text_refuses_a_card_number(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        assertThatCode(() -> made(type, -1)).doesNotThrowAnyException();
        IntStream.range(0, parts.length)
                .filter(i -> parts[i].getType() == String.class || parts[i].getType() == Map.class)
                .forEach(i -> assertThatThrownBy(() -> made(type, i))
                        .as(parts[i].getName())
                        .isInstanceOf(InvalidInput.class)
                        .hasMessageContaining("card number"));
    }

    /** A record of ordinary values, with a card number in one of its texts. */
    private static Object made(Class<?> type, int planted) throws Throwable {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = IntStream.range(0, parts.length)
                .mapToObj(i -> value(types[i], i == planted ? "at " + somethingLikeACardNumber() : "text"))
                .toArray();
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Object value(Class<?> type, String text) {
        Map<Class<?>, Object> values = Map.ofEntries(
                Map.entry(String.class, text),
                Map.entry(Map.class, Map.of("document", text)),
                Map.entry(Money.class, Money.of(Currency.getInstance("EUR"), 1_00)),
                Map.entry(Instant.class, Instant.EPOCH),
                Map.entry(boolean.class, true),
                Map.entry(Optional.class, Optional.empty()),
                Map.entry(DeclineReason.class, DeclineReason.GENERIC),
                Map.entry(RetryAdvice.class, RetryAdvice.NEVER),
                Map.entry(List.class, List.of(new Difference("amount", "1", "2"))),
                Map.entry(ChargeOutcome.class, new ChargeOutcome.Rejected("CODE", "detail")));
        return Objects.requireNonNull(values.get(type), () -> "no value to try for " + type);
    }

    /** Sixteen digits with a right check digit, made up here so that none is written down anywhere. */
    private static String somethingLikeACardNumber() {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(last -> "8".repeat(15) + last)
                .filter(digits -> !NoCardNumber.scrubbed(digits).equals(digits))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Class<?>> records() {
        return RECORDS.stream();
    }
}
