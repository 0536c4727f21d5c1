/** Contracts of the journal's ports: streams, transactions, idempotency and the outbox. */
package dev.settle.contract.journal;
