package dev.settle.domain.catalog;

import static dev.settle.domain.policy.ValueType.oneOf;

import dev.settle.domain.policy.Moment;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Reach;
import java.util.List;

/** What policy says about what is sold. */
public final class CatalogParameters {
    public enum Scope {
        /** A required package counts only on the same site, and services are listed site by site. */
        DOMAIN,
        ACCOUNT
    }

    public enum FreePlan {
        FOREVER
    }

    public static final Parameter<Scope> SERVICE_SCOPE = new Parameter<>(
            "service.scope",
            oneOf(Scope.class),
            Scope.ACCOUNT,
            Moment.REQUEST,
            "Whether services belong to a site of the account or to the account as a whole.",
            Reach.ACCOUNT);

    public static final Parameter<FreePlan> FREE_PLAN = new Parameter<>(
            "plan.free",
            oneOf(FreePlan.class),
            FreePlan.FOREVER,
            Moment.ACCEPTANCE,
            "How long a plan without a price may be used.");

    public static final List<Parameter<?>> ALL = List.of(SERVICE_SCOPE, FREE_PLAN);

    private CatalogParameters() {}
}
