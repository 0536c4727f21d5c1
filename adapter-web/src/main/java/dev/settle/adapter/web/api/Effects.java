package dev.settle.adapter.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Json;
import dev.settle.application.account.port.in.ReadAccounts;
import dev.settle.application.billing.Desk;
import dev.settle.application.billing.Done;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a verb did to an account, or would do. */
public final class Effects {
    private final ReadAccounts accounts;

    public Effects(ReadAccounts accounts) {
        this.accounts = accounts;
    }

    /** @param about the subscriptions it was about */
    public Answer created(Done done, Collection<String> about) {
        return Answer.created(changed(done, about)).tagged(done.book().seq());
    }

    /** As {@link #created}, where nothing new came to be. */
    public Answer ok(Done done, Collection<String> about) {
        return Answer.ok(changed(done, about)).tagged(done.book().seq());
    }

    public Answer preview(String account, Done done, Collection<String> about) {
        return Answer.ok(previewed(account, done, about));
    }

    /** @param about the subscriptions it is about, those that are not there yet included */
    public ObjectNode previewed(String account, Done done, Collection<String> about) {
        Desk before = accounts.read(account);
        ObjectNode json =
                Json.object().put("account", account).put("seq", before.book().seq());
        json.set("before", subscriptions(before, about));
        json.set("after", subscriptions(with(before, done), about));
        json.set("documents", Written.list(done.documents(), DocumentJson::drafted));
        return json;
    }

    /** The subscription that a verb has just started: it comes after all others. */
    public static String newest(Done done) {
        List<String> ids = List.copyOf(done.book().subscriptions().keySet());
        return ids.get(ids.size() - 1);
    }

    /** @param about the subscriptions it was about */
    public ObjectNode changed(Done done, Collection<String> about) {
        String account = done.book().account().id();
        ObjectNode json =
                Json.object().put("account", account).put("seq", done.book().seq());
        json.set("subscriptions", subscriptions(with(accounts.read(account), done), about));
        json.set("documents", Written.list(done.documents(), DocumentJson::issued));
        return json;
    }

    private static Desk with(Desk desk, Done done) {
        return new Desk(done.book(), desk.seller(), desk.rules(), desk.now(), desk.today());
    }

    private static ArrayNode subscriptions(Desk desk, Collection<String> about) {
        return Written.list(
                about.stream()
                        .distinct()
                        .flatMap(id ->
                                Optional.ofNullable(desk.book().subscriptions().get(id)).stream())
                        .toList(),
                subscription -> SubscriptionJson.of(subscription, desk));
    }
}
