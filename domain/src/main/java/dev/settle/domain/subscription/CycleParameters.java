package dev.settle.domain.subscription;

import static dev.settle.domain.policy.ValueType.of;
import static dev.settle.domain.policy.ValueType.oneOf;

import dev.settle.domain.policy.Moment;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Reach;
import dev.settle.domain.policy.ValueType;
import java.util.List;
import java.util.SortedSet;

/** What policy says about the days on which periods begin, and about changing their length. */
public final class CycleParameters {
    public enum Clamp {
        /** Days 29 to 31 fall on the last day of a shorter month, and come back in the next. */
        LAST_DAY
    }

    public enum ToYear {
        NOW_WITH_CREDIT,
        PERIOD_END
    }

    public enum ToMonth {
        NOT_OFFERED,
        PERIOD_END
    }

    public static final Parameter<AnchorRule> ANCHOR = new Parameter<>(
            "billing.anchor",
            of(
                    "DAY_OF_MONTH(1) to DAY_OF_MONTH(31), GROUP, ANNIVERSARY or COTERM",
                    AnchorRule.SAMPLES,
                    AnchorRule::parse,
                    AnchorRule::toString),
            AnchorRule.FIRST_OF_MONTH,
            Moment.ACCEPTANCE,
            "The day periods begin on when neither the order nor the account names one: a day of the month, the day of"
                    + " the invoicing group, the day the subscription starts, or the day on which the present period began of"
                    + " the account's earliest paid subscription, so that they end together. Under COTERM that is one with"
                    + " periods of the same length; else of another, where both count in months or neither does; else the"
                    + " day it starts. A change to another length joins in the same way.");

    public static final Parameter<Clamp> CLAMP = new Parameter<>(
            "billing.anchor.clamp",
            oneOf(Clamp.class),
            Clamp.LAST_DAY,
            Moment.ACCEPTANCE,
            "Where an anchor on day 29, 30 or 31 falls in a month that has no such day.");

    public static final Parameter<SortedSet<Integer>> GROUPS = new Parameter<>(
            "billing.groups",
            ValueType.setOfNumbers(1, 31),
            ValueType.numbers(15, 30),
            Moment.REQUEST,
            "The invoicing groups that exist, each named by its day of the month.",
            Reach.ACCOUNT);

    public static final Parameter<ToYear> MONTH_TO_YEAR = new Parameter<>(
            "intervalChange.MONTH_TO_YEAR.effective",
            oneOf(ToYear.class),
            ToYear.PERIOD_END,
            Moment.CHANGE,
            "When a subscription moves to a longer period: at once with credit for what is left of the present one, or"
                    + " when that has ended.");

    public static final Parameter<ToMonth> YEAR_TO_MONTH = new Parameter<>(
            "intervalChange.YEAR_TO_MONTH",
            oneOf(ToMonth.class),
            ToMonth.PERIOD_END,
            Moment.CHANGE,
            "Whether a subscription may move to a shorter period, which it then does when the present one has ended.");

    public static final List<Parameter<?>> ALL = List.of(ANCHOR, CLAMP, GROUPS, MONTH_TO_YEAR, YEAR_TO_MONTH);

    private CycleParameters() {}
}
