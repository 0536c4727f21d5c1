package dev.settle.adapter.web;

import static dev.settle.adapter.web.World.ok;

import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;

/** Three mailboxes at EUR 10.00 a month, paid in advance and by the day since 1 November 2026; it is the 16th. */
final class Mailboxes implements AutoCloseable {
    private final World world = World.withSellers();
    private final ApiClient seller = world.keyed("nimbus", "all", "read write billing admin");

    Mailboxes() {
        ok(seller.keyed("k1")
                .post("/v1/accounts", "{\"id\": \"umbra\", \"class\": \"CUSTOMER\", \"zone\": \"Europe/Helsinki\"}"));
        ok(seller.keyed("k2")
                .post(
                        "/v1/accounts/umbra/subscriptions",
                        "{\"id\": \"mail\", \"sku\": \"MAILBOX\", \"every\": \"P1M\", \"seats\": 3}"));
        world.at("2026-11-16T10:00:00Z");
    }

    /** Whoever may do everything for the seller of the mailboxes. */
    ApiClient seller() {
        return seller;
    }

    World world() {
        return world;
    }

    Exchange seats(String key, String reading, int count) {
        return ok(seller.keyed(key)
                .post(
                        "/v1/accounts/umbra/seat-changes",
                        "{\"orders\": [{\"subscription\": \"mail\", \"%s\": %d}]}".formatted(reading, count)));
    }

    @Override
    public void close() {
        world.close();
    }
}
