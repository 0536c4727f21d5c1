package dev.settle.adapter.persistence.json;

import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.calendar.PeriodLength;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.money.Fraction;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the shape of a type: a few are given, those of records follow from their components. Safe for many threads. */
final class Shapes {
    /** How records are written. */
    interface OfRecords {
        Shape<?> of(Class<?> type, Shapes shapes);
    }

    private final Map<Type, Shape<?>> known = new ConcurrentHashMap<>();
    private final OfRecords records;

    Shapes(OfRecords records) {
        this.records = records;
        Texts<Currency> currency = Texts.ofFew(Currency::getCurrencyCode, Currency::getInstance);
        Numbers<Long> number = new Numbers<>(Long::longValue, Long::valueOf);
        Numbers<Integer> integer = new Numbers<>(Integer::longValue, Math::toIntExact);
        known.put(String.class, Texts.plain());
        known.put(Instant.class, Texts.ofFew(new Printed<>(Instant::toString), Instant::parse));
        known.put(LocalDate.class, Texts.ofMany(new Printed<>(LocalDate::toString), LocalDate::parse));
        known.put(ZoneId.class, Texts.ofFew(ZoneId::getId, ZoneId::of));
        known.put(Currency.class, currency);
        known.put(Fraction.class, Texts.ofFew(Fraction::toString, Fraction::parse));
        known.put(Anchor.class, Texts.ofFew(Anchor::toString, Anchor::parse));
        known.put(PeriodLength.class, Texts.ofFew(PeriodLength::toString, PeriodLength::parse));
        known.put(Long.class, number);
        known.put(long.class, number);
        known.put(Integer.class, integer);
        known.put(int.class, integer);
        known.put(boolean.class, Truth.SHAPE);
        known.put(Boolean.class, Truth.SHAPE);
        known.put(Catalog.class, new CatalogShape(this));
    }

    @SuppressWarnings("unchecked")
    <T> Shape<T> of(Class<T> type) {
        return (Shape<T>) of((Type) type);
    }

    @SuppressWarnings("unchecked")
    Shape<Object> of(Type type) {
        Shape<?> shape = known.get(type);
        if (shape == null) {
            shape = type instanceof ParameterizedType generic ? container(generic) : single((Class<?>) type);
            known.put(type, shape);
        }
        return (Shape<Object>) shape;
    }

    private Shape<?> container(ParameterizedType type) {
        Type[] inner = type.getActualTypeArguments();
        Object raw = type.getRawType();
        if (raw == Optional.class) {
            return new Maybe<>(of(inner[0]));
        } else if (raw == List.class) {
            return list(of(inner[0]));
        } else if (raw == Set.class) {
            return new Listed<Object, Set<Object>>(of(inner[0]), Shapes::sorted, Shapes::set);
        } else if (raw == SortedSet.class) {
            return new Listed<Object, SortedSet<Object>>(of(inner[0]), Shapes::sorted, Shapes::sortedSet);
        } else if (raw == Map.class && of(inner[0]) instanceof Texts<Object> key) {
            return new Mapped<>(key, of(inner[1]));
        }
        throw new IllegalArgumentException("no shape for " + type);
    }

    private Shape<?> single(Class<?> type) {
        if (type.isEnum()) {
            return constants(type);
        } else if (type.isRecord()) {
            return records.of(type, this);
        }
        throw new IllegalArgumentException("no shape for " + type);
    }

    static <E> Listed<E, List<E>> list(Shape<E> element) {
        return new Listed<>(element, list -> list, List::copyOf);
    }

    private static <E> List<E> sorted(Set<E> set) {
        return set.stream().sorted().toList();
    }

    private static <E> Set<E> set(List<E> elements) {
        return elements.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }

    private static <E> SortedSet<E> sortedSet(List<E> elements) {
        return elements.isEmpty() ? Collections.emptySortedSet() : new TreeSet<>(elements);
    }

    private static Shape<?> constants(Class<?> type) {
        Map<String, Object> byName = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name(), constant);
        }
        return Texts.<Object>ofFew(
                constant -> ((Enum<?>) constant).name(),
                name -> Optional.ofNullable(byName.get(name))
                        .orElseThrow(() -> new Damaged("%s has no %s".formatted(type.getSimpleName(), name))));
    }
}
