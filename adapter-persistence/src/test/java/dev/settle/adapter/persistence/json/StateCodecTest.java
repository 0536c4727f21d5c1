package dev.settle.adapter.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.contract.Randomly;
import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.billing.Book;
import dev.settle.domain.money.Money;
import dev.settle.domain.payment.Answer;
import dev.settle.domain.payment.Attempt;
import dev.settle.domain.payment.AttemptState;
import dev.settle.domain.subscription.Subscription;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateCodecTest {
    @Test
    void random_subscriptions_parties_and_standings_come_back() {
        Randomly.times(300, random -> {
            Invented invented = new Invented(random);
            Subscription subscription = invented.one(Subscription.class);
            assertThat(StateCodec.SUBSCRIPTION.read(StateCodec.SUBSCRIPTION.write(subscription)))
                    .isEqualTo(subscription);
            Party party = invented.one(Party.class);
            assertThat(StateCodec.PARTY.read(StateCodec.PARTY.write(party))).isEqualTo(party);
            Standing standing = invented.one(Standing.class);
            assertThat(StateCodec.STANDING.read(StateCodec.STANDING.write(standing)))
                    .isEqualTo(standing);
        });
    }

    @Test
    void an_attempt_to_pay_comes_back() {
        Attempt attempt = new Attempt(
                "a",
                "s",
                "INV-1",
                1,
                "a/INV-1/1",
                Money.of(Examples.EUR, 500),
                "method-1",
                true,
                Answer.of(AttemptState.UNKNOWN, "ref", "code"),
                Given.NOW,
                Given.NOW,
                1,
                2,
                Optional.of(Given.NOW));
        assertThat(StateCodec.ATTEMPT.read(StateCodec.ATTEMPT.write(attempt))).isEqualTo(attempt);
    }

    @Test
    void subscriptions_of_a_book_that_stand_alike_are_written_once() {
        AccountFacts.AccountOpened fact =
                new AccountFacts.AccountOpened("s", "CUSTOMER", "UTC", "EU", Optional.empty());
        Book book = Given.page(
                        Book.opened("a", Given.entry(1, 1, fact), fact),
                        List.of(Examples.started("s2", 5), Examples.started("s1", 5)))
                .after();
        assertThat(StateCodec.STANDING.write(Standing.of(book)))
                .isEqualTo("[0,[[[\"s1\",\"s2\"],[\"2025-03-01\",null,null,false]]]]");
        assertThat(Standing.of(book).progressById()).isEqualTo(book.progress());
    }
}
