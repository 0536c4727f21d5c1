package dev.settle.adapter.web.api.seller;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.api.Written;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Json;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.seller.port.in.KeepApiKeys;
import java.util.Set;
import java.util.TreeSet;

/** The keys programs call with. */
public final class ApiKeysResource {
    private final KeepApiKeys keys;

    public ApiKeysResource(KeepApiKeys keys) {
        this.keys = keys;
    }

    public void into(Routes routes) {
        routes.on("listApiKeys", this::list).on("putApiKey", this::put).on("revokeApiKey", this::revoke);
    }

    private Answer list(Ask ask) {
        ObjectNode json = Json.object();
        json.set("items", Written.list(keys.list(ask.seller()), known -> json(known.name(), known.scopes())));
        return Answer.ok(json);
    }

    private Answer put(Ask ask) {
        Set<String> scopes = new TreeSet<>(ask.body().texts("scopes"));
        String key = keys.make(ask.seller(), ask.path("key"), scopes);
        return Answer.ok(json(ask.path("key"), scopes).put("key", key));
    }

    private Answer revoke(Ask ask) {
        keys.revoke(ask.seller(), ask.path("key"));
        return Answer.nothing();
    }

    private static ObjectNode json(String name, Set<String> scopes) {
        ObjectNode json = Json.object().put("name", name);
        json.set("scopes", Written.texts(new TreeSet<>(scopes)));
        return json;
    }
}
