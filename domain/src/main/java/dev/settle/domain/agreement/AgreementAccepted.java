package dev.settle.domain.agreement;

import dev.settle.domain.journal.Fact;

public record AgreementAccepted(Agreement agreement) implements Fact {}
