package dev.settle.contract.store;

import dev.settle.application.Stores;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of a store's ports have in common: each test begins with an empty store. */
public abstract class StoreContract {
    private @Nullable Stores store;
    private @Nullable Given given;

    /** A store that holds nothing. Called before each test. */
    protected abstract Stores emptyStore();

    @BeforeEach
    void begin() {
        store = emptyStore();
        given = new Given(store());
    }

    protected final Stores store() {
        return Objects.requireNonNull(store);
    }

    protected final Given given() {
        return Objects.requireNonNull(given);
    }
}
