package dev.settle.domain.billing.sentence;

import dev.settle.domain.billing.LineRef;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Fraction;

/** What a language has to be able to say about a line. Amounts and numbers come written; a word fits between them. */
interface Words {
    String seats(long count, String sku);

    String seatsAdded(long count, String sku);

    String seatsGivenBack(long count, String sku);

    /** That a price is for the whole of a period. */
    String wholePeriod(Period billed);

    /** A share of a period's days, such as 21/31. */
    String partOfPeriod(long days, long of, Period billed);

    /** The same with months of thirty days. */
    String partOfThirtyDayMonths(long days, long of, Period billed);

    /** What discounts leave of a price. */
    String discounted(Fraction rest);

    String owed(String before, String after);

    String limitedTo(String amount);

    String givenBackFrom(LineRef charge);

    String corrects(LineRef earlier);

    String setupFee(String sku, String amount);

    String setupFeeGivenBack(String sku, String amount);

    /** @param text what was written about it; may be empty */
    String charged(String id, String text, String amount);

    String credited(String sku, String reason, String amount);

    /** @param rule key of the parameter by whose value it is lost */
    String forfeited(String rule, String value, String amount);

    String total(int lines, String total);

    String paidByCredit(String amount);

    /** What a document below zero does. */
    String toCredit(String amount);

    String due(String amount);
}
