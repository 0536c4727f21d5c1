/**
 * The ports on PostgreSQL, through JDBI. Statements of one transaction share a connection; what a bill adds is written
 * by COPY, the heads it moves by one update. Isolation is READ COMMITTED with explicit locks, in the order of
 * idempotency row, account head, number series.
 */
package dev.settle.adapter.persistence.jdbi;
