package dev.settle.adapter.web.http;

import java.time.Duration;

/**
 * What one caller can take of the server at most.
 *
 * @param bodyBytes   the largest body that is read
 * @param patience    how long a body may take to arrive, and a connection may say nothing
 * @param connections how many are open at once; further ones wait until one is closed
 */
public record Limits(int bodyBytes, Duration patience, int connections) {
    public static final Limits USUAL = new Limits(1 << 20, Duration.ofSeconds(30), 1_000);

    public Limits {
        if (bodyBytes < 1 || patience.toMillis() < 1 || connections < 1) {
            throw new IllegalArgumentException("a limit is above zero");
        }
    }
}
