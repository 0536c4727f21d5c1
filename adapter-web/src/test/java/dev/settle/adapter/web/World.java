package dev.settle.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.account.AccountUseCases;
import dev.settle.application.agreement.AgreementUseCases;
import dev.settle.application.billing.BillingUseCases;
import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.invoicing.InvoicingUseCases;
import dev.settle.application.journal.JournalUseCases;
import dev.settle.application.ledger.LedgerUseCases;
import dev.settle.application.policy.Parameters;
import dev.settle.application.policy.PolicyUseCases;
import dev.settle.application.provisioning.ProvisioningUseCases;
import dev.settle.application.seller.KeyHash;
import dev.settle.application.seller.SellerUseCases;
import dev.settle.application.subscription.SubscriptionUseCases;
import dev.settle.contract.web.ApiClient;
import dev.settle.contract.web.Exchange;
import dev.settle.contract.web.Traffic;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server on an empty memory store, on 1 November 2026 in the morning. Billing runs are carried out before their
 * request is answered. Every answer is held against the description.
 */
final class World implements AutoCloseable {
    static final String INSTALLATION_KEY = "the-key-of-this-installation";
    static final Traffic TRAFFIC =
            new Traffic(Objects.requireNonNull(World.class.getResourceAsStream("/openapi/settle.yaml")));

    final MemoryStore store = new MemoryStore(Parameters.INDEX);
    private final AtomicLong ids = new AtomicLong();
    private final WebServer server;
    private Instant now = Instant.parse("2026-11-01T08:00:00Z");

    World() {
        server = WebServer.start(new WebSettings("127.0.0.1", 0, KeyHash.of(INSTALLATION_KEY), 100_000), ports());
    }

    /** Two sellers, of which nimbus sells mailboxes by the day to the account umbra. */
    static World withSellers() {
        World world = new World();
        world.seller("nimbus");
        world.seller("stratus");
        return world;
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    ApiClient client() {
        return new ApiClient(URI.create("http://127.0.0.1:" + server.port()), TRAFFIC);
    }

    ApiClient installation() {
        return client().bearing(INSTALLATION_KEY);
    }

    /** A client with a new key of that name. */
    ApiClient keyed(String seller, String name, String scopes) {
        Exchange made = ok(installation()
                .put(
                        "/v1/sellers/%s/api-keys/%s".formatted(seller, name),
                        "{\"scopes\": [%s]}".formatted(quoted(scopes))));
        return client().bearing(made.json().get("key").asText());
    }

    static Exchange ok(Exchange exchange) {
        assertThat(exchange.status()).as(exchange.toString()).isBetween(200, 299);
        return exchange;
    }

    @Override
    public void close() {
        server.close();
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

    private ApiPorts ports() {
        var parameters = Parameters.INDEX;
        var bookkeeping = new Bookkeeping(
                store.transactions(), store.books(), store.sellers(), store.numbers(), () -> now, parameters);
        var policy = PolicyUseCases.over(new PlainPackReader());
        return new ApiPorts(
                SellerUseCases.of(
                        store.transactions(),
                        store.sellers(),
                        store.apiKeys(),
                        () -> now,
                        () -> "0".repeat(40) + ids.incrementAndGet(),
                        parameters,
                        policy.lintPack()),
                AccountUseCases.of(bookkeeping, store.books(), this::id, parameters),
                AgreementUseCases.of(bookkeeping, parameters),
                SubscriptionUseCases.of(
                        bookkeeping, store.transactions(), store.quotes(), () -> now, this::id, parameters),
                ProvisioningUseCases.of(bookkeeping),
                BillingUseCases.of(
                        bookkeeping,
                        store.transactions(),
                        store.books(),
                        store.sellers(),
                        store.numbers(),
                        store.billingRuns(),
                        () -> now),
                InvoicingUseCases.of(store.sellers(), store.books(), store.documents(), store.journal(), parameters),
                JournalUseCases.of(store.journal(), store.outbox()),
                LedgerUseCases.of(store.ledger(), store.sellers()),
                policy,
                store.transactions(),
                store.idempotency(),
                () -> now,
                this::id,
                Runnable::run);
    }

    private String id(String prefix) {
        return prefix + ids.incrementAndGet();
    }

    /** Everything the store holds, to be compared. */
    Map<String, String> everything() {
        return StoreDump.of(store);
    }
}
