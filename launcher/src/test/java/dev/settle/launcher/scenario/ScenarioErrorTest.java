package dev.settle.launcher.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.launcher.yaml.YamlError;
import org.junit.jupiter.api.Test;

/** Every mistake is reported at its place, which the texts below mark with a §. */
class ScenarioErrorTest {
    @Test
    void a_later_step_lies_earlier() {
        refuses(
                """
                settle: 1
                do:
                  - {on: 2025-03-11, bill: {}}
                  - {on: §2025-03-01, bill: {}}
                """,
                "do[2].on: 2025-03-01 is earlier than the step before it, 2025-03-11; put the steps in order of time");
    }

    @Test
    void the_literal_place_of_a_step_out_of_order() {
        assertThatThrownBy(() -> Scenario.parse("""
                        settle: 1
                        do:
                          - {on: 2025-03-11, bill: {}}
                          - {on: 2025-03-01, bill: {}}
                        """)).isInstanceOfSatisfying(YamlError.class, error -> {
            assertThat(error.line()).isEqualTo(4);
            assertThat(error.column()).isEqualTo(10);
        });
    }

    @Test
    void an_instant_lies_before_the_day_begins_in_the_accounts_zone() {
        refuses(
                """
                settle: 1
                account: {zone: America/New_York}
                do:
                  - {on: 2025-03-01, bill: {}}
                  - {on: §2025-03-01T04:59:59Z, bill: {}}
                """,
                "do[2].on: 2025-03-01T04:59:59Z is earlier than the step before it, 2025-03-01; "
                        + "put the steps in order of time");
    }

    @Test
    void a_time_is_none() {
        refuses(
                "{settle: 1, do: [{on: §2025-02-30, bill: {}}]}",
                "do[1].on: \"2025-02-30\" is not a date; write it like 2025-03-01");
        refuses(
                "{settle: 1, do: [{on: §2025-03-01T10:00:00, bill: {}}]}",
                "do[1].on: \"2025-03-01T10:00:00\" is not a day or an instant; "
                        + "write it like 2025-03-01 or 2025-03-01T23:59:59Z");
        refuses("{settle: 1, do: [§{bill: {}}]}", "do[1]: \"on\" is missing; add it");
    }

