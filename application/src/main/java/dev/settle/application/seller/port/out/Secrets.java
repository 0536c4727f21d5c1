package dev.settle.application.seller.port.out;

/** The only source of what nobody may guess. */
public interface Secrets {
    /** 256 random bits as letters and digits, never given before. */
    String next();
}
