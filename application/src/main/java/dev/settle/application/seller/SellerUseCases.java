package dev.settle.application.seller;

import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.application.policy.port.in.LintPack;
import dev.settle.application.seller.port.in.ActivatePack;
import dev.settle.application.seller.port.in.KeepApiKeys;
import dev.settle.application.seller.port.in.KeepSeller;
import dev.settle.application.seller.port.out.ApiKeys;
import dev.settle.application.seller.port.out.Secrets;
import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.policy.ParameterIndex;

/** What can be done with sellers. */
public record SellerUseCases(KeepSeller keep, ActivatePack activatePack, KeepApiKeys keys) {
    public static SellerUseCases of(
            Transactions transactions,
            Sellers sellers,
            ApiKeys keys,
            Clock clock,
            Secrets secrets,
            ParameterIndex parameters,
            LintPack lint) {
        KeepSeller keep = new KeepSellerService(transactions, sellers, clock, parameters);
        return new SellerUseCases(
                keep,
                new ActivatePackService(keep, lint, parameters),
                new KeepApiKeysService(transactions, sellers, keys, secrets));
    }
}
