package dev.settle.application.seller;

import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.seller.port.in.KeepSeller;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.policy.ParameterIndex;

/** What can be done with sellers. */
public record SellerUseCases(KeepSeller keep) {
    public static SellerUseCases of(
            Transactions transactions, Sellers sellers, Clock clock, ParameterIndex parameters) {
        return new SellerUseCases(new KeepSellerService(transactions, sellers, clock, parameters));
    }
}
