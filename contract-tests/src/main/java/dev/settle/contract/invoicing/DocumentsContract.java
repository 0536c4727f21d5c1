package dev.settle.contract.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.application.invoicing.port.out.Documents.Stored;
import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.Conflict;
import dev.settle.domain.billing.Draft;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.invoicing.Document;
import dev.settle.domain.money.Fraction;
import dev.settle.domain.money.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.invoicing.port.out.Documents} promises. */
public abstract class DocumentsContract extends StoreContract {
    private static final LocalDate APRIL = LocalDate.parse("2025-04-01");

    @Test
    void a_document_comes_back_as_it_was_issued_with_every_line_and_derivation() {
        account();
        Document charge = given().issue(
                        "a",
                        "INV-000001",
                        Given.DAY,
                        Examples.charge("s1", "2025-03-01/2025-04-01", 5),
                        Examples.charge("s2", "2025-03-01/2025-04-01", 1),
                        Examples.fee(Examples.EUR, 999));
        Document credit = given().issue(
                        "a",
                        Occasion.change(Given.DAY, 7),
                        "CN-000001",
                        Examples.credit("s1", "2025-03-11/2025-04-01", new LineRef("INV-000001", 1), 1_355));
        assertThat(store().documents().find("a", "INV-000001")).contains(charge);
        assertThat(store().documents().find("a", "CN-000001")).contains(credit);
        assertThat(store().documents().find("a", "CN-000001").orElseThrow().hash())
                .isEqualTo(credit.hash());
        assertThat(store().documents().find("a", "INV-000002")).isEmpty();
        assertThat(store().documents().find("b", "INV-000001")).isEmpty();
    }

    @Test
    void numbers_of_as_many_digits_as_there_can_be_come_back() {
        account();
        BigInteger nines = BigInteger.TEN.pow(Fraction.MOST_DIGITS).subtract(BigInteger.ONE);
        Fraction longest = Fraction.of(nines, BigInteger.TWO);
        Fraction smallest = Fraction.of(BigInteger.TWO, nines);
        Document issued = given().issue(
                        "a",
                        "INV-000001",
                        Given.DAY,
                        Examples.owed(longest, smallest),
                        Examples.owed(smallest, longest));
        assertThat(store().documents().find("a", "INV-000001")).contains(issued);
    }

    @Test
    void a_line_that_corrects_its_own_document_names_it() {
        account();
        given().issue(
                        "a",
                        "INV-000001",
                        Given.DAY,
                        Examples.charge("s1", "2025-03-01/2025-04-01", 5),
                        Examples.credit("s1", "2025-03-11/2025-04-01", new LineRef("", 1), 1_355));
        Document read = store().documents().find("a", "INV-000001").orElseThrow();
        assertThat(read.content().lines().get(1).corrects()).contains(new LineRef("INV-000001", 1));
    }

    @Test
    void a_number_tells_its_account_within_the_seller() {
        account();
        given().issue("a", "INV-000001", Given.DAY, Examples.fee(Examples.EUR, 1));
        assertThat(store().documents().accountOf("s", "INV-000001")).contains("a");
        assertThat(store().documents().accountOf("t", "INV-000001")).isEmpty();
        assertThat(store().documents().accountOf("s", "INV-000002")).isEmpty();
    }

    @Test
    void so_do_many_at_once() {
        account();
        given().account("s", "b");
        given().issue("a", "INV-000001", Given.DAY, Examples.fee(Examples.EUR, 1));
        given().issue("b", "INV-000002", Given.DAY, Examples.fee(Examples.EUR, 1));
        assertThat(store().documents().accountsOf("s", List.of("INV-000003", "INV-000002", "INV-000001")))
                .containsOnly(Map.entry("INV-000001", "a"), Map.entry("INV-000002", "b"));
        assertThat(store().documents().accountsOf("t", List.of("INV-000001"))).isEmpty();
        assertThat(store().documents().accountsOf("s", List.of())).isEmpty();
        assertThat(store().documents().stray("s", 10)).isEmpty();
    }

    @Test
    void an_accounts_documents_come_in_the_order_of_issue() {
        account();
        Document first = given().issue("a", "INV-000009", Given.DAY, Examples.fee(Examples.EUR, 1));
        Document second = given().issue("a", "INV-000002", APRIL, Examples.fee(Examples.EUR, 2));
        assertThat(store().documents().list("a", 0, 10)).containsExactly(first, second);
        assertThat(store().documents().list("a", 0, 1)).containsExactly(first);
        assertThat(store().documents().list("a", first.seq(), 10)).containsExactly(second);
        assertThat(store().documents().list("nobody", 0, 10)).isEmpty();
    }

    @Test
    void those_of_one_entry_come_by_series_and_number() {
        account();
        Draft dollars = Given.draft(APRIL, List.of(Examples.fee(Currency.getInstance("USD"), 2)));
        Draft euros = Given.draft(APRIL, List.of(Examples.fee(Examples.EUR, 2)));
        Draft credit = Given.draft(APRIL, List.of(Examples.fee(Currency.getInstance("CHF"), -3)));
        Document before = given().issue("a", "INV-000007", Given.DAY, Examples.fee(Examples.EUR, 1));
        List<Document> issued = given().issue(
                        "a",
                        Occasion.anchor(APRIL),
                        List.of("INV-999999", "INV-1000000", "CN-000001"),
                        List.of(dollars, euros, credit));
        assertThat(store().documents().list("a", 0, 10))
                .containsExactly(before, issued.get(2), issued.get(0), issued.get(1));
        assertThat(store().documents().list("a", 0, 3)).containsExactly(before, issued.get(2), issued.get(0));
    }

