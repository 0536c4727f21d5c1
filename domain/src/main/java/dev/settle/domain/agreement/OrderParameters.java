package dev.settle.domain.agreement;

import static dev.settle.domain.policy.ValueType.oneOf;
import static dev.settle.domain.policy.ValueType.wholeNumber;
import static dev.settle.domain.policy.ValueType.yesOrNo;

import dev.settle.domain.policy.Moment;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Reach;
import java.util.List;

/** What policy says about agreements and orders. */
public final class OrderParameters {
    private static final int MOST_ITEMS = 1_000_000;

    public enum Overrides {
        ALLOWED,
        REFUSED
    }

    public enum BillTo {
        /** The partner pays, and its clients are named on its subscriptions. */
        PARTNER,
        /** Each client has an account of its own, and the partner is named on it. */
        END_CUSTOMER
    }

    public static final Parameter<Overrides> OVERRIDES = new Parameter<>(
            "agreement.policyOverrides",
            oneOf(Overrides.class),
            Overrides.ALLOWED,
            Moment.ACCEPTANCE,
            "Whether an agreement or a subscription may carry parameter values of its own.",
            Reach.ACCOUNT);

    public static final Parameter<Boolean> MULTI_LINE = new Parameter<>(
            "order.multiLine",
            yesOrNo(),
            true,
            Moment.REQUEST,
            "Whether one request may change several subscriptions, with one review and one document.",
            Reach.ACCOUNT);

    public static final Parameter<Boolean> BULK = new Parameter<>(
            "order.bulk",
            yesOrNo(),
            true,
            Moment.REQUEST,
            "Whether one order may add more than one seat of a subscription.");

    public static final Parameter<Integer> MAX_ITEMS = new Parameter<>(
            "order.maxItems",
            wholeNumber(1, MOST_ITEMS),
            MOST_ITEMS,
            Moment.REQUEST,
            "The most seats one order may add.");

    public static final Parameter<BillTo> BILL_TO = new Parameter<>(
            "partner.billTo",
            oneOf(BillTo.class),
            BillTo.PARTNER,
            Moment.ACCEPTANCE,
            "Who pays for what a partner orders for its clients.",
            Reach.ACCOUNT);

    public static final List<Parameter<?>> ALL = List.of(OVERRIDES, MULTI_LINE, BULK, MAX_ITEMS, BILL_TO);

    private OrderParameters() {}
}
