package dev.settle.application.invoicing.port.out;

/** Document numbers: per seller and series, from 1, without gaps. The row stays locked until the transaction ends. */
public interface NumberSeries {
    /**
     * Takes the next {@code count} numbers.
     *
     * @param series such as {@code INV}
     * @return the first of them
     */
    long take(String seller, String series, int count);
}
