package dev.settle.adapter.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Json;
import dev.settle.application.billing.Desk;
import dev.settle.application.billing.Done;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a verb did to an account, or would do. */
public final class Effects {
    private Effects() {}

    /** @param about the subscriptions it was about */
    public static Answer created(Done done, Collection<String> about) {
        return Answer.created(changed(done, about)).tagged(done.book().seq());
    }

    /** As {@link #created}, where nothing new came to be. */
    public static Answer ok(Done done, Collection<String> about) {
        return Answer.ok(changed(done, about)).tagged(done.book().seq());
    }

    public static Answer preview(Done done, Collection<String> about) {
        return Answer.ok(previewed(done, about));
    }

    /** @param about the subscriptions it is about, those that are not there yet included */
    public static ObjectNode previewed(Done done, Collection<String> about) {
        ObjectNode json = at(done.before());
        json.set("before", subscriptions(done.before(), about));
        json.set("after", subscriptions(done.after(), about));
        json.set("documents", Written.list(done.documents(), DocumentJson::drafted));
        return json;
    }

    /** The subscription that a verb has just started: it comes after all others. */
    public static String newest(Done done) {
        List<String> ids = List.copyOf(done.book().subscriptions().keySet());
        return ids.get(ids.size() - 1);
    }

    /** @param about the subscriptions it was about */
    public static ObjectNode changed(Done done, Collection<String> about) {
        ObjectNode json = at(done.after());
        json.set("subscriptions", subscriptions(done.after(), about));
        json.set("documents", Written.list(done.documents(), DocumentJson::issued));
        return json;
    }

    private static ObjectNode at(Desk desk) {
        return Json.object()
                .put("account", desk.book().account().id())
                .put("seq", desk.book().seq());
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
