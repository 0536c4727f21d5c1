package dev.settle.adapter.persistence.json;

import dev.settle.domain.billing.Occasion;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.BillingCycle;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.catalog.SeatRange;
import dev.settle.domain.catalog.Sku;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Random values of the domain's types: strange texts, far dates, large amounts, empty and full collections. */
final class Invented {
    private static final List<String> TEXTS =
            List.of("", "a", "seat count", "Büro \"Süd\"", "\\ / \n\t", "日本語", "😀", "\u0000\u001f", "x".repeat(300));
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "KWD", "CHF");
    private static final List<String> LENGTHS = List.of("P1M", "P3M", "P1Y", "P18M", "P2W", "P30D");
    private static final List<String> ANCHORS =
            List.of("DAY_OF_MONTH(1)", "DAY_OF_MONTH(31, 2011-02)", "GROUP_15", "ANNIVERSARY", "2025-03-04");

    private final RandomGenerator random;

    Invented(RandomGenerator random) {
        this.random = random;
    }

    @SuppressWarnings("unchecked")
    <T> T one(Class<T> type) {
        return (T) of(type);
    }

    private Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        } else if (type == String.class) {
            return pick(TEXTS);
        } else if (type == int.class || type == Integer.class) {
            return random.nextInt();
        } else if (type == long.class || type == Long.class) {
            return random.nextLong();
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == LocalDate.class) {
            return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(200_000));
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L);
        } else if (type == ZoneId.class) {
            return ZoneId.of(pick(List.of("UTC", "Europe/Helsinki", "Pacific/Apia", "+05:30")));
        } else if (type == Currency.class) {
            return Currency.getInstance(pick(CURRENCIES));
        } else if (type == Money.class) {
            return Money.of(one(Currency.class), random.nextLong());
        } else if (type == Fraction.class) {
            return Fraction.of(
                    new BigInteger(random.nextInt(200), new Random(random.nextLong())),
                    BigInteger.valueOf(random.nextInt(1, 100_000)));
        } else if (type == PeriodLength.class) {
            return PeriodLength.parse(pick(LENGTHS));
        } else if (type == Anchor.class) {
            return Anchor.parse(pick(ANCHORS));
        }
        return constrained((Class<?>) type);
    }

    private Object constrained(Class<?> type) {
        if (type.isEnum()) {
            return pick(List.of(type.getEnumConstants()));
        } else if (type == Period.class) {
            LocalDate from = one(LocalDate.class);
            return new Period(from, from.plusDays(random.nextInt(800)));
        } else if (type == BillingCycle.class) {
            return new BillingCycle(one(PeriodLength.class), one(LocalDate.class), random.nextInt(1, 32));
        } else if (type == SeatRange.class) {
            int min = random.nextInt(0, 100);
            return new SeatRange(min, min + random.nextInt(0, 1000), random.nextInt(1, 10));
        } else if (type == Discount.class) {
            return new Discount(one(String.class), Fraction.of(random.nextInt(0, 101)));
        } else if (type == Occasion.class) {
            return new Occasion(one(Occasion.Kind.class), one(LocalDate.class), random.nextInt(100));
        } else if (type == Catalog.class) {
            return catalog();
        }
        return record(type);
    }

    private Catalog catalog() {
        Map<String, Sku> skus = new LinkedHashMap<>();
        for (Object sku : list(Sku.class)) {
            Sku one = (Sku) sku;
            skus.put(
                    one.code(),
                    new Sku(
                            one.code(),
                            one.costClass(),
                            one.metric(),
                            skus.keySet(),
                            one.seats(),
                            true,
                            one.setupFee(),
                            one.features(),
                            one.prices()));
        }
        Map<String, Discount> discounts = new LinkedHashMap<>();
        list(Discount.class).forEach(one -> discounts.put(((Discount) one).code(), (Discount) one));
        return new Catalog(one(String.class), skus, discounts);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type.getConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components)
                            .map(component ->
                                    type == Sku.class && component.getName().equals("free")
                                            ? Boolean.TRUE
                                            : of(component.getGenericType()))
                            .toArray());
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalStateException("cannot invent a " + type, unusable);
        }
    }

    private Object container(ParameterizedType type) {
        Type element = type.getActualTypeArguments()[0];
        Object raw = type.getRawType();
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.of(of(element)) : Optional.empty();
        } else if (raw == List.class) {
            return list(element);
        } else if (raw == Set.class) {
            return new LinkedHashSet<>(list(element));
        } else if (raw == SortedSet.class) {
            return new TreeSet<>(list(element));
        } else if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            list(element).forEach(key -> map.put(key, of(type.getActualTypeArguments()[1])));
            return map;
        }
        throw new IllegalArgumentException("cannot invent a " + type);
    }

    private List<Object> list(Type element) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(of(element));
        }
        return list;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
