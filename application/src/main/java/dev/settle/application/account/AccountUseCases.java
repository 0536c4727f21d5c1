package dev.settle.application.account;

import dev.settle.application.account.port.in.ChangeAccount;
import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.journal.port.out.Ids;
import dev.settle.domain.policy.ParameterIndex;

/** What can be done with accounts. */
public record AccountUseCases(OpenAccount open, ChangeAccount change) {
    public static AccountUseCases of(Bookkeeping bookkeeping, Ids ids, ParameterIndex parameters) {
        return new AccountUseCases(
                new OpenAccountService(bookkeeping, ids), new ChangeAccountService(bookkeeping, parameters));
    }
}
