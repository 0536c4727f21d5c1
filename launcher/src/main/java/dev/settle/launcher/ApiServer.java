package dev.settle.launcher;

import dev.settle.adapter.web.ApiPorts;
import dev.settle.adapter.web.WebServer;
import dev.settle.adapter.web.WebSettings;
import dev.settle.adapter.web.http.Limits;
import dev.settle.application.Stores;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Ids;

/** The HTTP API in front of a Settle. */
public final class ApiServer implements AutoCloseable {
    /**
     * A run has two threads in each partition, and the store ten connections: as many as leave requests some of them when each
     * run has one partition. Runs with more wait for connections as requests do.
     */
    private static final int SELLERS_AT_ONCE = 4;

    private final WebServer web;
    private final Beside beside;
    private final String host;

    private ApiServer(WebServer web, Beside beside, String host) {
        this.web = web;
        this.beside = beside;
        this.host = host;
    }

    /**
     * Listens, and answers from now on.
     *
     * @param settle  over {@code stores}, with that clock and those ids
     * @param port    0 for any that is free
     * @param keyHash of the installation's own key, as {@link dev.settle.application.seller.KeyHash} makes it
     */
    public static ApiServer start(
            Settle settle, Stores stores, Clock clock, Ids ids, String host, int port, String keyHash) {
        Beside beside = new Beside(SELLERS_AT_ONCE);
        try {
            WebSettings settings = new WebSettings(host, port, keyHash, Limits.USUAL);
            return new ApiServer(WebServer.start(settings, ports(settle, stores, clock, ids, beside)), beside, host);
        } catch (RuntimeException failed) {
            beside.close();
            throw failed;
        }
    }

    /** Where it is to be found: {@code http://127.0.0.1:8080}. */
    public String url() {
        return url(host, web.port());
    }

    /** @param host as it is listened on; who listens on every address is found on this machine's own */
    static String url(String host, int port) {
        String found = switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::", "[::]" -> "::1";
            default -> host;
        };
        boolean bare = found.contains(":") && !found.startsWith("[");
        return "http://" + (bare ? "[" + found + "]" : found) + ":" + port;
    }

    /** Stops listening; what is being answered is answered, and a billing run comes to the end of its chunk or is cut off. */
    @Override
    public void close() {
        web.close();
        beside.close();
    }

    private static ApiPorts ports(Settle settle, Stores stores, Clock clock, Ids ids, Beside beside) {
        return new ApiPorts(
                settle.sellers(),
                settle.accounts(),
                settle.agreements(),
                settle.subscriptions(),
                settle.provisioning(),
                settle.billing(),
                settle.invoicing(),
                settle.journal(),
                settle.ledger(),
                settle.policy(),
                stores.transactions(),
                stores.idempotency(),
                clock,
                ids,
                beside);
    }
}
