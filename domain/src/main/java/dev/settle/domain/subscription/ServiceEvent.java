package dev.settle.domain.subscription;

/** What may happen to a subscription once, on a day. */
public enum ServiceEvent {
    PAID,
    PROVISIONED,
    CONNECTED,
    /** The trial's user stays. */
    CONTINUES,
    /** The trial's user leaves. */
    DECLINES
}
