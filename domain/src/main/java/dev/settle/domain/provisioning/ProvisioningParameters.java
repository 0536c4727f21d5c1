package dev.settle.domain.provisioning;

import static dev.settle.domain.policy.ValueType.oneOf;
import static dev.settle.domain.policy.ValueType.yesOrNo;

import dev.settle.domain.policy.Moment;
import dev.settle.domain.policy.Parameter;
import java.util.List;

/** What policy says about holding seats and about counts that drift apart. */
public final class ProvisioningParameters {
    public enum OnDrift {
        REPORT,
        BLOCK,
        ADOPT
    }

    public enum RemoveEffect {
        FREE_LICENSE,
        REDUCE_PURCHASED
    }

    public enum AllowedDomains {
        ANY,
        LISTED
    }

    public enum OnPoolFull {
        REFUSE,
        AUTO_PURCHASE
    }

    public enum OnDomainRemoved {
        KEEP,
        RELEASE
    }

    public static final Parameter<OnDrift> DRIFT = new Parameter<>(
            "reconcile.drift",
            oneOf(OnDrift.class),
            OnDrift.REPORT,
            Moment.COVERAGE_START,
            "What happens when another count of seats differs from the billed one: it is reported, holds the invoice, or"
                    + " is billed.");

    public static final Parameter<RemoveEffect> REMOVE_EFFECT = new Parameter<>(
            "assignment.removeEffect",
            oneOf(RemoveEffect.class),
            RemoveEffect.FREE_LICENSE,
            Moment.CHANGE,
            "Whether taking a seat from its holder frees the seat or gives it back.");

    public static final Parameter<AllowedDomains> ALLOWED_DOMAINS = new Parameter<>(
            "assignment.allowedDomains",
            oneOf(AllowedDomains.class),
            AllowedDomains.ANY,
            Moment.CHANGE,
            "Whether a seat's holder must be of a domain the subscription lists.");

    public static final Parameter<OnPoolFull> ON_POOL_FULL = new Parameter<>(
            "assignment.onPoolFull",
            oneOf(OnPoolFull.class),
            OnPoolFull.REFUSE,
            Moment.CHANGE,
            "What happens when a seat is asked for and all are held.");

    public static final Parameter<OnDomainRemoved> ON_DOMAIN_REMOVED = new Parameter<>(
            "assignment.onDomainRemoved",
            oneOf(OnDomainRemoved.class),
            OnDomainRemoved.KEEP,
            Moment.CHANGE,
            "Whether holders keep their seats when their domain is taken off the list.");

    public static final Parameter<Boolean> REUSE = new Parameter<>(
            "assignment.reuse",
            yesOrNo(),
            true,
            Moment.CHANGE,
            "Whether a seat freed within a period may be given to somebody else in it.");

    public static final List<Parameter<?>> ALL =
            List.of(DRIFT, REMOVE_EFFECT, ALLOWED_DOMAINS, ON_POOL_FULL, ON_DOMAIN_REMOVED, REUSE);

    private ProvisioningParameters() {}
}
