package dev.settle.launcher;

import dev.settle.adapter.persistence.embedded.EmbeddedServer;
import dev.settle.adapter.persistence.jdbi.PostgresStore;
import dev.settle.application.Stores;
import dev.settle.application.policy.Parameters;
import java.nio.file.Path;

/** A store that outlives the program, open until it is closed. */
public final class KeptStores implements AutoCloseable {
    private final PostgresStore store;

    private KeptStores(PostgresStore store) {
        this.store = store;
    }

    /**
     * On a PostgreSQL of its own, which runs as long as this is open.
     *
     * @param directory for its data; made when it is not there. One program at a time uses it
     * @throws dev.settle.adapter.persistence.embedded.ServerFailed when it cannot run here, with the cure
     */
    public static KeptStores in(Path directory) {
        return in(directory, () -> {});
    }

    /**
     * As {@link #in(Path)}.
     *
     * @param first waits, when the program ends with this open, for what is to end while its PostgreSQL still runs
     */
    public static KeptStores in(Path directory, Runnable first) {
        return new KeptStores(EmbeddedServer.store(directory, 0, Parameters.INDEX, first));
    }

    /**
     * On any PostgreSQL, 15 or later.
     *
     * @param url such as {@code jdbc:postgresql://localhost/settle}
     */
    public static KeptStores at(String url, String user, String password) {
        return new KeptStores(PostgresStore.at(url, user, password, Parameters.INDEX));
    }

    public Stores stores() {
        return store.stores();
    }

    @Override
    public void close() {
        store.close();
    }
}
