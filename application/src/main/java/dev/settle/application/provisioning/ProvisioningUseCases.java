package dev.settle.application.provisioning;

import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.provisioning.port.in.AssignSeats;

/** What can be done with seats that were bought. */
public record ProvisioningUseCases(AssignSeats assignSeats) {
    public static ProvisioningUseCases of(Bookkeeping bookkeeping) {
        return new ProvisioningUseCases(new AssignSeatsService(bookkeeping));
    }
}
