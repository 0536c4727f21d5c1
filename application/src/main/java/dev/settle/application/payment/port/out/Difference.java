package dev.settle.application.payment.port.out;

import dev.settle.domain.payment.NoCardNumber;

/**
 * Where a gateway's answer is not about what it was asked.
 *
 * @param field {@code amount}, {@code currency}, {@code method}, {@code merchantAccount} or {@code live}
 */
public record Difference(String field, String asked, String answered) {
    public Difference {
        NoCardNumber.in("field", field);
        NoCardNumber.in("asked", asked);
        NoCardNumber.in("answered", answered);
    }
}