    @Test
    void whatever_a_document_comes_to_it_is_listed() {
        account();
        Document nothing = given().issue("a", "INV-000001", Given.DAY, Examples.fee(Examples.EUR, 0));
        Document evened = given().issue(
                        "a",
                        Occasion.change(Given.DAY, 3),
                        "INV-000002",
                        Examples.fee(Examples.EUR, 700),
                        Examples.fee(Examples.EUR, -700));
        Document credit =
                given().issue("a", Occasion.change(Given.DAY, 4), "CN-000001", Examples.fee(Examples.EUR, -700));
        Document paid = issued(Occasion.change(Given.DAY, 5), "INV-000003", paidByCredit(500, 500));
        Document partly = issued(Occasion.change(Given.DAY, 6), "INV-000004", paidByCredit(900, 200));
        assertThat(store().documents().list("a", 0, 10)).containsExactly(nothing, evened, credit, paid, partly);
        assertThat(store().documents().list("a", evened.seq(), 2)).containsExactly(credit, paid);
        assertThat(examined("", 10))
                .containsExactly("CN-000001", "INV-000001", "INV-000002", "INV-000003", "INV-000004");
    }

    @Test
    void what_is_stored_comes_by_number_in_pages() {
        account();
        given().account("s", "b");
        given().issue("a", "INV-000009", Given.DAY, Examples.fee(Examples.EUR, 1));
        given().issue("a", "INV-1000000", APRIL, Examples.fee(Examples.EUR, 2));
        given().issue("b", "INV-000003", Given.DAY, Examples.fee(Examples.EUR, 4));
        given().issue("a", Occasion.change(Given.DAY, 7), "CN-000012", Examples.fee(Examples.EUR, -3));
        assertThat(examined("", 10)).containsExactly("CN-000012", "INV-000009", "INV-1000000");
        assertThat(examined("", 2)).containsExactly("CN-000012", "INV-000009");
        assertThat(examined("CN-000012", 1)).containsExactly("INV-000009");
        assertThat(examined("INV-000001", 10)).containsExactly("INV-000009", "INV-1000000");
        assertThat(examined("INV-1000000", 10)).isEmpty();
    }

    @Test
    void a_document_that_is_whole_is_found_to_be_so() {
        account();
        Document issued = given().issue(
                        "a",
                        "INV-000001",
                        Given.DAY,
                        Examples.charge("s1", "2025-03-01/2025-04-01", 5),
                        Examples.credit("s1", "2025-03-11/2025-04-01", new LineRef("", 1), 1_355));
        assertThat(store().documents().examine("a", "", 10))
                .containsExactly(new Stored("INV-000001", issued.seq(), Optional.of(issued), Optional.empty()));
        assertThat(store().documents().examine("a", "INV-000001", 10)).isEmpty();
        assertThat(store().documents().examine("a", "INV-000001"))
                .contains(new Stored("INV-000001", issued.seq(), Optional.of(issued), Optional.empty()));
        assertThat(store().documents().examine("a", "INV-000002")).isEmpty();
        assertThat(store().documents().examine("b", "INV-000001")).isEmpty();
    }

    @Test
    void an_occasion_has_at_most_one_document_in_a_currency() {
        account();
        given().issue("a", "INV-000001", Given.DAY, Examples.fee(Examples.EUR, 1));
        refused("a INV-000002", () -> given().issue("a", "INV-000002", Given.DAY, Examples.fee(Examples.EUR, 1)));
        given().issue("a", "INV-000002", Given.DAY, Examples.fee(Currency.getInstance("USD"), 1));
        given().issue("a", Occasion.change(Given.DAY, 3), "INV-000003", Examples.fee(Examples.EUR, 1));
        given().issue("a", Occasion.change(Given.DAY, 4), "INV-000004", Examples.fee(Examples.EUR, 1));
        refused(
                "a INV-5",
                () -> given().issue("a", Occasion.change(Given.DAY, 4), "INV-5", Examples.fee(Examples.EUR, 1)));
        assertThat(store().documents().list("a", 0, 10)).hasSize(4);
    }

    @Test
    void a_number_is_given_once_in_a_seller() {
        account();
        given().account("s", "b");
        given().issue("a", "INV-000001", Given.DAY, Examples.fee(Examples.EUR, 1));
        refused("b INV-000001", () -> given().issue("b", "INV-000001", Given.DAY, Examples.fee(Examples.EUR, 1)));
        assertThat(store().documents().list("b", 0, 10)).isEmpty();
    }

    private List<String> examined(String after, int limit) {
        return store().documents().examine("a", after, limit).stream()
                .map(Stored::number)
                .toList();
    }

    private static Draft paidByCredit(long total, long credit) {
        return new Draft(
                Draft.Kind.INVOICE,
                Given.DAY,
                Money.of(Examples.EUR, total),
                Money.of(Examples.EUR, credit),
                Money.of(Examples.EUR, total - credit),
                List.of(Examples.fee(Examples.EUR, total)));
    }

    private Document issued(Occasion occasion, String number, Draft draft) {
        return given().issue("a", occasion, List.of(number), List.of(draft)).get(0);
    }

    private void refused(String document, ThrowingCallable issue) {
        assertThatThrownBy(issue).isInstanceOfSatisfying(Conflict.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("DOCUMENT_EXISTS");
            assertThat(refusal.value()).contains(document);
        });
    }

    private void account() {
        given().seller("s");
        given().account("s", "a");
    }
}
