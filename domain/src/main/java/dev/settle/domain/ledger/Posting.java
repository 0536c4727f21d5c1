package dev.settle.domain.ledger;

import dev.settle.domain.money.Money;

/**
 * An amount on a ledger account: above zero is debit, below zero credit.
 *
 * @param ledgerAccount RECEIVABLE, REVENUE, ACCOUNT_CREDIT, CASH, SUSPENSE
 */
public record Posting(String ledgerAccount, Money amount) {}
