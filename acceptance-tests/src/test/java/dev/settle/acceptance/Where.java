package dev.settle.acceptance;

import dev.settle.launcher.Stores;
import dev.settle.launcher.simulation.ScenarioRunner;

/** The stores a story is played in: a row is proved when it holds in all of them. */
enum Where {
    IN_MEMORY {
        @Override
        Stores stores() {
            return Stores.inMemory();
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
