package dev.settle.adapter.web.http;

import dev.settle.domain.InvalidInput;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as it came in, nothing of it checked. */
public final class Incoming {
    private final Context context;
    private final Body body;

    Incoming(Context context, Limits limits) {
        this.context = context;
        this.body = new Body(limits, System::nanoTime);
    }

    /** @throws InvalidInput {@code HEADER_REPEATED}: which of them is meant nobody can say */
    Optional<String> header(String name) {
        List<String> values = Collections.list(context.req().getHeaders(name));
        if (values.size() > 1) {
            throw new InvalidInput(
                    "HEADER_REPEATED",
                    "The header %s is there more than once".formatted(name),
                    name,
                    "",
                    "Send it once.");
        }
        return values.stream().findFirst();
    }

    String method() {
        return context.method().name();
    }

    Map<String, String> path() {
        return context.pathParamMap();
    }

    /** As it was written, for the request's hash. */
    String url() {
        String query = context.queryString();
        return context.req().getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** @throws InvalidInput {@code QUERY_UNREADABLE} for a name that cannot be decoded; the server would leave it out */
    Map<String, List<String>> query() {
        String written = context.queryString();
        try {
            URLDecoder.decode(written == null ? "" : written.replaceAll("=[^&]*", ""), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidInput(
                    "QUERY_UNREADABLE",
                    "A name in the query cannot be decoded",
                    "query",
                    "",
                    "Write it in UTF-8, percent-encoded.");
        }
        return context.queryParamMap();
    }

    /** @throws HttpProblem when it is larger or slower than allowed, or not all there */
    byte[] body() {
        try (InputStream stream = context.req().getInputStream()) {
            return body.read(stream);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
