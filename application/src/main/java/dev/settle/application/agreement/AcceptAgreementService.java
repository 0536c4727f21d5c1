package dev.settle.application.agreement;

import dev.settle.application.agreement.port.in.AcceptAgreement;
import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.Done;
import dev.settle.domain.Conflict;
import dev.settle.domain.IdForm;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.agreement.Agreement;
import dev.settle.domain.agreement.AgreementAccepted;
import dev.settle.domain.agreement.OverridesRefused;
import dev.settle.domain.catalog.Discount;
import dev.settle.domain.policy.ParameterIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class AcceptAgreementService implements AcceptAgreement {
    private final Bookkeeping bookkeeping;
    private final ParameterIndex parameters;

    AcceptAgreementService(Bookkeeping bookkeeping, ParameterIndex parameters) {
        this.bookkeeping = bookkeeping;
        this.parameters = parameters;
    }

    @Override
    public Done accept(Command command) {
        IdForm.AGREEMENT.check(command.agreement());
        parameters.parseOverrides(command.overrides());
        checkOnce(command.discounts());
        return bookkeeping.change(command.origin(), command.account(), desk -> {
            if (desk.book().agreements().containsKey(command.agreement())) {
                throw new Conflict(
                        "AGREEMENT_EXISTS",
                        "Agreement %s is there already".formatted(command.agreement()),
                        "agreement",
                        command.agreement(),
                        "Choose another id.");
            }
            OverridesRefused.check("Agreements", desk.policy(), command.overrides());
            List<Discount> discounts =
                    command.discounts().stream().map(desk.catalog()::discount).toList();
            return List.of(new AgreementAccepted(
                    new Agreement(command.agreement(), 1, desk.today(), discounts, command.overrides())));
        });
    }

    /** A code that stood there twice would be taken off twice. */
    private static void checkOnce(List<String> discounts) {
        Set<String> codes = new HashSet<>();
        for (String code : discounts) {
            if (!codes.add(code)) {
                throw new InvalidInput(
                        "DISCOUNT_REPEATED",
                        "Discount %s is named twice".formatted(code),
                        "discounts",
                        code,
                        "Name each code once.");
            }
        }
    }
}
