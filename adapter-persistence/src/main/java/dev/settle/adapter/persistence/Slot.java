package dev.settle.adapter.persistence;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** In which of 1,024 slots an account lies, for ever; partitions share the slots out. */
public final class Slot {
    public static final int SLOTS = 1_024;

    private Slot() {}

    public static int of(String account) {
        CRC32 crc = new CRC32();
        crc.update(account.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % SLOTS);
    }

    /** Which of so many partitions the account belongs to, counted from 0. */
    public static int partition(String account, int partitions) {
        return of(account) % partitions;
    }
}
