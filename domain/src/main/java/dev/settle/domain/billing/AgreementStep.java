package dev.settle.domain.billing;

import dev.settle.domain.agreement.Agreement;

/** An account accepted an agreement, by this entry. */
public record AgreementStep(long seq, Agreement agreement) {}
