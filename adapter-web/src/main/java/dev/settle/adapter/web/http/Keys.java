package dev.settle.adapter.web.http;

import dev.settle.application.account.port.in.ReadAccounts;
import dev.settle.application.seller.KeyHash;
import dev.settle.application.seller.port.in.KeepApiKeys;
import dev.settle.domain.NotFound;
import dev.settle.domain.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Admits who shows a key that is known and allows the operation, to what is their own seller's. What is another
 * seller's looks like what is not there at all.
 */
public final class Keys implements Gate.Doorkeeper {
    private static final String BEARER = "bearer ";
    private static final Caller NOBODY = new Caller(Optional.empty(), "nobody", Set.of());
    private static final Caller INSTALLATION = new Caller(Optional.empty(), "installation", Set.of("admin"));

    private final KeepApiKeys keys;
    private final ReadAccounts accounts;
    private final byte[] installationHash;

    /** @param installationHash of the installation's own key, in hexadecimal */
    public Keys(KeepApiKeys keys, ReadAccounts accounts, String installationHash) {
        this.keys = keys;
        this.accounts = accounts;
        this.installationHash = installationHash.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Caller admit(Operation operation, Incoming request) {
        if (operation.scope().isEmpty()) {
            return NOBODY;
        }
        Caller caller = caller(request.header("Authorization").orElse(""));
        checkScope(operation, caller);
        checkSeller(caller, request.path());
        Checked.checkPath(operation, request.path());
        Optional<String> account = Optional.ofNullable(request.path().get("account"));
        if (account.isPresent()) {
            caller.seller().ifPresent(seller -> accounts.check(seller, account.get()));
        }
        return caller;
    }

    private Caller caller(String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw HttpProblem.unauthorized();
        }
        String key = authorization.substring(BEARER.length()).strip();
        byte[] hash = KeyHash.of(key).getBytes(StandardCharsets.US_ASCII);
        if (MessageDigest.isEqual(hash, installationHash)) {
            return INSTALLATION;
        }
        return keys.find(key)
                .map(known -> new Caller(Optional.of(known.seller()), "key:" + known.name(), known.scopes()))
                .orElseThrow(HttpProblem::unauthorized);
    }

    private static void checkScope(Operation operation, Caller caller) {
        String wanted = operation.scope().orElseThrow();
        if (!caller.scopes().contains(wanted)) {
            throw new Refused(
                    "SCOPE_MISSING",
                    "This key does not allow %s".formatted(operation.id()),
                    "scope",
                    wanted,
                    "Use a key with the scope %s.".formatted(wanted));
        }
        if (operation.installation() && caller.seller().isPresent()) {
            throw new Refused(
                    "INSTALLATION_KEY_REQUIRED",
                    "A seller's key does not allow %s".formatted(operation.id()),
                    "",
                    "",
                    "Use the installation's own key.");
        }
    }

    private static void checkSeller(Caller caller, Map<String, String> path) {
        String seller = path.get("seller");
        if (seller != null && !caller.knows(seller)) {
            throw new NotFound(
                    "SELLER_UNKNOWN", "There is no seller of that name", "seller", "", "Use your own seller's.");
        }
    }
}
