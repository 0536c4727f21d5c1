package dev.settle.domain.billing;

import dev.settle.domain.policy.ParameterIndex;
import dev.settle.domain.policy.PolicyTimeline;

/**
 * A seller's policy as it stood at one entry of its stream, compiled. Shared by all accounts of the seller.
 *
 * @param seen  the seller entry up to which it holds; documents pin it
 * @param index what agreement and subscription overrides are parsed with
 */
public record Rules(long seen, PolicyTimeline seller, ParameterIndex index) {
    /** The answers for one payer's book. */
    public PayerPolicy of(Book book) {
        return new PayerPolicy(this, book);
    }
}
