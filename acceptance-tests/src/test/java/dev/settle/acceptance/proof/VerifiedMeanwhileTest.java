package dev.settle.acceptance.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.settle.acceptance.proof.BusyJournal.Others;
import dev.settle.application.Stores;
import dev.settle.application.billing.port.in.GiveAmounts;
import dev.settle.application.invoicing.check.Finding;
import dev.settle.application.invoicing.port.in.VerifyJournal.Command;
import dev.settle.application.invoicing.port.in.VerifyJournal.Verified;
import dev.settle.application.journal.port.in.ReadJournal;
import dev.settle.application.journal.port.out.Journal;
import dev.settle.contract.store.Interposed;
import dev.settle.domain.Conflict;
import dev.settle.domain.journal.Origin;
import dev.settle.domain.journal.StreamId;
import dev.settle.domain.money.Money;
import dev.settle.launcher.Settle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An intact store is found intact while others write to it, at whatever moment they do. */
class VerifiedMeanwhileTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-04-02");
    private static final StreamId SELLER = StreamId.seller(Played.SELLER);
    private static final StreamId PAYER = StreamId.account("main");

    private final Played played = Played.story("""
            settle: 1
            title: five mailboxes and a fee, each on an invoice
            pack: {with: {billing.mode: ADVANCE, settlement.onChange: INVOICE_NOW, oneOff.invoiceAt: REQUEST}}
            catalog:
              currency: EUR
              skus: {MAILBOX: {prices: [{every: P1M, amount: "10.00"}]}}
            account: {class: CUSTOMER, zone: UTC, anchor: 1}
            do:
              - {on: 2025-04-01, subscribe: {id: s1, sku: MAILBOX, every: P1M, seats: 5}}
              - {on: 2025-04-01, charge: {id: move, amount: "25.00", text: moving in}}
            """);

    private int commands;
    private final Settle others = Settle.over(
            played.stores(), () -> Instant.parse("2025-04-02T10:00:00Z"), prefix -> prefix + "-" + ++commands);

    @Test
    void an_entry_comes_when_the_last_page_has_been_read() {
        assertIntact(verified(BusyJournal.IDLE, once(1, 0, this::charge)), 3);
    }

    @Test
    void an_entry_comes_when_the_last_page_of_the_one_stream_that_is_asked_for_has_been_read() {
        ReadJournal.Verified verified = over(BusyJournal.IDLE, once(1, 0, this::charge))
                .journal()
                .read()
                .verify(PAYER);
        assertThat(verified.broken()).isEmpty();
    }

    @Test
    void an_account_goes_by_a_pack_that_came_when_its_seller_had_been_walked() {
        assertIntact(verified(once(1, 1, this::activateAndCharge), BusyJournal.IDLE), 3);
    }

    @Test
    void an_account_that_is_asked_for_alone_goes_by_a_pack_that_came_when_its_seller_had_been_asked() {
        ReadJournal.Verified verified = over(once(2, 1, this::activateAndCharge), BusyJournal.IDLE)
                .journal()
                .read()
                .verify(PAYER);
        assertThat(verified.broken()).isEmpty();
    }

    /** The first time the account's journal is read for its chain, the second time for its documents. */
    @Test
    void a_document_is_issued_when_the_documents_have_been_read_and_the_journal_has_not() {
        assertIntact(verified(once(2, 1, this::charge), BusyJournal.IDLE), 3);
    }

    @Test
    void a_pack_comes_and_a_document_by_it_when_the_documents_have_been_read() {
        assertIntact(verified(once(2, 1, this::activateAndCharge), BusyJournal.IDLE), 3);
    }

    @Test
    void a_document_is_issued_when_the_journal_has_been_read_for_the_state() {
        assertIntact(verified(BusyJournal.IDLE, once(3, 1, this::charge)), 3);
    }

    @Test
    void an_account_that_is_written_to_all_the_while_is_told_not_to_be_checked() {
        assertUnchecked(verified(always(this::charge), BusyJournal.IDLE));
    }

    @Test
    void accounts_of_a_seller_that_is_written_to_all_the_while_are_told_not_to_be_checked() {
        assertUnchecked(verified(always(this::activate), BusyJournal.IDLE));
    }

    @Test
    void a_document_is_issued_when_those_of_one_account_have_been_read_and_its_journal_has_not() {
        assertThat(checked(once(2, 1, this::charge))).isEmpty();
    }

    @Test
    void a_pack_comes_and_a_document_by_it_when_those_of_one_account_have_been_read() {
        assertThat(checked(once(2, 1, this::activateAndCharge))).isEmpty();
    }

    @Test
    void one_account_that_is_written_to_all_the_while_cannot_be_checked() {
        assertThatThrownBy(() -> checked(always(this::charge)))
                .isInstanceOfSatisfying(
                        Conflict.class, busy -> assertThat(busy.code()).isEqualTo("ACCOUNT_BUSY"));
    }

    /** The first time the account's journal is read for its seller, the second time for its documents. */
    private List<Finding> checked(Others before) {
        List<Finding> found = over(before, BusyJournal.IDLE).invoicing().check().check(PAYER.id());
        assertThat(commands).as("commands of others").isPositive();
        return found;
    }

    private static void assertIntact(Verified verified, long documents) {
        Played.assertIntact(verified);
        assertThat(verified.documents()).isEqualTo(documents);
    }

    private static void assertUnchecked(Verified verified) {
        assertThat(verified.broken()).isEmpty();
        assertThat(verified.disputed()).isEmpty();
        assertThat(verified.unchecked()).containsExactly(PAYER.id());
        assertThat(verified.isIntact()).isTrue();
    }

    private Verified verified(Others before, Others after) {
        Verified verified =
                over(before, after).invoicing().verify().verify(new Command(Played.SELLER, true, progress -> {}));
        assertThat(commands).as("commands of others").isPositive();
        return verified;
    }

    private Settle over(Others before, Others after) {
        Stores its = played.stores();
        return Settle.over(Interposed.with(its, Journal.class, new BusyJournal(its.journal(), before, after)));
    }

    /** @param from from which entry of the account's on it is read: 0 for behind its last */
    private Others once(int time, long from, Runnable deed) {
        int[] reads = {0};
        long asked = from > 0 ? from : played.stores().journal().noted(PAYER) + 1;
        return (stream, at) -> {
            if (stream.equals(PAYER) && at == asked && ++reads[0] == time) {
                deed.run();
            }
        };
    }

    private static Others always(Runnable deed) {
        return (stream, at) -> {
            if (stream.equals(PAYER) && at == 1) {
                deed.run();
            }
        };
    }

    private void charge() {
        Origin origin = origin();
        Money amount = Money.of(Currency.getInstance("EUR"), 7_00);
        others.billing().give().charge(new GiveAmounts.Charge(origin, PAYER.id(), "FEE" + commands, amount, "a fee"));
    }

    private void activate() {
        Origin origin = origin();
        Map<String, String> policy =
                Map.of("billing.mode", "ADVANCE", "settlement.onChange", "INVOICE_NOW", "oneOff.invoiceAt", "REQUEST");
        others.sellers()
                .keep()
                .activatePack(origin, SELLER.id(), "later", "v" + commands, Map.of("seller", policy), TODAY);
    }

    private void activateAndCharge() {
        activate();
        charge();
    }

    private Origin origin() {
        return new Origin("ann", "STAFF", "API", Optional.empty(), "c" + ++commands);
    }
}
