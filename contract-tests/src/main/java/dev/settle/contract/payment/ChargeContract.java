package dev.settle.contract.payment;

/**
 * What every payment gateway's adapter must do when it charges and looks up. An adapter's test extends this and gives
 * the stage; each group says which promises of {@code PaymentGateway} it holds.
 */
public abstract class ChargeContract
        implements ChargeAmounts, ChargeKeys, ChargeLostAnswers, ChargeDeclines, ChargeCardData, ChargeIntegrity {}
