package dev.settle.adapter.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A JSON object that the description was found to allow, read by its fields' names. */
public final class Fields {
    static final Fields NONE = new Fields(Json.object());

    private final JsonNode object;

    Fields(JsonNode object) {
        this.object = object;
    }

    public String text(String name) {
        return need(name).textValue();
    }

    public Optional<String> findText(String name) {
        return find(name).map(JsonNode::textValue);
    }

    public int number(String name) {
        return need(name).intValue();
    }

    public Optional<Integer> findNumber(String name) {
        return find(name).map(JsonNode::intValue);
    }

    /** False when it is not there. */
    public boolean flag(String name) {
        return find(name).map(JsonNode::booleanValue).orElse(false);
    }

    public LocalDate day(String name) {
        return LocalDate.parse(text(name));
    }

    public Optional<LocalDate> findDay(String name) {
        return findText(name).map(LocalDate::parse);
    }

    /** Cut to microseconds, as all time is. */
    public Instant instant(String name) {
        return Instant.parse(text(name)).truncatedTo(ChronoUnit.MICROS);
    }

    /** A value with a spelling of its own, such as an anchor. */
    public <T> Optional<T> find(String name, Function<String, T> read) {
        return findText(name).map(read);
    }

    /** Empty when it is not there. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        find(name).ifPresent(list -> list.forEach(element -> texts.add(element.textValue())));
        return texts;
    }

    /** Texts by name, in the order they were sent; empty when it is not there. */
    public Map<String, String> textsByName(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        find(name)
                .ifPresent(map -> map.properties()
                        .forEach(it -> texts.put(it.getKey(), it.getValue().textValue())));
        return texts;
    }

    public Optional<Fields> findObject(String name) {
        return find(name).map(Fields::new);
    }

    public Fields object(String name) {
        return new Fields(need(name));
    }

    /** Empty when it is not there. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        find(name).ifPresent(list -> list.forEach(element -> objects.add(new Fields(element))));
        return objects;
    }

    /** Objects by name, in the order they were sent; empty when it is not there. */
    public Map<String, Fields> objectsByName(String name) {
        Map<String, Fields> objects = new LinkedHashMap<>();
        find(name)
                .ifPresent(map -> map.properties().forEach(it -> objects.put(it.getKey(), new Fields(it.getValue()))));
        return objects;
    }

    /** @throws InvalidInput {@code CURRENCY_UNKNOWN} */
    public Money money(String name) {
        return object(name).money();
    }

    public Optional<Money> findMoney(String name) {
        return findObject(name).map(Fields::money);
    }

    /** @throws InvalidInput {@code CURRENCY_UNKNOWN} */
    public Optional<Currency> findCurrency(String name) {
        return find(name, Fields::currency);
    }

    private Money money() {
        return Money.of(currency(text("currency")), need("minor").longValue());
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput(
                    "CURRENCY_UNKNOWN",
                    "There is no currency %s".formatted(code),
                    "currency",
                    code,
                    "Send an ISO 4217 code such as EUR.");
        }
    }

    private Optional<JsonNode> find(String name) {
        return Optional.ofNullable(object.get(name));
    }

    private JsonNode need(String name) {
        return Objects.requireNonNull(object.get(name), name);
    }
}
