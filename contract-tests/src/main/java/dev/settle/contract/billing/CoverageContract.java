package dev.settle.contract.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.settle.contract.store.Examples;
import dev.settle.contract.store.Given;
import dev.settle.contract.store.StoreContract;
import dev.settle.domain.billing.CoveredLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link dev.settle.application.billing.port.out.Books#coverage} promises, and {@code charge}. */
public abstract class CoverageContract extends StoreContract {
    private static final LocalDate APRIL = LocalDate.parse("2025-04-01");

    @BeforeEach
    void two_months_of_two_accounts() {
        given().seller("s");
        given().account("s", "a");
        given().account("s", "b");
        given().issue(
                        "a",
                        "INV-000002",
                        Given.DAY,
                        Examples.fee(Examples.EUR, 500),
                        Examples.charge("s1", "2025-03-01/2025-04-01", 5),
                        Examples.charge("s2", "2025-03-01/2025-03-15", 1));
        given().issue("a", "INV-000001", APRIL, Examples.charge("s1", "2025-04-01/2025-05-01", 5));
        given().issue("b", "INV-000003", APRIL, Examples.charge("s1", "2025-04-01/2025-05-01", 1));
    }

    @Test
    void charges_for_days_after_the_day_come_oldest_first() {
        assertThat(covered("a", "2025-03-01"))
                .containsExactly(
                        line("INV-000002", 2, "s1", "2025-03-01/2025-04-01", 5_000, 0),
                        line("INV-000002", 3, "s2", "2025-03-01/2025-03-15", 1_000, 0),
                        line("INV-000001", 1, "s1", "2025-04-01/2025-05-01", 5_000, 0));
    }

    @Test
    void what_ends_on_the_day_is_left_out_and_what_ends_after_it_is_not() {
        assertThat(subscriptions("2025-03-15")).containsExactly("s1", "s1");
        assertThat(subscriptions("2025-03-14")).containsExactly("s1", "s2", "s1");
        assertThat(covered("a", "2025-05-01")).isEmpty();
    }

    @Test
    void credits_count_against_the_line_they_correct_also_on_its_own_document() {
        given().issue(
                        "a",
                        Occasion.change(Given.DAY, 3),
                        "CN-000001",
                        Examples.credit("s1", "2025-03-11/2025-04-01", new LineRef("INV-000002", 2), 1_355),
                        Examples.credit("s1", "2025-04-11/2025-05-01", new LineRef("INV-000001", 1), 1));
        given().issue(
                        "a",
                        Occasion.change(Given.DAY, 4),
                        "CN-000002",
                        Examples.credit("s1", "2025-03-11/2025-04-01", new LineRef("INV-000002", 2), 45),
                        Examples.charge("s3", "2025-03-01/2025-06-01", 1),
                        Examples.credit("s3", "2025-03-11/2025-04-01", new LineRef("", 2), 10));
        assertThat(covered("a", "2025-03-20"))
                .containsExactly(
                        line("INV-000002", 2, "s1", "2025-03-01/2025-04-01", 5_000, 1_400),
                        line("INV-000001", 1, "s1", "2025-04-01/2025-05-01", 5_000, 1),
                        line("CN-000002", 2, "s3", "2025-03-01/2025-06-01", 1_000, 10));
    }

    /** A document may charge nothing else, and then it is for no days at all. */
    @Test
    void a_setup_fee_comes_with_the_days_beside_it_or_alone() {
        given().issue("a", Occasion.change(Given.DAY, 3), "INV-000004", Examples.setupFee("s4", 700));
        given().issue(
                        "a",
                        Occasion.change(Given.DAY, 4),
                        "INV-000005",
                        Examples.setupFee("s5", 900),
                        Examples.charge("s5", "2025-03-01/2025-03-15", 1));
        assertThat(covered("a", "2025-04-20"))
                .containsExactlyInAnyOrder(
                        line("INV-000004", 1, "s4", "", 700, 0),
                        line("INV-000001", 1, "s1", "2025-04-01/2025-05-01", 5_000, 0));
        assertThat(covered("a", "2025-03-14")).contains(line("INV-000005", 1, "s5", "", 900, 0));
    }

    @Test
    void a_setup_fee_beside_the_days_of_another_subscription_comes_alone() {
        given().issue(
                        "a",
                        Occasion.change(Given.DAY, 3),
                        "INV-000004",
                        Examples.setupFee("s4", 700),
                        Examples.charge("s5", "2025-03-01/2025-03-15", 1));
        assertThat(covered("a", "2025-04-20")).contains(line("INV-000004", 1, "s4", "", 700, 0));
    }

