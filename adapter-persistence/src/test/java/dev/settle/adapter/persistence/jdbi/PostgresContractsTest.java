package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.Stores;
import dev.settle.contract.store.StoreContracts;

/** The PostgreSQL store keeps every promise of its ports. */
class PostgresContractsTest extends StoreContracts {
    @Override
    protected Stores emptyStore() {
        return TestDatabase.empty().stores();
    }

    @Override
    protected long statements() {
        return TestDatabase.store().statements();
    }

    @Override
    protected boolean severalWriteAtOnce() {
        return true;
    }

    @Override
    protected void lose(String seller) {
        TestDatabase.jdbi()
                .useHandle(handle -> handle.execute(
                        "set session_replication_role = replica; delete from seller where seller_id = '%s'"
                                .formatted(seller)));
    }
}
