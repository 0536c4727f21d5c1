package dev.settle.domain.payment;

import static dev.settle.domain.policy.ValueType.of;

import dev.settle.domain.money.Fraction;
import dev.settle.domain.policy.Moment;
import dev.settle.domain.policy.Parameter;
import dev.settle.domain.policy.Reach;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;

/** What policy says about fees for the way somebody pays. */
public final class SurchargeParameters {
    public static final Parameter<Fraction> CARD_CREDIT = rate("CARD_CREDIT", "credit card");
    public static final Parameter<Fraction> CARD_DEBIT = rate("CARD_DEBIT", "debit card");
    public static final Parameter<Fraction> ACH = rate("ACH", "bank transfer through the clearing house");

    public static final List<Parameter<?>> ALL = List.of(CARD_CREDIT, CARD_DEBIT, ACH);

    /** Few enough digits that the exact fraction stays small; an exponent could ask for a number of any length. */
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,10})?%");

    private SurchargeParameters() {}

    private static Parameter<Fraction> rate(String method, String words) {
        return new Parameter<>(
                "surcharge.rate[" + method + "]",
                of(
                        "a percentage from 0% to 100%, such as 1% or 2.5%",
                        List.of(Fraction.ZERO, Fraction.of(1, 100), Fraction.of(1, 40)),
                        SurchargeParameters::percent,
                        SurchargeParameters::print),
                Fraction.ZERO,
                Moment.PAYMENT,
                "The fee for paying by " + words + ", as a share of the amount paid.",
                Reach.ACCOUNT);
    }

    /** 1/100 for {@code 1%}; a bare 0 needs no sign. */
    private static Fraction percent(String raw) {
        if (raw.equals("0")) {
            return Fraction.ZERO;
        }
        if (!PERCENT.matcher(raw).matches()) {
            throw new IllegalArgumentException(raw);
        }
        BigDecimal number = new BigDecimal(raw.substring(0, raw.length() - 1)).stripTrailingZeros();
        if (number.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException(raw);
        }
        int places = Math.max(0, number.scale());
        return Fraction.of(number.movePointRight(places).toBigIntegerExact(), BigInteger.TEN.pow(places + 2));
    }

    private static String print(Fraction share) {
        BigDecimal percent = new BigDecimal(share.numerator())
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(share.denominator()));
        return percent.stripTrailingZeros().toPlainString() + "%";
    }
}
