package dev.settle.adapter.web.http;

import java.io.Serial;
import java.util.Map;

/** A refusal that is about HTTP itself and not about what was asked for. */
public final class HttpProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String cure;
    private final transient Map<String, String> headers;

    HttpProblem(int status, String code, String sentence, String cure, Map<String, String> headers) {
        super(sentence);
        this.status = status;
        this.code = code;
        this.cure = cure;
        this.headers = Map.copyOf(headers);
    }

    static HttpProblem unauthorized() {
        return new HttpProblem(
                401,
                "KEY_REQUIRED",
                "This needs a key that is known here",
                "Send Authorization: Bearer and your key.",
                Map.of("WWW-Authenticate", "Bearer"));
    }

    static HttpProblem notJson() {
        return new HttpProblem(
                415, "MEDIA_TYPE", "The body is not said to be JSON", "Send Content-Type: application/json.", Map.of());
    }

    static HttpProblem encoded() {
        return new HttpProblem(415, "CONTENT_ENCODING", "The body is encoded", "Send it as it is.", Map.of());
    }

    static HttpProblem tooLarge(long limit) {
        return new HttpProblem(
                413,
                "BODY_TOO_LARGE",
                "The body is larger than is read here",
                "Send at most %d bytes.".formatted(limit),
                Map.of());
    }

    static HttpProblem tooSlow() {
        return new HttpProblem(
                400, "BODY_TOO_SLOW", "The body takes too long", "Send it again.", Map.of("Connection", "close"));
    }

    static HttpProblem moved(long seq) {
        return new HttpProblem(
                412,
                "PRECONDITION_FAILED",
                "It is not as it was when you read it",
                "Read it again; its tag is %s now.".formatted(Answer.tag(seq)),
                Map.of());
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String cure() {
        return cure;
    }

    Map<String, String> headers() {
        return headers;
    }
}
