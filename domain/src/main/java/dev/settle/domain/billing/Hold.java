package dev.settle.domain.billing;

/** Why an occasion is not billed although it is due; billing goes on once the cause is mended. */
public record Hold(String code, String subscription, String reason) {}
