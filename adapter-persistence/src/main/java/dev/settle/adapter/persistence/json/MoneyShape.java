package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.settle.domain.money.Money;
import java.io.IOException;
import java.util.Currency;

/** {@code {"currency":"EUR","minor":1234}}. */
record MoneyShape(Shape<Currency> currencies) implements Shape<Money> {
    @Override
    public void write(JsonGenerator out, Money money) throws IOException {
        out.writeStartObject();
        out.writeFieldName("currency");
        currencies.write(out, money.currency());
        out.writeNumberField("minor", money.minorUnits());
        out.writeEndObject();
    }

    @Override
    public Money read(JsonParser in) throws IOException {
        Damaged.unless(in.currentToken() == JsonToken.START_OBJECT, in, "an amount");
        Damaged.unless("currency".equals(in.nextFieldName()), in, "currency");
        in.nextToken();
        Currency currency = currencies.read(in);
        Damaged.unless("minor".equals(in.nextFieldName()), in, "minor");
        Damaged.unless(in.nextToken() == JsonToken.VALUE_NUMBER_INT, in, "a whole number");
        Money money = Money.of(currency, in.getLongValue());
        Damaged.unless(in.nextToken() == JsonToken.END_OBJECT, in, "the end of an amount");
        return money;
    }
}
