package dev.settle.domain.billing;

import static dev.settle.domain.policy.ValueType.oneOf;

import dev.settle.domain.calendar.DayCount;
import dev.settle.domain.policy.Moment;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Reach;
import dev.settle.domain.subscription.CountSource;
import java.math.RoundingMode;
import java.util.List;

/** What policy says about how much is owed and when it is billed. */
public final class BillingParameters {
    public enum Mode {
        ADVANCE,
        ARREARS
    }

    public enum Population {
        ALL_OWING,
        ACTIVE_AT_ANCHOR
    }

    public enum Basis {
        TIME_WEIGHTED,
        ANY_PRESENCE,
        HIGH_WATER,
        SNAPSHOT_START,
        SNAPSHOT_END
    }

    public enum Proration {
        NONE,
        DAILY
    }

    public enum MidPeriodAdd {
        FREE_UNTIL_ANCHOR,
        FULL_NOW,
        FULL_ON_NEXT_INVOICE
    }

    public enum Denominator {
        ACTUAL_DAYS_IN_PERIOD(DayCount.ACTUAL),
        FIXED_30(DayCount.THIRTY);

        private final DayCount dayCount;

        Denominator(DayCount dayCount) {
            this.dayCount = dayCount;
        }

        DayCount dayCount() {
            return dayCount;
        }
    }

    public enum ChangeDay {
        UNUSED,
        USED
    }

    public enum Settlement {
        NEXT_INVOICE,
        INVOICE_NOW,
        PAY_TO_COMMIT
    }

    public enum NetNegative {
        ACCOUNT_CREDIT,
        REFUND,
        FORFEIT
    }

    public enum DiscountScope {
        AGREEMENT,
        ACCOUNT
    }

    public enum OneOffInvoice {
        AS_SETTLEMENT,
        REQUEST,
        NEXT_INVOICE
    }

    public static final Parameter<Mode> MODE = new Parameter<>(
            "billing.mode",
            oneOf(Mode.class),
            Mode.ADVANCE,
            Moment.COVERAGE_START,
            "Whether an anchor bills the period that begins or the one that ended.");

    public static final Parameter<Population> POPULATION = new Parameter<>(
            "billing.population",
            oneOf(Population.class),
            Population.ALL_OWING,
            Moment.ISSUE,
            "Whether an anchor bills everything owed, or only subscriptions that are active on that day.");

    public static final Parameter<Basis> BASIS = new Parameter<>(
            "billing.quantityBasis",
            oneOf(Basis.class),
            Basis.TIME_WEIGHTED,
            Moment.COVERAGE_START,
            "How the seats of a period fold into what is billed: each by its time, all that were ever there, the most at"
                    + " once, or those there at its start or end.");

    public static final Parameter<CountSource> SOURCE = new Parameter<>(
            "billing.quantitySource",
            CountSourceType.INSTANCE,
            CountSource.PURCHASED,
            Moment.COVERAGE_START,
            "Which of the four counts of seats is billed.");

    public static final Parameter<Proration> ON_ADD = proration(
            "proration.onAdd",
            "Whether seats that are added within a period, or were free up to then, are charged by the day, or by no part of"
                    + " a period.");
    public static final Parameter<Proration> ON_REMOVE = proration(
            "proration.onRemove", "Whether seats removed within a period are credited by the day, or not at all.");
    public static final Parameter<Proration> ON_CANCEL = proration(
            "proration.onCancel",
            "Whether the rest of the period is credited by the day when a subscription ends within it, or not at all.");
    public static final Parameter<Proration> ON_PLAN_CHANGE = proration(
            "proration.onPlanChange",
            "Whether the rest of the period is billed anew by the day when the plan changes within it, or the new plan"
                    + " counts from the next period on.");

    public static final Parameter<MidPeriodAdd> MID_PERIOD_ADD = new Parameter<>(
            "proration.midPeriodAdd",
            oneOf(MidPeriodAdd.class),
            MidPeriodAdd.FREE_UNTIL_ANCHOR,
            Moment.CHANGE,
            "What seats added within a period cost in it when additions are not prorated.");

    public static final Parameter<Denominator> DENOMINATOR = new Parameter<>(
            "proration.denominator",
            oneOf(Denominator.class),
            Denominator.ACTUAL_DAYS_IN_PERIOD,
            Moment.COVERAGE_START,
            "What a day's share is divided by: the days the whole period has, or months of thirty days.");

    public static final Parameter<ChangeDay> CHANGE_DAY = new Parameter<>(
            "proration.changeDay",
            oneOf(ChangeDay.class),
            ChangeDay.UNUSED,
            Moment.CHANGE,
            "Whether the day of a change counts as used as it was before; additions and removals then both start a day later.");

    public static final Parameter<Settlement> ON_CHANGE = new Parameter<>(
            "settlement.onChange",
            oneOf(Settlement.class),
            Settlement.NEXT_INVOICE,
            Moment.CHANGE,
            "When a change of covered time is billed; the next invoice is that of the subscription's own next anchor.");

    public static final Parameter<NetNegative> NET_NEGATIVE = new Parameter<>(
            "net.negative",
            oneOf(NetNegative.class),
            NetNegative.ACCOUNT_CREDIT,
            Moment.ISSUE,
            "What a document below zero gives back.",
            Reach.ACCOUNT);

    public static final Parameter<RoundingMode> ROUNDING = new Parameter<>(
            "money.rounding",
            oneOf(List.of(
                    RoundingMode.HALF_UP,
                    RoundingMode.HALF_EVEN,
                    RoundingMode.HALF_DOWN,
                    RoundingMode.UP,
                    RoundingMode.DOWN)),
            RoundingMode.HALF_UP,
            Moment.COVERAGE_START,
            "Where a fraction of the smallest unit goes; it acts on the magnitude, so a credit mirrors its charge.");

    public static final Parameter<DiscountScope> DISCOUNT_SCOPE = new Parameter<>(
            "discount.scope",
            oneOf(DiscountScope.class),
            DiscountScope.AGREEMENT,
            Moment.COVERAGE_START,
            "Whether a discount code counts for its agreement alone or for the whole account.");

    public static final Parameter<OneOffInvoice> ONE_OFF = new Parameter<>(
            "oneOff.invoiceAt",
            oneOf(OneOffInvoice.class),
            OneOffInvoice.AS_SETTLEMENT,
            Moment.REQUEST,
            "When a one-off charge is invoiced: as settlement.onChange says for changes, at the request, or with the"
                    + " next invoice.",
            Reach.ACCOUNT);

    public static final List<Parameter<?>> ALL = List.of(
            MODE,
            POPULATION,
            BASIS,
            SOURCE,
            ON_ADD,
            ON_REMOVE,
            ON_CANCEL,
            ON_PLAN_CHANGE,
            MID_PERIOD_ADD,
            DENOMINATOR,
            CHANGE_DAY,
            ON_CHANGE,
            NET_NEGATIVE,
            ROUNDING,
            DISCOUNT_SCOPE,
            ONE_OFF);

    /** Those that shape every line for time; derivations name them, and the others that had a say. */
    static final List<Parameter<?>> SHAPING = List.of(MODE, BASIS, SOURCE, DENOMINATOR, ROUNDING);

    private BillingParameters() {}

    private static Parameter<Proration> proration(String key, String sentence) {
        return new Parameter<>(key, oneOf(Proration.class), Proration.DAILY, Moment.CHANGE, sentence);
    }
}
