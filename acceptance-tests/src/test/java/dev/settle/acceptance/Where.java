package dev.settle.acceptance;

import dev.settle.adapter.persistence.memory.MemoryStore;
import dev.settle.application.Stores;
import dev.settle.application.policy.Parameters;
import dev.settle.launcher.simulation.ScenarioRunner;

/** The stores a story is played in: a row is proved when it holds in all of them. */
enum Where {
    IN_MEMORY {
        @Override
        Stores stores() {
            return new MemoryStore(Parameters.INDEX).stores();
        }

        @Override
        String seller() {
            return ScenarioRunner.SELLER;
        }
    },
    ON_POSTGRESQL {
        @Override
        Stores stores() {
            return Database.stores();
        }

        @Override
        String seller() {
            return Database.seller();
        }
    };

    /** Where one story is to be played; others may be there. */
    abstract Stores stores();

    /** A seller that is not there yet. */
    abstract String seller();

    @Override
    public String toString() {
        return this == IN_MEMORY ? "in memory" : "on PostgreSQL";
    }
}
