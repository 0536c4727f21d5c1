package dev.settle.domain.policy;

/** For what a parameter is asked, and so who may have an answer of its own. */
public enum Reach {
    /** For one subscription: an agreement or a subscription may bring its own answer along. */
    SUBSCRIPTION,
    /** For an account's documents, payments and orders as wholes: several agreements would have several answers to it. */
    ACCOUNT
}
