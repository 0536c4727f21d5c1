package dev.settle.application.ledger;

import dev.settle.application.ledger.port.in.ReadBalances;
import dev.settle.application.ledger.port.out.Ledger;
import dev.settle.application.seller.port.out.Sellers;

/** What can be asked about the books. */
public record LedgerUseCases(ReadBalances balances) {
    public static LedgerUseCases of(Ledger ledger, Sellers sellers) {
        return new LedgerUseCases(seller -> {
            sellers.read(seller);
            return ledger.trialBalance(seller);
        });
    }
}
