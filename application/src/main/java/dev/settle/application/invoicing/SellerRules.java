package dev.settle.application.invoicing;

import dev.settle.application.seller.port.out.Sellers;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.policy.ParameterIndex;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/** One seller's rules as they stood at each entry of its stream, compiled once for each. */
final class SellerRules implements LongFunction<Rules> {
    private final Sellers sellers;
    private final String seller;
    private final ParameterIndex parameters;
    private final Map<Long, Rules> compiled = new ConcurrentHashMap<>();

    SellerRules(Sellers sellers, String seller, ParameterIndex parameters) {
        this.sellers = sellers;
        this.seller = seller;
        this.parameters = parameters;
    }

    @Override
    public Rules apply(long seen) {
        return compiled.computeIfAbsent(
                seen, seq -> new Rules(seq, sellers.readAt(seller, seq).policies(), parameters));
    }
}
