package dev.settle.application.account;

import dev.settle.application.account.port.in.OpenAccount;
import dev.settle.application.billing.Bookkeeping;
import dev.settle.application.billing.Done;
import dev.settle.application.journal.port.out.Ids;
import dev.settle.domain.IdForm;
import dev.settle.domain.account.AccountFacts;
import dev.settle.domain.calendar.BillingZone;
import dev.settle.domain.journal.Fact;
import java.util.ArrayList;
import java.util.List;

final class OpenAccountService implements OpenAccount {
    private final Bookkeeping bookkeeping;
    private final Ids ids;

    OpenAccountService(Bookkeeping bookkeeping, Ids ids) {
        this.bookkeeping = bookkeeping;
        this.ids = ids;
    }

    @Override
    public Done open(Command command) {
        String account = command.account().orElseGet(() -> ids.next("a"));
        IdForm.ACCOUNT.check(account);
        command.clients().forEach(IdForm.CLIENT::check);
        command.sites().forEach(IdForm.SITE::check);
        BillingZone.parse(command.zone());
        var opened = new AccountFacts.AccountOpened(
                command.seller(), command.accountClass(), command.zone(), command.region(), command.anchor());
        List<Fact> facts = new ArrayList<>();
        command.clients().stream().distinct().forEach(client -> facts.add(new AccountFacts.ClientAdded(client)));
        command.sites().stream().distinct().forEach(site -> facts.add(new AccountFacts.SiteAdded(site)));
        return bookkeeping.open(command.origin(), account, opened, desk -> facts);
    }
}
