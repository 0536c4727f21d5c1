package dev.settle.adapter.persistence.jdbi;

import dev.settle.contract.billing.BillingRunsContract;
import dev.settle.contract.billing.BooksContract;
import dev.settle.contract.billing.CoverageContract;
import dev.settle.contract.billing.DueContract;
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
import dev.settle.contract.store.StorePorts;
import org.junit.jupiter.api.Nested;

/** The PostgreSQL store keeps every promise of its ports. */
class PostgresContractsTest {
    private static StorePorts empty() {
        PostgresStore store = TestDatabase.empty();
        return new StorePorts(
                store.transactions(),
                store.books(),
                store.sellers(),
                store.journal(),
                store.documents(),
                store.numbers(),
                store.ledger(),
                store.idempotency(),
                store.outbox(),
                store.quotes(),
                store.apiKeys(),
                store.billingRuns(),
                store.attempts(),
                store.projections(),
                store::statements);
    }

    @Nested
    class Transactions extends TransactionsContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class Journal extends JournalContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class Idempotency extends IdempotencyContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class Outbox extends OutboxContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class Projections extends ProjectionsContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class Books extends BooksContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class Due extends DueContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class Coverage extends CoverageContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class Quotes extends QuotesContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class BillingRuns extends BillingRunsContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class Documents extends DocumentsContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class NumberSeries extends NumberSeriesContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class Ledger extends LedgerContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class Sellers extends SellersContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class ApiKeys extends ApiKeysContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }

    @Nested
    class Attempts extends AttemptsContract {
        @Override
        protected StorePorts emptyStore() {
            return empty();
        }
    }
}
