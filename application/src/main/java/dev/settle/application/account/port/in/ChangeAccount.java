package dev.settle.application.account.port.in;

import dev.settle.application.billing.Done;
import dev.settle.domain.journal.Origin;
import java.time.LocalDate;
import java.util.Map;

/** Clients, sites and own policy of an account. */
public interface ChangeAccount {
    /**
     * @throws dev.settle.domain.InvalidInput {@code CLIENT_ID}
     * @throws dev.settle.domain.Conflict {@code CLIENT_EXISTS}
     */
    Done addClient(Origin origin, String account, String client);

    /** Removes a client and cancels what it uses; {@code partner.removeEffect} says from when (R001-40). */
    Done removeClient(Origin origin, String account, String client);

    /**
     * @throws dev.settle.domain.InvalidInput {@code SITE_ID}
     * @throws dev.settle.domain.Conflict {@code SITE_EXISTS}
     */
    Done addSite(Origin origin, String account, String site);

    /**
     * Parameter values for this account alone, from a day on.
     *
     * @param from not before today: policy never reaches back
     */
    Done setPolicy(Origin origin, String account, String version, LocalDate from, Map<String, String> values);
}
