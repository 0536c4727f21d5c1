package dev.settle.domain.catalog;

/** Whether the seller owns what it sells or pays a licensor for each seat. */
public enum CostClass {
    OWN,
    THIRD_PARTY_LICENSED
}
