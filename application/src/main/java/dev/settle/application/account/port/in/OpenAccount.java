package dev.settle.application.account.port.in;

import dev.settle.application.billing.Done;
import dev.settle.domain.calendar.Anchor;
import dev.settle.domain.journal.Origin;
import java.util.List;
import java.util.Optional;

/** Opens an account of a seller. */
public interface OpenAccount {
    /**
     * @throws dev.settle.domain.InvalidInput {@code ACCOUNT_ID}, {@code CLIENT_ID}, {@code SITE_ID}, or what a zone that is
     *     none is refused with
     * @throws dev.settle.domain.Conflict {@code ACCOUNT_EXISTS}
     */
    Done open(Command command);

    /**
     * @param account      its id, unique in the installation; a new one when empty
     * @param accountClass such as CUSTOMER or PARTNER; selects policy
     * @param zone         IANA name of the billing zone
     * @param region       of the billing address, such as US-GA; may be empty
     * @param anchor       the default of its subscriptions
     */
    record Command(
            Origin origin,
            String seller,
            Optional<String> account,
            String accountClass,
            String zone,
            String region,
            Optional<Anchor> anchor,
            List<String> clients,
            List<String> sites) {
        /** With no region, anchor, clients and sites. */
        public static Command of(Origin origin, String seller, String account, String accountClass, String zone) {
            return new Command(
                    origin,
                    seller,
                    Optional.of(account),
                    accountClass,
                    zone,
                    "",
                    Optional.empty(),
                    List.of(),
                    List.of());
        }
    }
}
