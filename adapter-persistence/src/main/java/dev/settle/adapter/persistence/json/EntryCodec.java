package dev.settle.adapter.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.settle.domain.journal.Fact;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.Recorded;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The canonical bytes of journal entries:
 * {@code {"at":…,"day":…,"fact":"seats-changed","origin":{…},"seen":3,"seq":7,"version":1,"what":{…}}}.
 */
public final class EntryCodec {
    private static final Shape<Instant> AT = Json.shape(Instant.class);
    private static final Shape<LocalDate> DAY = Json.shape(LocalDate.class);
    private static final Shape<Origin> ORIGIN = Json.shape(Origin.class);
    private static final Shape<Long> NUMBER = Json.shape(Long.class);

    private EntryCodec() {}

    public static byte[] encode(Recorded entry) {
        return Json.bytes(out -> write(out, entry));
    }

    /** @throws IllegalArgumentException when the bytes are no entry, as after damage */
    public static Recorded decode(byte[] bytes) {
        return Json.parsed(bytes, EntryCodec::read);
    }

    private static void write(JsonGenerator out, Recorded entry) throws IOException {
        FactTypes.FactType type = FactTypes.of(entry.fact());
        out.writeStartObject();
        out.writeFieldName("at");
        AT.write(out, entry.at());
        out.writeFieldName("day");
        DAY.write(out, entry.day());
        out.writeStringField("fact", type.name());
        out.writeFieldName("origin");
        ORIGIN.write(out, entry.origin());
        out.writeNumberField("seen", entry.seen());
        out.writeNumberField("seq", entry.seq());
        out.writeNumberField("version", type.version());
        out.writeFieldName("what");
        Json.untyped(type.type()).write(out, entry.fact());
        out.writeEndObject();
    }

    private static Recorded read(JsonParser in) throws IOException {
        Instant at = field(in, "at", AT);
        LocalDate day = field(in, "day", DAY);
        String name = field(in, "fact", Texts.plain());
        Origin origin = field(in, "origin", ORIGIN);
        long seen = field(in, "seen", NUMBER);
        long seq = field(in, "seq", NUMBER);
        int version = Math.toIntExact(field(in, "version", NUMBER));
        Fact fact = (Fact)
                field(in, "what", Json.untyped(FactTypes.named(name, version).type()));
        in.nextToken();
        return new Recorded(seq, at, day, seen, origin, fact);
    }

    private static <T> T field(JsonParser in, String name, Shape<T> shape) throws IOException {
        Damaged.unless(name.equals(in.nextFieldName()), in, name);
        in.nextToken();
        return shape.read(in);
    }
}
