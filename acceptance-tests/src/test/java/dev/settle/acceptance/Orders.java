package dev.settle.acceptance;

import dev.settle.application.subscription.port.in.Subscribe;
import dev.settle.domain.calendar.PeriodLength;
import java.util.Optional;

/** What customers order of mailboxes. */
final class Orders {
    private Orders() {}

    static Subscribe.Command every(String length, String account, String subscription, int seats) {
        return mailboxes(account, subscription, Optional.empty(), Optional.of(PeriodLength.parse(length)), seats);
    }

    static Subscribe.Command under(String agreement, String account, String subscription, int seats) {
        return mailboxes(account, subscription, Optional.of(agreement), Optional.empty(), seats);
    }

    private static Subscribe.Command mailboxes(
            String account, String subscription, Optional<String> agreement, Optional<PeriodLength> every, int seats) {
        var plain = Subscribe.Command.of(Story.CUSTOMER, account, subscription, "MAILBOX", seats);
        return new Subscribe.Command(
                plain.origin(),
                plain.account(),
                plain.subscription(),
                agreement,
                plain.sku(),
                every,
                plain.currency(),
                plain.seats(),
                plain.start(),
                plain.until(),
                plain.anchor(),
                plain.client(),
                plain.site(),
                plain.trial(),
                plain.notes(),
                plain.overrides());
    }
}
