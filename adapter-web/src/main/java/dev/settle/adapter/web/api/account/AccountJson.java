package dev.settle.adapter.web.api.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.api.AgreementJson;
import dev.settle.adapter.web.api.SubscriptionJson;
import dev.settle.adapter.web.api.Written;
import dev.settle.adapter.web.http.Json;
import dev.settle.application.billing.Desk;
import dev.settle.domain.account.Account;
import dev.settle.domain.billing.Book;
import java.util.Comparator;

/** An account as it is today. */
final class AccountJson {
    private AccountJson() {}

    static ObjectNode of(Desk desk) {
        Book book = desk.book();
        Account account = book.account();
        ObjectNode json = Json.object()
                .put("id", account.id())
                .put("seller", account.seller())
                .put("seq", book.seq());
        json.put("class", account.accountClass()).put("zone", account.zone().id());
        if (!account.region().isEmpty()) {
            json.put("region", account.region());
        }
        account.anchor().ifPresent(anchor -> json.put("anchor", anchor.toString()));
        json.put("standing", account.standing()).put("today", desk.today().toString());
        json.set("clients", Written.texts(account.clients()));
        json.set("sites", Written.texts(account.sites()));
        json.set(
                "credit",
                Written.list(
                        book.credit().values().stream()
                                .sorted(Comparator.comparing(it -> it.currency().getCurrencyCode()))
                                .toList(),
                        Written::money));
        json.set("agreements", Written.list(book.agreements().values(), step -> AgreementJson.of(step.agreement())));
        json.set("subscriptions", Written.list(book.subscriptions().values(), it -> SubscriptionJson.of(it, desk)));
        return json;
    }

    static ObjectNode head(Book book) {
        return Json.object()
                .put("id", book.account().id())
                .put("class", book.account().accountClass())
                .put("zone", book.account().zone().id())
                .put("standing", book.account().standing())
                .put("seq", book.seq());
    }
}
