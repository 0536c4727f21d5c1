package dev.settle.adapter.web.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.application.journal.port.out.Ids;
import dev.settle.application.journal.port.out.StoreBusy;
import dev.settle.domain.Conflict;
import dev.settle.domain.InvalidInput;
import dev.settle.domain.NotFound;
import dev.settle.domain.Problem;
import dev.settle.domain.Refused;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every refusal and every failure as RFC 9457 has it. What went wrong inside is logged and never told. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String SECONDS_UNTIL_LATER = "2";
    private static final String TYPE = "urn:settle:problem:";

    private final Ids ids;

    public Problems(Ids ids) {
        this.ids = ids;
    }

    Answer of(Throwable thrown) {
        if (thrown instanceof Problem problem) {
            return of(problem);
        } else if (thrown instanceof HttpProblem problem) {
            ObjectNode body = body(problem.status(), problem.code(), String.valueOf(problem.getMessage()));
            body.put("cure", problem.cure());
            return Answer.problem(problem.status(), problem.headers(), body);
        } else if (thrown instanceof StoreBusy busy) {
            return busy(busy);
        }
        return failure(thrown);
    }

    /** A refusal by the server before any operation was found. */
    static Answer of(int status, Map<String, String> headers) {
        String code = switch (status) {
            case 404 -> "ROUTE_UNKNOWN";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 413 -> "BODY_TOO_LARGE";
            case 414, 431 -> "REQUEST_TOO_LONG";
            default -> status < 500 ? "REQUEST_UNREADABLE" : "INTERNAL_ERROR";
        };
        ObjectNode body = body(status, code, title(status));
        if (status == 404 || status == 405) {
            body.put("cure", "GET /v1/description tells everything that can be asked here.");
        }
        return Answer.problem(status, headers, body);
    }

    private static Answer busy(StoreBusy busy) {
        LOG.warn("answered 503: {}", busy.getMessage());
        ObjectNode body = body(503, StoreBusy.CODE, busy.getMessage() + "; nothing was changed");
        body.put("cure", "Send the same request, under the same Idempotency-Key, after the seconds in Retry-After.");
        return Answer.problem(503, Map.of("Retry-After", SECONDS_UNTIL_LATER), body);
    }

    /** The connection to the store may have been lost when everything was committed, so nobody knows what became of it. */
    private Answer failure(Throwable thrown) {
        String correlation = ids.next("e");
        LOG.error("request failed, correlation {}", correlation, thrown);
        ObjectNode body =
                body(500, "INTERNAL_ERROR", "Something went wrong here; whether it was carried out is not known");
        body.put(
                "cure",
                "Send the same request again, under the same Idempotency-Key: what was carried out under it is only"
                        + " answered again.");
        body.put("correlation", correlation);
        return Answer.problem(500, Map.of(), body);
    }

    private static Answer of(Problem problem) {
        int status = status(problem);
        ObjectNode body = body(status, problem.code(), String.valueOf(problem.getMessage()));
        problem.field().ifPresent(it -> body.put("field", it));
        problem.value().ifPresent(it -> body.put("value", it));
        problem.cure().ifPresent(it -> body.put("cure", it));
        return Answer.problem(status, Map.of(), body);
    }

    private static int status(Problem problem) {
        if (problem instanceof InvalidInput) {
            return 400;
        } else if (problem instanceof Refused) {
            return 403;
        } else if (problem instanceof NotFound) {
            return 404;
        }
        return problem instanceof Conflict ? 409 : 422;
    }

    private static ObjectNode body(int status, String code, String detail) {
        return Json.object()
                .put("type", TYPE + code)
                .put("title", title(status))
                .put("status", status)
                .put("detail", detail)
                .put("code", code);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read as what it should be";
            case 401 -> "Nobody is known by that key";
            case 403 -> "This may not be asked for";
            case 404 -> "There is no such thing";
            case 405 -> "This cannot be done there";
            case 409 -> "The request does not fit the present state";
            case 412 -> "It has changed meanwhile";
            case 413, 414, 431 -> "The request is too large";
            case 415 -> "The body is of another kind";
            case 422 -> "A rule forbids it";
            case 503 -> "It is busy here";
            default -> status < 500 ? "The request cannot be read" : "It failed here";
        };
    }
}
