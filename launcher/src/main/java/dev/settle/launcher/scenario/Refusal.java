package dev.settle.launcher.scenario;

/**
 * A step that was, or should be, refused.
 *
 * @param step counted from one
 * @param code the stable name of the reason, such as {@code SEATS_OUTSIDE_PLAN}
 */
public record Refusal(int step, String code) {}
