package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.adapter.web.http.Limits;
import dev.settle.application.Stores;
import dev.settle.application.seller.KeyHash;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.DescribedOperation;
import dev.settle.contract.web.Exchange;
import dev.settle.contract.web.Traffic;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/**
 * A server on an empty memory store, on 1 November 2026 in the morning. Billing runs are carried out before their
 * request is answered. Every answer is held against the description.
 */
final class World implements AutoCloseable {
    static final String INSTALLATION_KEY = "the-key-of-this-installation";
    private static final String ASSIGNMENTS = "/v1/accounts/umbra/subscriptions/mail/assignments";
    static final Traffic TRAFFIC =
            new Traffic(Objects.requireNonNull(World.class.getResourceAsStream("/openapi/settle.yaml")));

    private static final Limits LIMITS = new Limits(100_000, Duration.ofSeconds(30), 1_000);

    static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    final Stores store;
    private final Kept kept;
    private final Map<String, ApiClient> clients = new HashMap<>();
    private final WebServer server;
    private String quote = "none";
    private Optional<RuntimeException> broken = Optional.empty();
    private String lastKey = "none";
    private Executor beside = Runnable::run;
    private Runnable meanwhile = () -> {};
    private Instant now = Instant.parse("2026-11-01T08:00:00Z");

    World() {
        this(Kept.inMemory(), LIMITS);
    }

    World(Kept kept, Limits limits) {
        this(kept, limits, 0);
    }

    World(int port) {
        this(Kept.inMemory(), LIMITS, port);
    }

    private World(Kept kept, Limits limits, int port) {
        this.kept = kept;
        this.store = kept.stores();
        this.server = WebServer.start(
                new WebSettings("127.0.0.1", port, KeyHash.of(INSTALLATION_KEY), limits),
                UseCases.over(store, this::now, new Carried(begun -> beside.execute(begun))));
    }

    /** Two sellers, of which nimbus sells mailboxes by the day to the account umbra. */
    static World withSellers() {
        World world = new World();
        world.sellers();
        return world;
    }

    /**
     * The world the description's examples are about, on 21 November: nimbus sells to umbra, whose subscription mail has
     * three seats, one of them ann's; a billing run, a quote and a key to spare are there.
     */
    static World ofExamples() {
        return ofExamples(Kept.inMemory());
    }

    /** As {@link #ofExamples()}, kept there. */
    static World ofExamples(Kept kept) {
        World world = new World(kept, LIMITS);
        world.sellers();
        ApiClient nimbus = world.keyed("nimbus", "all", "read write billing admin");
        world.keyed("nimbus", "spare", "read");
        ok(nimbus.post("/v1/accounts", """
                {"id": "umbra", "class": "CUSTOMER", "zone": "Europe/Helsinki", "clients": ["north"],
                 "sites": ["umbra.example"]}"""));
        ok(nimbus.keyed("w1").post("/v1/accounts/umbra/subscriptions", """
                {"id": "mail", "sku": "MAILBOX", "every": "P1M", "seats": 3, "client": "north"}"""));
        ok(nimbus.keyed("w4").post("/v1/accounts/umbra/subscriptions", """
                {"id": "old", "sku": "MAILBOX", "every": "P1M", "seats": 1}"""));
        ok(nimbus.keyed("w5").post("/v1/accounts/umbra/subscriptions/old/cancellations", """
                {"effective": "2026-11-05"}"""));
        ok(nimbus.keyed("w2").post(ASSIGNMENTS, "{\"assignee\": \"ann@umbra.example\"}"));
        ok(nimbus.keyed("w3").post("/v1/sellers/nimbus/billing-runs", "{\"cut\": \"2026-11-01T07:00:00Z\"}"));
        world.at("2026-11-21T10:00:00Z");
        world.quote = ok(nimbus.post(
                        "/v1/accounts/umbra/seat-change-quotes",
                        "{\"orders\": [{\"subscription\": \"mail\", \"by\": 1}]}"))
                .json()
                .get("id")
                .asText();
        return world;
    }

    /** Where an operation is found in the world of examples. */
    String address(DescribedOperation operation) {
        return address(operation, Map.of());
    }

