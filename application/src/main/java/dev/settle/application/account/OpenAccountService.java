package dev.settle.application.account;

import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.Done;
import dev.settle.application.journal.port.out.Ids;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.calendar.BillingZone;
import dev.settle.domain.journal.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

final class OpenAccountService implements OpenAccount {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final Bookkeeping bookkeeping;
    private final Ids ids;

    OpenAccountService(Bookkeeping bookkeeping, Ids ids) {
        this.bookkeeping = bookkeeping;
        this.ids = ids;
    }

    @Override
    public Done open(Command command) {
        String account = command.account().orElseGet(() -> ids.next("a"));
        if (!ID.matcher(account).matches()) {
            throw new InvalidInput(
                    "ACCOUNT_ID",
                    "'%s' cannot be an account's id".formatted(account),
                    "account",
                    account,
                    "Use up to 63 lower-case letters, digits and hyphens.");
        }
        BillingZone.parse(command.zone());
        var opened = new AccountFacts.AccountOpened(
                command.seller(), command.accountClass(), command.zone(), command.region(), command.anchor());
        List<Fact> facts = new ArrayList<>();
        command.clients().stream().distinct().forEach(client -> facts.add(new AccountFacts.ClientAdded(client)));
        command.sites().stream().distinct().forEach(site -> facts.add(new AccountFacts.SiteAdded(site)));
        return bookkeeping.open(command.origin(), account, opened, desk -> facts);
    }
}
