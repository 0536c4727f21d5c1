package dev.settle.adapter.web.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;

/** Puts the described operations before a gate into the server. */
public final class Wiring {
    private Wiring() {}

    public static void into(JavalinConfig config, Description description, Routes routes, Gate gate, Limits limits) {
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = false;
        routes.joined(description).forEach((operation, handler) -> {
            io.javalin.http.Handler carryOut =
                    context -> say(context, gate.pass(operation, handler, new Incoming(context, limits)));
            config.routes.addHttpHandler(HandlerType.findOrCreate(operation.method()), operation.path(), carryOut);
            if (operation.method().equals("GET")) {
                config.routes.addHttpHandler(HandlerType.HEAD, operation.path(), carryOut);
            }
        });
        config.routes.exception(
                HttpResponseException.class,
                (refused, context) ->
                        say(context, Problems.of(refused.getStatus(), allowed(refused, context, description))));
    }

    private static void say(Context context, Answer answer) {
        context.status(answer.status());
        context.header("Cache-Control", "no-store");
        context.header("X-Content-Type-Options", "nosniff");
        answer.headers().forEach(context::header);
        if (!answer.body().isEmpty()) {
            context.contentType(answer.contentType());
            context.result(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> allowed(
            HttpResponseException refused, Context context, Description description) {
        if (!(refused instanceof MethodNotAllowedResponse)) {
            return Map.of();
        }
        var methods = new TreeSet<String>();
        description.operations().stream()
                .filter(it -> context.path().matches(it.path().replaceAll("\\{[a-z]+}", "[^/]+")))
                .forEach(it -> methods.add(it.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return Map.of("Allow", String.join(", ", methods));
    }
}
