package dev.settle.adapter.web;

import dev.settle.adapter.web.http.Limits;

/**
 * @param host             the address to listen on, such as 127.0.0.1
 * @param port             0 for any that is free
 * @param bootstrapKeyHash of the installation's own key, as {@link dev.settle.application.seller.KeyHash} makes it; its
 *                         bearer may open sellers and do for each what a key with the scope admin may
 */
public record WebSettings(String host, int port, String bootstrapKeyHash, Limits limits) {
    public WebSettings {
        if (!bootstrapKeyHash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("the installation's key has to be known by its hash");
        }
    }
}
