package dev.settle.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.application.ledger.port.out.Ledger.Posted;
import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.ledger.LedgerEntry;
import dev.settle.domain.ledger.Posting;
import dev.settle.domain.money.Money;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.ledger.port.out.Ledger} promises. */
public abstract class LedgerContract extends StoreContract {
    private static final Currency JPY = Currency.getInstance("JPY");

    @Test
    void every_account_of_a_seller_counts_and_each_currency_sums_to_zero() {
        given().seller("s");
        given().seller("t");
        given().account("s", "a");
        given().account("s", "b");
        given().account("t", "c");
        given().issue("a", "INV-000001", Given.DAY, Examples.fee(Examples.EUR, 5_000));
        given().issue("b", "INV-000002", Given.DAY, Examples.fee(Examples.EUR, 1));
        given().issue("b", "INV-000003", Given.DAY, Examples.fee(JPY, 70));
        given().issue("c", "INV-000001", Given.DAY, Examples.fee(Examples.EUR, 99));
        given().issue(
                        "a",
                        Occasion.change(Given.DAY, 3),
                        "CN-000001",
                        Examples.credit("s1", "2025-03-11/2025-04-01", new LineRef("INV-000001", 1), 1_355));
        Map<Currency, Map<String, Money>> balance = store().ledger().trialBalance("s");
        assertThat(balance).containsOnlyKeys(Examples.EUR, JPY);
        assertThat(balance.get(Examples.EUR))
                .containsOnly(
                        Map.entry(LedgerEntry.RECEIVABLE, Money.of(Examples.EUR, 5_001)),
                        Map.entry(LedgerEntry.REVENUE, Money.of(Examples.EUR, -3_646)),
                        Map.entry(LedgerEntry.ACCOUNT_CREDIT, Money.of(Examples.EUR, -1_355)));
        balance.forEach(
                (currency, accounts) -> assertThat(accounts.values().stream().reduce(Money.zero(currency), Money::plus))
                        .isEqualTo(Money.zero(currency)));
    }

    @Test
    void what_was_posted_about_an_account_comes_by_entry() {
        given().seller("s");
        given().account("s", "a");
        given().account("s", "b");
        Document first = given().issue("a", "INV-000001", Given.DAY, Examples.fee(Examples.EUR, 5_000));
        given().issue("b", "INV-000002", Given.DAY, Examples.fee(Examples.EUR, 1));
        Document second = given().issue("a", Occasion.change(Given.DAY, 3), "INV-000003", Examples.fee(JPY, 70));
        assertThat(store().ledger().of("a"))
                .containsExactly(
                        posted(first, LedgerEntry.RECEIVABLE, Money.of(Examples.EUR, 5_000)),
                        posted(first, LedgerEntry.REVENUE, Money.of(Examples.EUR, -5_000)),
                        posted(second, LedgerEntry.RECEIVABLE, Money.of(JPY, 70)),
                        posted(second, LedgerEntry.REVENUE, Money.of(JPY, -70)));
        assertThat(store().ledger().of("nobody")).isEmpty();
    }

    private static Posted posted(Document document, String ledgerAccount, Money amount) {
        return new Posted(document.seq(), Given.DAY, document.number(), new Posting(ledgerAccount, amount));
    }

    @Test
    void a_seller_without_entries_has_no_balance() {
        assertThat(store().ledger().trialBalance("s")).isEmpty();
    }
}
