package dev.settle.adapter.web.api;

import dev.settle.adapter.web.http.Ask;
import dev.settle.domain.Refused;
import java.util.Map;

/** Parameter values that an agreement or a subscription brings along: as an account's own, they are the seller's to set. */
public final class Overrides {
    private static final String NAME = "overrides";
    private static final String SCOPE = "admin";

    private Overrides() {}

    /**
     * Those of a request; empty where it has none.
     *
     * @throws Refused {@code SCOPE_MISSING} when it has some, and the key does not allow to set policy
     */
    public static Map<String, String> of(Ask ask) {
        Map<String, String> overrides = shown(ask);
        if (!overrides.isEmpty() && !ask.caller().scopes().contains(SCOPE)) {
            throw new Refused(
                    "SCOPE_MISSING",
                    "This key does not allow parameter values of one's own",
                    NAME,
                    overrides.keySet().toString(),
                    "Use a key that has the scope %s too, or leave them out.".formatted(SCOPE));
        }
        return overrides;
    }

    /** Those of a request that changes nothing. */
    public static Map<String, String> shown(Ask ask) {
        return ask.body().textsByName(NAME);
    }
}
