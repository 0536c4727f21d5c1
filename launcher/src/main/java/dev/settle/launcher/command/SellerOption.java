package dev.settle.launcher.command;

import dev.settle.application.Stores;
import dev.settle.domain.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which seller is meant. */
final class SellerOption {
    @Option(names = "--seller", paramLabel = "ID", description = "The seller; all there are when left out.")
    private @Nullable String seller;

    boolean isEvery() {
        return seller == null;
    }

    /** Those that are meant. @throws dev.settle.domain.NotFound {@code SELLER_UNKNOWN} */
    List<String> all(Stores stores) {
        if (seller == null) {
            return stores.sellers().all();
        }
        stores.sellers().read(seller);
        return List.of(seller);
    }

    /** The one that is meant: numbers of documents are each seller's own. */
    String one(Stores stores) {
        List<String> meant = all(stores);
        if (meant.size() != 1) {
            throw new InvalidInput(
                    "SELLER_MISSING",
                    "There are %d sellers here".formatted(meant.size()),
                    "seller",
                    "",
                    meant.isEmpty() ? "Open one first." : "Name one with --seller: " + String.join(", ", meant));
        }
        return meant.get(0);
    }
}