    @Test
    void an_effective_day_is_an_hour() {
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, effective: §2025-03-01T10:00:00Z, bill: {}}]}",
                "do[1].effective: \"2025-03-01T10:00:00Z\" is not a date; write it like 2025-03-01");
    }

    @Test
    void a_key_is_unknown() {
        refuses("{settle: 1, §titel: x}", "titel: unknown key; did you mean \"title\"?");
        refuses("{settle: 1, catalog: {§vat: 1}}", "catalog.vat: unknown key; known here: currency, discounts, skus");
        refuses("{settle: 1, account: {§zones: Z}}", "account.zones: unknown key; did you mean \"zone\"?");
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, §seat: {id: s1}}]}",
                "do[1].seat: unknown key; did you mean \"seats\"?");
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, seats: {id: s1, §too: 1}}]}",
                "do[1].seats.too: unknown key; did you mean \"to\"?");
        refuses("{settle: 1, expect: [{§totals: 1}]}", "expect[1].totals: unknown key; did you mean \"total\"?");
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, bill: {§upTo: 1}}]}",
                "do[1].bill.upTo: unknown key; nothing is known here");
    }

    @Test
    void a_key_is_there_twice() {
        refuses("{settle: 1, title: a, §title: b}", "title: the key is there twice; keep one");
    }

    @Test
    void the_format_is_not_named_or_not_known() {
        refuses("§title: x", "\"settle\" is missing; add it");
        refuses("settle: §2", "settle: format 2 is not known; write 1");
    }

    @Test
    void an_amount_has_more_decimals_than_its_currency() {
        refuses(
                """
                settle: 1
                catalog:
                  currency: EUR
                  skus:
                    A: {prices: [{every: P1M, amount: §"10.001"}]}
                """,
                "catalog.skus.A.prices[1].amount: \"10.001\" has 3 decimals, and EUR has 2. "
                        + "Write 0.00 with your digits");
        refuses(
                "{settle: 1, catalog: {currency: JPY}, do: [{on: 2025-03-01, charge: {id: c1, amount: §8.0}}]}",
                "do[1].charge.amount: \"8.0\" has 1 decimals, and JPY has 0. Write 0 with your digits");
        refuses(
                "{settle: 1, catalog: {currency: EUR}, expect: [{lines: [{amount: §\"1.005\"}]}]}",
                "expect[1].lines[1].amount: \"1.005\" has 3 decimals, and EUR has 2. Write 0.00 with your digits");
    }

    @Test
    void an_amount_is_none_or_has_no_currency() {
        refuses(
                "{settle: 1, catalog: {currency: EUR}, expect: [{total: §ten}]}",
                "expect[1].total: \"ten\" is not an amount. Write digits and a point, such as 12.34");
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, charge: {id: c1, amount: §8}}]}",
                "do[1].charge.amount: \"8\" has no currency; name one beside it, or one for all as catalog.currency");
        refuses(
                "{settle: 1, catalog: {currency: §EURO}}",
                "catalog.currency: \"EURO\" is not a currency; write it like EUR");
        refuses(
                "{settle: 1, catalog: {currency: §XAU}}",
                "catalog.currency: XAU has no number of decimals, so nothing can be billed in it. "
                        + "Use a currency that money is paid in, such as EUR.");
    }

    @Test
    void a_price_is_missing_doubled_or_below_zero() {
        refuses(
                "{settle: 1, catalog: {currency: EUR, skus: {A: §{min: 1}}}}",
                "catalog.skus.A: no price; add prices: [{every: P1M, amount: \"10.00\"}], or free: true");
        refuses(
                "{settle: 1, catalog: {currency: EUR, skus: {A: {prices: "
                        + "[{every: P12M, amount: 1}, §{every: P1Y, amount: 2}]}}}}",
                "catalog.skus.A.prices[2]: a second price for P1Y in EUR; keep one");
        refuses(
                "{settle: 1, catalog: {currency: EUR, skus: {A: {prices: [{every: P1M, amount: §-1}]}}}}",
                "catalog.skus.A.prices[1].amount: \"-1\" is below zero; write what is charged");
    }

    @Test
    void a_catalog_value_is_none() {
        refuses(
                "{settle: 1, catalog: {currency: EUR, skus: {A: {prices: [{every: §monthly, amount: 1}]}}}}",
                "catalog.skus.A.prices[1].every: \"monthly\" is not a length of a billing period. "
                        + "Write P and one count, such as P1M, P3M, P1Y, P2W or P30D; "
                        + "at most 1200 months, weeks or days.");
        refuses(
                "{settle: 1, catalog: {skus: {A: {free: §yes}}}}",
                "catalog.skus.A.free: \"yes\" is neither true nor false");
        refuses(
                "{settle: 1, catalog: {skus: {A: {free: true, step: §0}}}}",
                "catalog.skus.A.step: 0 is out of range; write 1 or more");
        refuses(
                "{settle: 1, catalog: {discounts: {SAVE: §110%}}}",
                "catalog.discounts.SAVE: \"110%\" is out of range; write 0% to 100%");
        refuses(
                "{settle: 1, catalog: {discounts: {SAVE: §half}}}",
                "catalog.discounts.SAVE: \"half\" is not a percentage; write it like 10%");
    }

    @Test
    void an_account_is_not_right() {
        refuses(
                "{settle: 1, account: {zone: §Helsinki}}",
                "account.zone: \"Helsinki\" is not a time zone. "
                        + "Give a name from the time zone database, such as Europe/Helsinki.");
        refuses(
                "{settle: 1, account: {anchor: §32}}",
                "account.anchor: \"32\" is not an anchor. Give a day from 1 to 31, a date such as 2025-03-04, "
                        + "ANNIVERSARY, or a group such as GROUP_15.");
        refuses(
                "{settle: 1, account: {anchor: {day: §0, month: 2011-02}}}",
                "account.anchor.day: 0 is out of range; write 1 to 31");
        refuses(
                "{settle: 1, account: {anchor: {day: 1, month: §2011-13}}}",
                "account.anchor.month: \"2011-13\" is not a month; write it like 2011-02");
        refuses(
                "{settle: 1, account: {pack: {name: a, with: {b: c}}, with: §{d: e}}}",
                "account.with: \"pack\" has a \"with\" of its own; keep one of the two");
        refuses(
                "{settle: 1, account: {}, accounts: §{main: {}}}",
                "accounts: \"account\" is there as well; keep one of the two");
        refuses("{settle: 1, accounts: §{}}", "accounts: is empty; name at least one account");
    }

    @Test
    void an_account_is_not_named_or_not_known() {
        refuses(
                "{settle: 1, accounts: {a: {}, b: {}}, do: [{on: 2025-03-01, account: §c, bill: {}}]}",
                "do[1].account: no account \"c\"; write one of a, b");
        refuses(
                "{settle: 1, accounts: {a: {}, b: {}}, do: [§{on: 2025-03-01, refund: {id: s1}}]}",
                "do[1]: no account; add account: one of a, b");
        refuses("{settle: 1, expect: [{account: §c}]}", "expect[1].account: no account \"c\"; write one of main");
    }

    @Test
    void a_step_does_nothing_or_two_things() {
        refuses(
                "{settle: 1, do: [§{on: 2025-03-01}]}",
                "do[1]: does nothing; add one of addClient, anchor, assign, bill, cancel, catalog, charge, commit, "
                        + "connected, continues, credit, declines, domains, free, pack, paid, plan, provision, provisioned, "
                        + "quote, refund, removeClient, report, seats, subscribe");
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, bill: {}, §refund: {id: s1}}]}",
                "do[1].refund: the step does \"bill\" already; make this a step of its own");
    }

    @Test
    void a_seat_change_is_not_exactly_one_number() {
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, seats: §{id: s1}}]}",
                "do[1].seats: write exactly one of \"to\", \"by\" and \"number\"");
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, seats: [§{id: s1, to: 1, by: 1}]}]}",
                "do[1].seats[1]: write exactly one of \"to\", \"by\" and \"number\"");
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, seats: {id: s1, to: §-1}}]}",
                "do[1].seats.to: -1 is out of range; write 0 or more");
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, seats: §[]}]}",
                "do[1].seats: is empty; write at least one change, such as {id: s1, to: 3}");
    }

    @Test
    void a_verb_lacks_what_it_needs() {
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, subscribe: §{id: s1}}]}",
                "do[1].subscribe: \"sku\" is missing; add it");
        refuses("{settle: 1, do: [{on: 2025-03-01, refund: §{}}]}", "do[1].refund: \"id\" is missing; add it");
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, plan: §{id: s1}}]}",
                "do[1].plan: changes nothing; add \"sku\", \"every\", \"currency\" or \"anchor\"");
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, pack: §{}}]}",
                "do[1].pack: says nothing; add \"name\", \"with\", or both");
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, continues: {id: s1, group: §40}}]}",
                "do[1].continues.group: 40 is out of range; write 1 to 31");
    }

    @Test
    void an_expectation_names_a_step_that_is_not_there() {
        refuses(
                "{settle: 1, refused: [{step: §1, code: X}]}",
                "refused[1].step: there is no step 1: the file has none");
        refuses(
                "{settle: 1, do: [{on: 2025-03-01, bill: {}}], expect: [{through: §2}]}",
                "expect[1].through: there is no step 2; write 1 to 1");
    }

    @Test
    void expectations_run_backwards() {
        refuses("""
                settle: 1
                do: [{on: 2025-03-01, bill: {}}, {on: 2025-04-01, bill: {}}]
                expect: [{through: 2}, {through: §1}]
                """, "expect[2].through: step 1 lies before step 2 of an entry above; put the entries in order");
    }

    @Test
    void a_probe_asks_nothing_or_what_cannot_be_answered() {
        refuses("{settle: 1, probe: [§{is: 1}]}", "probe[1]: write exactly one of \"split\" and \"round\"");
        refuses(
                "{settle: 1, probe: [{round: §half}]}",
                "probe[1].round: \"half\" is not a fraction. Write it as 5/2, or 7 for a whole number.");
        refuses(
                "{settle: 1, probe: [{round: 5/2, mode: §FLOOR}]}",
                "probe[1].mode: FLOOR cannot round money: a credit would not mirror its charge. "
                        + "Use HALF_UP, HALF_EVEN, HALF_DOWN, UP or DOWN.");
        refuses(
                "{settle: 1, probe: [{split: {currency: EUR, minor: 100}, over: §[0, 0]}]}",
                "probe[1].over: An amount cannot be split over the weights [0, 0]. "
                        + "Give at least one weight above zero and none below.");
    }

    private static void refuses(String marked, String message) {
        int mark = marked.indexOf('§');
        int line = 1
                + (int) marked.substring(0, mark)
                        .chars()
                        .filter(it -> it == '\n')
                        .count();
        int column = mark - marked.lastIndexOf('\n', mark);
        assertThatThrownBy(() -> Scenario.parse(marked.replace("§", "")))
                .isInstanceOfSatisfying(YamlError.class, error -> {
                    assertThat(error).hasMessage(message);
                    assertThat(error.line()).as("line").isEqualTo(line);
                    assertThat(error.column()).as("column").isEqualTo(column);
                });
    }
}
