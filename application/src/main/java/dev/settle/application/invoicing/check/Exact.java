package dev.settle.application.invoicing.check;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** A fraction in lowest terms. */
record Exact(BigInteger over, BigInteger under) {
    static final Exact ZERO = of(0);
    static final Exact ONE = of(1);
    private static final Pattern WRITTEN = Pattern.compile("-?[0-9]{1,500}(/[0-9]{1,500})?");

    Exact {
        BigInteger shared = over.gcd(under);
        boolean flip = under.signum() < 0;
        over = over.divide(shared).multiply(flip ? BigInteger.ONE.negate() : BigInteger.ONE);
        under = under.divide(shared).abs();
    }

    static Exact of(long whole) {
        return new Exact(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Exact of(long over, long under) {
        return new Exact(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Exact parse(Node node) {
        String text = node.text();
        int bar = text.indexOf('/');
        if (!WRITTEN.matcher(text).matches()) {
            throw new Node.Malformed(node.path(), "is no fraction");
        }
        BigInteger under = bar < 0 ? BigInteger.ONE : new BigInteger(text.substring(bar + 1));
        if (under.signum() == 0) {
            throw new Node.Malformed(node.path(), "is divided by nothing");
        }
        Exact read = new Exact(new BigInteger(bar < 0 ? text : text.substring(0, bar)), under);
        if (!read.toString().equals(text)) {
            throw new Node.Malformed(node.path(), "is not in lowest terms");
        }
        return read;
    }

    Exact plus(Exact other) {
        return new Exact(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Exact minus(Exact other) {
        return plus(other.times(of(-1)));
    }

    Exact times(Exact other) {
        return new Exact(over.multiply(other.over), under.multiply(other.under));
    }

    /** To a whole number, by the magnitude. */
    BigInteger rounded(String mode) {
        BigInteger[] parts = over.abs().divideAndRemainder(under);
        int half = parts[1].shiftLeft(1).compareTo(under);
        boolean up = switch (mode) {
            case "HALF_UP" -> half >= 0;
            case "HALF_DOWN" -> half > 0;
            case "HALF_EVEN" -> half > 0 || half == 0 && parts[0].testBit(0);
            case "UP" -> parts[1].signum() > 0;
            default -> false;
        };
        BigInteger size = up ? parts[0].add(BigInteger.ONE) : parts[0];
        return over.signum() < 0 ? size.negate() : size;
    }

    @Override
    public String toString() {
        return under.equals(BigInteger.ONE) ? over.toString() : over + "/" + under;
    }
}
