package dev.settle.contract.payment;

/**
 * What every payment gateway's adapter must do when it charges and looks up. An adapter's test extends this and gives
 * the stage; each group says which promises of {@code PaymentGateway} it holds. How long an adapter waits is not among
 * them: that it gives up by the deadline of a call is for a test of its own, against a server that does not answer.
 */
public abstract class ChargeContract
        implements ChargeAmounts, ChargeKeys, ChargeLostAnswers, ChargeDeclines, ChargeCardData, ChargeIntegrity {}
