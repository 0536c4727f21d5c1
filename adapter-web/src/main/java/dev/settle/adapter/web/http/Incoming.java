package dev.settle.adapter.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as it came in, nothing of it checked. */
public final class Incoming {
    private final Context context;
    private final int bodyLimit;

    /** @param bodyLimit in bytes */
    Incoming(Context context, int bodyLimit) {
        this.context = context;
        this.bodyLimit = bodyLimit;
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

    /** @throws HttpProblem when it is too large, however long it claims to be */
    byte[] body() {
        try (InputStream stream = context.req().getInputStream()) {
            byte[] read = stream.readNBytes(bodyLimit + 1);
            if (read.length > bodyLimit) {
                throw HttpProblem.tooLarge(bodyLimit);
            }
            return read;
        } catch (IOException broken) {
            throw new HttpProblem(400, "BODY_CUT_OFF", "The body ended early", "Send it again.", Map.of());
        }
    }
}
