package dev.settle.application.account;

import dev.settle.application.account.port.in.ChangeAccount;
import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.account.port.in.ReadAccounts;
import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.port.out.Books;
import dev.settle.application.journal.port.out.Ids;
import dev.settle.domain.policy.ParameterIndex;

/** What can be done with accounts. */
public record AccountUseCases(OpenAccount open, ChangeAccount change, ReadAccounts read) {
    public static AccountUseCases of(Bookkeeping bookkeeping, Books books, Ids ids, ParameterIndex parameters) {
        return new AccountUseCases(
                new OpenAccountService(bookkeeping, ids),
                new ChangeAccountService(bookkeeping, parameters),
                new ReadAccountsService(bookkeeping, books));
    }
}
