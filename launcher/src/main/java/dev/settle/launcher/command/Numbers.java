package dev.settle.launcher.command;

import dev.settle.application.Stores;
import dev.settle.domain.NotFound;

/** Documents by their numbers. */
final class Numbers {
    private Numbers() {}

    /** @throws NotFound {@code DOCUMENT_UNKNOWN} */
    static String accountOf(Stores stores, String seller, String number) {
        return stores.documents()
                .accountOf(seller, number)
                .orElseThrow(() -> new NotFound(
                        "DOCUMENT_UNKNOWN",
                        "Seller %s has issued no document %s".formatted(seller, number),
                        "number",
                        number,
                        "Name a number as it is printed, such as INV-000007."));
    }
}