    /** Whether a charge was made long before its days end, or after them. */
    @Test
    void a_charge_is_found_by_its_days_whenever_it_was_made() {
        given().issue("a", day("2025-05-01"), "INV-000004", Examples.charge("s1", "2025-05-01/2025-06-01", 1));
        given().issue("a", day("2025-05-02"), "INV-000005", Examples.charge("s2", "2025-05-02/2025-06-03", 1));
        given().issue("a", day("2025-05-03"), "INV-000006", Examples.charge("s3", "2025-05-03/2026-05-03", 1));
        given().issue("a", day("2025-07-20"), "INV-000007", Examples.charge("s1", "2025-06-01/2025-06-30", 1));
        assertThat(numbers("2025-05-31")).containsExactly("INV-000004", "INV-000005", "INV-000006", "INV-000007");
        assertThat(numbers("2025-06-01")).containsExactly("INV-000005", "INV-000006", "INV-000007");
        assertThat(numbers("2025-06-02")).containsExactly("INV-000005", "INV-000006", "INV-000007");
        assertThat(numbers("2025-06-03")).containsExactly("INV-000006", "INV-000007");
        assertThat(numbers("2025-06-30")).containsExactly("INV-000006");
        assertThat(numbers("2026-05-02")).containsExactly("INV-000006");
        assertThat(numbers("2026-05-03")).isEmpty();
    }

    @Test
    void several_accounts_are_asked_for_at_once_each_from_its_own_day() {
        Map<String, List<CoveredLine>> covered = store().books()
                .coverage(Map.of("a", LocalDate.parse("2025-04-20"), "b", LocalDate.parse("2025-05-01"), "c", APRIL));
        assertThat(covered.get("a")).extracting(CoveredLine::line).containsExactly(new LineRef("INV-000001", 1));
        assertThat(covered.getOrDefault("b", List.of())).isEmpty();
        assertThat(covered.getOrDefault("c", List.of())).isEmpty();
        assertThat(store().books().coverage(Map.of())).isEmpty();
    }

    @Test
    void one_line_is_found_whatever_it_charges_with_what_was_given_back_of_it() {
        given().issue("a", Occasion.oneOff(APRIL, 3), "INV-000004", Examples.fee(Examples.EUR, 900));
        given().issue(
                        "a",
                        Occasion.credit(APRIL, 4),
                        "CN-000001",
                        Examples.credit("s1", "2025-03-01/2025-04-01", new LineRef("INV-000002", 1), 200));
        assertThat(charge("a", "INV-000002/1")).contains(oneOff("INV-000002/1", 500, 200));
        assertThat(charge("a", "INV-000002/3"))
                .contains(line("INV-000002", 3, "s2", "2025-03-01/2025-03-15", 1_000, 0));
        assertThat(charge("a", "INV-000004/1")).contains(oneOff("INV-000004/1", 900, 0));
    }

    @Test
    void a_line_of_another_account_or_none_or_one_that_gives_back_is_no_charge() {
        given().issue(
                        "a",
                        Occasion.credit(APRIL, 4),
                        "CN-000001",
                        Examples.credit("s1", "2025-03-01/2025-04-01", new LineRef("INV-000002", 1), 200));
        assertThat(charge("a", "CN-000001/1")).isEmpty();
        assertThat(charge("a", "INV-000002/4")).isEmpty();
        assertThat(charge("a", "INV-000009/1")).isEmpty();
        assertThat(charge("b", "INV-000002/1")).isEmpty();
        assertThat(charge("c", "INV-000002/1")).isEmpty();
    }

    private Optional<CoveredLine> charge(String account, String line) {
        return store().books().charge(account, LineRef.parse(line));
    }

    private static CoveredLine oneOff(String line, long minor, long given) {
        return new CoveredLine(
                LineRef.parse(line),
                Optional.empty(),
                "setup",
                Optional.empty(),
                Money.of(Examples.EUR, minor),
                Money.of(Examples.EUR, given));
    }

    private List<String> subscriptions(String from) {
        return covered("a", from).stream()
                .map(line -> line.subscription().orElseThrow())
                .toList();
    }

    private List<String> numbers(String from) {
        return covered("a", from).stream().map(line -> line.line().document()).toList();
    }

    private static Occasion day(String day) {
        return Occasion.change(LocalDate.parse(day), 1);
    }

    private List<CoveredLine> covered(String account, String from) {
        return store().books().coverage(Map.of(account, LocalDate.parse(from))).getOrDefault(account, List.of());
    }

    private static CoveredLine line(String number, int line, String subscription, String days, long minor, long given) {
        return new CoveredLine(
                new LineRef(number, line),
                Optional.of(subscription),
                days.isEmpty() ? "setup" : "MAILBOX",
                days.isEmpty() ? Optional.empty() : Optional.of(Examples.period(days)),
                Money.of(Examples.EUR, minor),
                Money.of(Examples.EUR, given));
    }
}
