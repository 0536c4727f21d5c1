package dev.settle.acceptance.http;

import dev.settle.application.Stores;
import dev.settle.application.seller.KeyHash;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Traffic;
import dev.settle.launcher.ApiServer;
import dev.settle.launcher.Settle;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** A server over a store, whose clock shows the time of the story that is being played. */
public final class Served implements AutoCloseable {
    private static final String KEY = "the-key-of-this-installation";
    private static final Traffic TRAFFIC =
            new Traffic(Objects.requireNonNull(Served.class.getResourceAsStream("/openapi/settle.yaml")));

    private final AtomicLong ids = new AtomicLong();
    private final ApiServer server;
    private volatile Instant now = Instant.EPOCH;

    public Served(Stores stores) {
        var settle = Settle.over(stores, () -> now, this::id);
        server = ApiServer.start(settle, stores, () -> now, this::id, "127.0.0.1", 0, KeyHash.of(KEY));
    }

    Instant now() {
        return now;
    }

    void at(Instant instant) {
        now = instant;
    }

    /** Asks in the name of the installation. */
    ApiClient installation() {
        return new ApiClient(URI.create(server.url()), TRAFFIC).bearing(KEY);
    }

    @Override
    public void close() {
        server.close();
    }

    private String id(String prefix) {
        return prefix + ids.incrementAndGet();
    }
}
