package dev.settle.contract.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of a store's ports have in common: each test begins with an empty store. */
public abstract class StoreContract {
    private @Nullable StorePorts store;
    private @Nullable Given given;

    /** A store that holds nothing. Called before each test. */
    protected abstract StorePorts emptyStore();

    @BeforeEach
    void begin() {
        store = emptyStore();
        given = new Given(store());
    }

    protected final StorePorts store() {
        return Objects.requireNonNull(store);
    }

    protected final Given given() {
        return Objects.requireNonNull(given);
    }
}
