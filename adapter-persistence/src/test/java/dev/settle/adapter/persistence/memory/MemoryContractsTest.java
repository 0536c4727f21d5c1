package dev.settle.adapter.persistence.memory;

import dev.settle.application.Stores;
import dev.settle.application.policy.Parameters;
import dev.settle.contract.store.StoreContracts;

/** The memory store keeps every promise of its ports. */
class MemoryContractsTest extends StoreContracts {
    @Override
    protected Stores emptyStore() {
        return new MemoryStore(Parameters.INDEX).stores();
    }
}
