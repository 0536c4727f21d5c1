package dev.settle.application.billing;

import dev.settle.domain.billing.Book;
import dev.settle.domain.billing.Rules;
import dev.settle.domain.catalog.Catalog;
import dev.settle.domain.policy.Policy;
import dev.settle.domain.seller.SellerBook;
import dev.settle.domain.subscription.Subscription;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What lies before whoever decides on a command.
 *
 * @param today the day of {@code now} in the account's billing zone
 */
public record Desk(Book book, SellerBook seller, Rules rules, Instant now, LocalDate today) {
    /** What holds for the account today. */
    public Policy policy() {
        return rules.of(book).onDay(today);
    }

    /** What holds for a subscription on a day. */
    public Policy policy(Subscription subscription, LocalDate day) {
        return rules.of(book).of(subscription, day, rules.seen());
    }

    /** What is on sale today. */
    public Catalog catalog() {
        return seller.catalogOn(today);
    }
}
