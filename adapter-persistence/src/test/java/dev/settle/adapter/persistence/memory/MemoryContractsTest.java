package dev.settle.adapter.persistence.memory;

import dev.settle.application.Stores;
import dev.settle.application.policy.Parameters;
import dev.settle.contract.store.StoreContracts;

/** The memory store keeps every promise of its ports. */
class MemoryContractsTest extends StoreContracts {
    private MemoryStore store = new MemoryStore(Parameters.INDEX);

    @Override
    protected Stores emptyStore() {
        store = new MemoryStore(Parameters.INDEX);
        return store.stores();
    }

    @Override
    protected long statements() {
        return 0;
    }

    @Override
    protected boolean severalWriteAtOnce() {
        return false;
    }

    @Override
    protected void lose(String seller) {
        store.lose(seller);
    }
}
