package dev.settle.adapter.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
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

    Map<String, List<String>> query() {
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
