package dev.settle.application.payment.port.out;

import dev.settle.domain.money.Money;
import dev.settle.domain.payment.NoCardNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Money that moved, as a gateway reports it.
 *
 * @param live whether it was real money
 */
public record Movement(
        String reference,
        String merchantAccount,
        Money amount,
        String method,
        boolean live,
        Instant at,
        String network) {
    public Movement {
        NoCardNumber.in("reference", reference);
        NoCardNumber.in("merchantAccount", merchantAccount);
        NoCardNumber.in("method", method);
        NoCardNumber.in("network", network);
    }

    /**
     * A success when this is what was asked for, else a mismatch that names every difference.
     *
     * @param live whether real money was asked for
     */
    public ChargeOutcome answering(Call call, Charge charge, boolean live) {
        List<Difference> differences = new ArrayList<>();
        String asked = charge.amount().currency().getCurrencyCode();
        String answered = amount.currency().getCurrencyCode();
        compare(differences, "currency", asked, answered);
        compare(differences, "amount", minor(charge.amount()), minor(amount));
        compare(differences, "method", charge.method(), method);
        compare(differences, "merchantAccount", call.merchantAccount(), merchantAccount);
        compare(differences, "live", Boolean.toString(live), Boolean.toString(this.live));
        return differences.isEmpty()
                ? new ChargeOutcome.Succeeded(reference, amount, at, network)
                : new ChargeOutcome.Mismatch(reference, amount, differences);
    }

    private static String minor(Money amount) {
        return Long.toString(amount.minorUnits());
    }

    private static void compare(List<Difference> differences, String field, String asked, String answered) {
        if (!asked.equals(answered)) {
            differences.add(new Difference(field, asked, answered));
        }
    }
}
