package dev.settle.domain.billing.sentence;

import dev.settle.domain.billing.LineRef;
import dev.settle.domain.calendar.Period;
import dev.settle.domain.money.Fraction;

final class English implements Words {
    @Override
    public String seats(long count, String sku) {
        return count + (count == 1 ? " seat of " : " seats of ") + sku;
    }

    @Override
    public String seatsAdded(long count, String sku) {
        return seats(count, sku) + " added";
    }

    @Override
    public String seatsGivenBack(long count, String sku) {
        return seats(count, sku) + " given back";
    }

    @Override
    public String wholePeriod(Period billed) {
        return "for the whole of " + billed;
    }

    @Override
    public String partOfPeriod(long days, long of, Period billed) {
        return "x %d/%d days %s".formatted(days, of, billed);
    }

    @Override
    public String partOfThirtyDayMonths(long days, long of, Period billed) {
        return "x %d/%d days %s, thirty to the month,".formatted(days, of, billed);
    }

    @Override
    public String discounted(Fraction rest) {
        return "x " + rest + " after discount";
    }

    @Override
    public String owed(String before, String after) {
        return "owed before %s, after %s".formatted(before, after);
    }

    @Override
    public String limitedTo(String amount) {
        return "limited to " + amount;
    }

    @Override
    public String givenBackFrom(LineRef charge) {
        return "given back from " + named(charge);
    }

    @Override
    public String corrects(LineRef earlier) {
        return "corrects " + named(earlier);
    }

    @Override
    public String setupFee(String sku, String amount) {
        return "setup fee of %s, charged once: %s".formatted(sku, amount);
    }

    @Override
    public String setupFeeGivenBack(String sku, String amount) {
        return "setup fee of %s, which came to nothing: %s".formatted(sku, amount);
    }

    @Override
    public String charged(String id, String text, String amount) {
        return "%s, charged once%s: %s".formatted(id, text.isEmpty() ? "" : " for \"" + text + "\"", amount);
    }

    @Override
    public String credited(String sku, String reason, String amount) {
        return "credit granted on %s%s: %s".formatted(sku, reason.isEmpty() ? "" : " for \"" + reason + "\"", amount);
    }

    @Override
    public String forfeited(String rule, String value, String amount) {
        return "credit beyond the charges beside it, lost by %s: %s: %s".formatted(rule, value, amount);
    }

    @Override
    public String total(int lines, String total) {
        return lines == 1 ? "the line comes to " + total : "the %d lines sum to %s".formatted(lines, total);
    }

    @Override
    public String paidByCredit(String amount) {
        return amount + " is paid by the account's credit";
    }

    @Override
    public String toCredit(String amount) {
        return amount + " is put to the account's credit";
    }

    @Override
    public String due(String amount) {
        return amount + " is due";
    }

    private static String named(LineRef line) {
        return "line %d of %s".formatted(line.line(), line.document());
    }
}
