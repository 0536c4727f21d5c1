package dev.settle.launcher.demo;

import dev.settle.domain.money.Money;

/** Numbers as people read them. */
final class Text {
    private Text() {}

    /** With a comma between thousands: {@code 12,345.60}. */
    static String of(Money money) {
        String plain = money.toPlain();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }

    static String of(long number) {
        return Long.toString(number).replaceAll("(?<=[0-9])(?=([0-9]{3})+$)", ",");
    }

    /** {@code 1 invoice}, {@code 2 invoices}. */
    static String of(long number, String thing) {
        return of(number) + " " + (number == 1 ? thing : thing + "s");
    }
}