    /** @param instead other names in some places of the path, by the place's name */
    String address(DescribedOperation operation, Map<String, String> instead) {
        Map<String, String> names = new HashMap<>(names());
        names.putAll(instead);
        return PLACE.matcher(operation.path()).replaceAll(place -> names.get(place.group(1)));
    }

    /** What is in the world of examples, by the place of a path that it can stand in; all of it is of nimbus. */
    Map<String, String> names() {
        return Map.of(
                "seller", "nimbus",
                "account", "umbra",
                "subscription", "mail",
                "client", "north",
                "assignee", "ann@umbra.example",
                "document", "INV-000001",
                "quote", quote,
                "run", "2026-11-01T07:00:00Z",
                "key", "spare");
    }

    /** Asks for an operation as its example has it, with an idempotency key where it takes one. */
    Exchange ask(ApiClient client, DescribedOperation operation) {
        ApiClient asking =
                operation.headers().containsKey("Idempotency-Key") ? client.keyed("example-" + operation.id()) : client;
        return asking.send(
                operation.method(), address(operation), operation.example().map(Object::toString));
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    /** Whatever asks for the time fails like this, until {@link #mendClock}. */
    void breakClock(RuntimeException failure) {
        broken = Optional.of(failure);
    }

    /** Who carries out billing runs from now on. */
    void beside(Executor executor) {
        beside = executor;
    }

    /** Happens when somebody next asks for the time, before they are told. */
    void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    void mendClock() {
        broken = Optional.empty();
    }

    private Instant now() {
        if (broken.isPresent()) {
            throw broken.get();
        }
        Runnable happens = meanwhile;
        meanwhile = () -> {};
        happens.run();
        return now;
    }

    int port() {
        return server.port();
    }

    ApiClient client() {
        return new ApiClient(URI.create("http://127.0.0.1:" + server.port()), TRAFFIC);
    }

    ApiClient installation() {
        return client().bearing(INSTALLATION_KEY);
    }

    /** A client with a key of that name; a new one, or the one that was made before. */
    ApiClient keyed(String seller, String name, String scopes) {
        return clients.computeIfAbsent(seller + " " + name, none -> newlyKeyed(seller, name, scopes));
    }

    private ApiClient newlyKeyed(String seller, String name, String scopes) {
        Exchange made = ok(installation()
                .put(
                        "/v1/sellers/%s/api-keys/%s".formatted(seller, name),
                        "{\"scopes\": [%s]}".formatted(quoted(scopes))));
        lastKey = made.json().get("key").asText();
        return client().bearing(lastKey);
    }

    /** The key that was made last. */
    String lastKey() {
        return lastKey;
    }

    static Exchange ok(Exchange exchange) {
        assertThat(exchange.status()).as(exchange.toString()).isBetween(200, 299);
        return exchange;
    }

    @Override
    public void close() {
        server.close();
    }

    private void sellers() {
        seller("nimbus");
        seller("stratus");
    }

    private void seller(String seller) {
        ok(installation().post("/v1/sellers", "{\"id\": \"%s\", \"name\": \"%s\"}".formatted(seller, seller)));
        ok(installation().post("/v1/sellers/%s/catalogs".formatted(seller), """
                {"from": "2026-11-01",
                 "skus": {
                   "MAILBOX": {"metric": "MAILBOX_COUNT", "setupFee": {"currency": "EUR", "minor": 500}, "prices": [
                     {"every": "P1M", "amount": {"currency": "EUR", "minor": 1000}},
                     {"every": "P1Y", "amount": {"currency": "EUR", "minor": 10000}}]},
                   "ARCHIVE": {"requires": ["MAILBOX"], "prices": [
                     {"every": "P1M", "amount": {"currency": "EUR", "minor": 250}}]},
                   "CONNECTOR": {"free": true}},
                 "discounts": {"SAVE10": {"percent": "10"}}}"""));
        ok(installation().post("/v1/sellers/%s/packs".formatted(seller), """
                {"from": "2026-11-01", "text": "{pack: by-the-day, title: By the day, values: {billing.mode: ADVANCE, \
                proration.onAdd: DAILY, proration.onRemove: DAILY, settlement.onChange: INVOICE_NOW}}"}"""));
    }

    private static String quoted(String words) {
        return "\"" + words.replace(" ", "\", \"") + "\"";
    }

    /** Everything the store holds, to be compared. */
    Map<String, String> everything() {
        return kept.rows().get();
    }
}
