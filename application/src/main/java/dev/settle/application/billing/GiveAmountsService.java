package dev.settle.application.billing;

import dev.settle.application.billing.port.in.GiveAmounts;
import dev.settle.application.invoicing.port.out.Documents;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.NotFound;
import dev.settle.domain.RuleViolation;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.BillingParameters;
import dev.settle.domain.billing.BillingParameters.OneOffInvoice;
import dev.settle.domain.billing.BillingParameters.Settlement;
import dev.settle.domain.billing.DraftLine;
import dev.settle.domain.billing.LineRef;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Policy;
import java.util.List;
import java.util.Optional;

final class GiveAmountsService implements GiveAmounts {
    private final Bookkeeping bookkeeping;
    private final Documents documents;

    GiveAmountsService(Bookkeeping bookkeeping, Documents documents) {
        this.bookkeeping = bookkeeping;
        this.documents = documents;
    }

    @Override
    public Done charge(Charge command) {
        checkPositive(command.amount());
        return bookkeeping.change(
                command.origin(),
                command.account(),
                desk -> List.of(new BillingFacts.OneOffCharged(command.id(), command.amount(), command.text())),
                desk -> isInvoicedNow(desk)
                        ? List.of(Occasion.oneOff(desk.today(), desk.book().seq()))
                        : List.of());
    }

    @Override
    public Done credit(Credit command) {
        checkPositive(command.amount());
        return bookkeeping.change(
                command.origin(),
                command.account(),
                desk -> {
                    desk.book().subscription(command.subscription());
                    return List.of(new BillingFacts.CreditGranted(
                            command.subscription(), command.day(), command.amount(), command.reason()));
                },
                GiveAmountsService::creditNote);
    }

    @Override
    public Done creditLine(LineCredit command) {
        checkPositive(command.amount());
        return bookkeeping.change(
                command.origin(),
                command.account(),
                desk -> {
                    checkCharged(desk, command.corrects());
                    return List.of(
                            new BillingFacts.LineCredited(command.corrects(), command.amount(), command.reason()));
                },
                GiveAmountsService::creditNote);
    }

    private static List<Occasion> creditNote(Desk desk) {
        return List.of(Occasion.credit(desk.today(), desk.book().seq()));
    }

    private void checkCharged(Desk desk, LineRef named) {
        List<DraftLine> lines = documents
                .find(desk.book().account().id(), named.document())
                .orElseThrow(() -> unknown(desk, named))
                .content()
                .lines();
        if (named.line() > lines.size()) {
            throw new NotFound(
                    "LINE_UNKNOWN",
                    "Document %s has no line %d".formatted(named.document(), named.line()),
                    "corrects",
                    named.toString(),
                    "Name a line from 1 to %d.".formatted(lines.size()));
        }
        DraftLine line = lines.get(named.line() - 1);
        if (!line.amount().isPositive()) {
            throw new RuleViolation(
                    "LINE_NOT_CHARGED",
                    "Line %s charges nothing: it is %s".formatted(named, line.amount()),
                    "corrects",
                    named.toString(),
                    line.corrects()
                            .map("It gives back from %s; name a line that charges something."::formatted)
                            .orElse("Name a line that charges something."));
        }
    }

    private NotFound unknown(Desk desk, LineRef named) {
        String account = desk.book().account().id();
        Optional<String> owner = documents.accountOf(desk.seller().seller(), named.document());
        return new NotFound(
                "DOCUMENT_UNKNOWN",
                "Account %s has no document '%s'".formatted(account, named.document()),
                "corrects",
                named.toString(),
                owner.map("It was issued to account %s: credit that, or name a document of this one."::formatted)
                        .orElse("List the account's documents."));
    }

    /** Where no document will ever come, waiting for the next would be for ever. */
    private static boolean isInvoicedNow(Desk desk) {
        Policy policy = desk.policy();
        OneOffInvoice at = policy.get(BillingParameters.ONE_OFF);
        return at == OneOffInvoice.REQUEST
                || at == OneOffInvoice.AS_SETTLEMENT
                        && policy.get(BillingParameters.ON_CHANGE) != Settlement.NEXT_INVOICE
                || Billing.next(desk.book(), desk.rules())
                        .filter(next -> next.kind() != Occasion.Kind.ONE_OFF)
                        .isEmpty();
    }

    private static void checkPositive(Money amount) {
        if (!amount.isPositive()) {
            throw new InvalidInput(
                    "AMOUNT", "An amount is above zero", "amount", amount.toPlain(), "Name an amount above zero.");
        }
    }
}
