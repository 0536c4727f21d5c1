package dev.settle.application.agreement;

import dev.settle.application.agreement.port.in.AcceptAgreement;
import dev.settle.application.billing.Bookkeeping;
import dev.settle.domain.policy.ParameterIndex;

/** What can be done with agreements. */
public record AgreementUseCases(AcceptAgreement accept) {
    public static AgreementUseCases of(Bookkeeping bookkeeping, ParameterIndex parameters) {
        return new AgreementUseCases(new AcceptAgreementService(bookkeeping, parameters));
    }
}
