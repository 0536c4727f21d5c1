package dev.settle.adapter.web.http;

import dev.settle.domain.InvalidInput;
import java.util.List;
import java.util.Optional;

/**
 * One thing that can be asked, as the description has it.
 *
 * @param id           its operationId
 * @param method       in capitals
 * @param path         with names in braces
 * @param scope        what a credential must allow; empty where none is needed
 * @param installation only the installation's own credential may ask it
 * @param body         empty when it takes none
 */
public record Operation(
        String id,
        String method,
        String path,
        Optional<String> scope,
        boolean installation,
        List<Parameter> parameters,
        Optional<Schema> body) {
    static final String KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";

    /** Whether a repeated request is answered from what was kept. */
    boolean isRepeatable() {
        return header(KEY).isPresent();
    }

    /** Whether it is carried out only while the state is what the asker saw. */
    boolean isConditional() {
        return header(IF_MATCH).isPresent();
    }

    Optional<Parameter> header(String name) {
        return parameters.stream()
                .filter(it -> it.in().equals("header") && it.name().equals(name))
                .findFirst();
    }

    List<Parameter> in(String place) {
        return parameters.stream().filter(it -> it.in().equals(place)).toList();
    }

    /** @throws InvalidInput {@code HEADER_MISSING} or as {@link Schema#check} */
    Optional<String> checked(String header, Optional<String> value) {
        Optional<Parameter> known = header(header);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (value.isEmpty() && known.get().required()) {
            throw new InvalidInput(
                    header.equals(KEY) ? "IDEMPOTENCY_KEY_MISSING" : "HEADER_MISSING",
                    "The header %s is missing".formatted(header),
                    header,
                    "",
                    "Send a value of your own that is another for each new request.");
        }
        value.ifPresent(known.get()::check);
        return value;
    }
}
