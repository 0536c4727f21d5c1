package dev.settle.domain.policy;

/** The date that selects a parameter's value; a later activation never reaches back behind it. */
public enum Moment {
    ACCEPTANCE,
    COVERAGE_START,
    CHANGE,
    ISSUE,
    PAYMENT,
    REQUEST
}
