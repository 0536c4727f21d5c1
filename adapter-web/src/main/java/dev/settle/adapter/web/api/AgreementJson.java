package dev.settle.adapter.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.http.Json;
import dev.settle.domain.agreement.Agreement;

/** What was agreed to. */
public final class AgreementJson {
    private AgreementJson() {}

    public static ObjectNode of(Agreement agreement) {
        ObjectNode json = Json.object()
                .put("id", agreement.id())
                .put("version", agreement.version())
                .put("accepted", agreement.accepted().toString());
        ObjectNode discounts = json.putObject("discounts");
        agreement
                .discounts()
                .forEach(discount -> discounts
                        .putObject(discount.code())
                        .put("percent", discount.percent().toString()));
        json.set("overrides", Written.map(agreement.overrides()));
        return json;
    }
}
