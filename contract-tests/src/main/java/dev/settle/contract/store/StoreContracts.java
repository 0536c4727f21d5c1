package dev.settle.contract.store;

import dev.settle.application.Stores;
import dev.settle.contract.billing.AbridgedBooksContract;
import dev.settle.contract.billing.BillingRunsContract;
import dev.settle.contract.billing.BooksContract;
import dev.settle.contract.billing.CoverageContract;
import dev.settle.contract.billing.DueContract;
import dev.settle.contract.billing.MovingHeadsContract;
import dev.settle.contract.billing.QuotesContract;
import dev.settle.contract.invoicing.DocumentsContract;
import dev.settle.contract.invoicing.NumberSeriesContract;
import dev.settle.contract.journal.IdempotencyContract;
import dev.settle.contract.journal.JournalContract;
import dev.settle.contract.journal.OutboxContract;
import dev.settle.contract.journal.ProjectionsContract;
import dev.settle.contract.journal.TransactionsContract;
import dev.settle.contract.ledger.LedgerContract;
import dev.settle.contract.payment.AttemptsContract;
import dev.settle.contract.seller.ApiKeysContract;
import dev.settle.contract.seller.SellersContract;
import org.junit.jupiter.api.Nested;

/** What a store promises, port by port: extend it, hand in your store, and run it. */
public abstract class StoreContracts {
    /** A store that holds nothing. Called before each test. */
    protected abstract Stores emptyStore();

    /** How many statements the store has sent so far; 0 for one that sends none. */
    protected abstract long statements();

    /** Whether several transactions can write at once; false where they do so one after the other. */
    protected abstract boolean severalWriteAtOnce();

    /** Has the store lose all that it keeps of a seller but its stream, as where journals alone were put back. */
    protected abstract void lose(String seller);

    @Nested
    class OfTransactions extends TransactionsContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class OfJournal extends JournalContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class OfIdempotency extends IdempotencyContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class OfOutbox extends OutboxContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class OfProjections extends ProjectionsContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }

        @Override
        protected void lose(String seller) {
            StoreContracts.this.lose(seller);
        }
    }

    @Nested
    class OfBooks extends BooksContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }

        @Override
        protected long statements() {
            return StoreContracts.this.statements();
        }
    }

    @Nested
    class OfMovingHeads extends MovingHeadsContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class OfDue extends DueContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class OfAbridgedBooks extends AbridgedBooksContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }

        @Override
        protected long statements() {
            return StoreContracts.this.statements();
        }
    }

    @Nested
    class OfCoverage extends CoverageContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class OfQuotes extends QuotesContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class OfBillingRuns extends BillingRunsContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class OfDocuments extends DocumentsContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class OfNumberSeries extends NumberSeriesContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }

        @Override
        protected boolean severalWriteAtOnce() {
            return StoreContracts.this.severalWriteAtOnce();
        }
    }

    @Nested
    class OfLedger extends LedgerContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class OfSellers extends SellersContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class OfApiKeys extends ApiKeysContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }

    @Nested
    class OfAttempts extends AttemptsContract {
        @Override
        protected Stores emptyStore() {
            return StoreContracts.this.emptyStore();
        }
    }
}
