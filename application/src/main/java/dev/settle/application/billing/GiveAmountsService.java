package dev.settle.application.billing;

import dev.settle.application.billing.port.in.GiveAmounts;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.billing.Billing;
import dev.settle.domain.billing.BillingFacts;
import dev.settle.domain.billing.BillingParameters;
import dev.settle.domain.billing.BillingParameters.OneOffInvoice;
import dev.settle.domain.billing.BillingParameters.Settlement;
import dev.settle.domain.billing.Occasion;
import dev.settle.domain.money.Money;
import dev.settle.domain.policy.Policy;
import java.util.List;

final class GiveAmountsService implements GiveAmounts {
    private final Bookkeeping bookkeeping;

    GiveAmountsService(Bookkeeping bookkeeping) {
        this.bookkeeping = bookkeeping;
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
                desk -> List.of(Occasion.credit(desk.today(), desk.book().seq())));
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
