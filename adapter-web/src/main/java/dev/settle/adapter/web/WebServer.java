package dev.settle.adapter.web;

import dev.settle.adapter.web.http.Description;
import dev.settle.adapter.web.http.Gate;
import dev.settle.adapter.web.http.Keys;
import dev.settle.adapter.web.http.Listening;
import dev.settle.adapter.web.http.Problems;
import dev.settle.adapter.web.http.Wiring;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;

/** Settle over HTTP. */
public final class WebServer implements AutoCloseable {
    private static final String DESCRIPTION = "/openapi/settle.yaml";

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Listens, and answers from now on.
     *
     * @throws IllegalStateException when the port is taken, or the description and what answers it are apart
     */
    public static WebServer start(WebSettings settings, ApiPorts ports) {
        Description description = Description.read(DESCRIPTION);
        var accounts = ports.accounts().read();
        Gate gate = new Gate(
                new Keys(ports.sellers().keys(), accounts, settings.bootstrapKeyHash()),
                accounts,
                ports.transactions(),
                ports.idempotency(),
                ports.clock(),
                ports.ids(),
                new Problems(ports.ids()));
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            Listening.into(config, settings.host(), settings.port(), settings.limits());
            Wiring.into(config, description, ApiRoutes.over(ports, description), gate, settings.limits());
        });
        try {
            return new WebServer(javalin.start());
        } catch (JavalinBindException taken) {
            throw new IllegalStateException(
                    "The port %d of %s cannot be listened on; take another one"
                            .formatted(settings.port(), settings.host()),
                    taken);
        }
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Stops listening; what is being answered is answered. */
    @Override
    public void close() {
        javalin.stop();
    }
}
