package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** True and false. */
enum Truth implements Shape<Boolean> {
    SHAPE;

    @Override
    public void write(JsonGenerator out, Boolean value) throws IOException {
        out.writeBoolean(value);
    }

    @Override
    public Boolean read(JsonParser in) throws IOException {
        Damaged.unless(
                in.currentToken() == JsonToken.VALUE_TRUE || in.currentToken() == JsonToken.VALUE_FALSE,
                in,
                "true or false");
        return in.getBooleanValue();
    }
}
