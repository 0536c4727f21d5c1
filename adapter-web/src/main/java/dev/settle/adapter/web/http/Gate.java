package dev.settle.adapter.web.http;

import dev.settle.application.account.port.in.ReadAccounts;
import dev.settle.application.journal.port.out.Clock;
import dev.settle.application.journal.port.out.Idempotency;
import dev.settle.application.journal.port.out.Ids;
import dev.settle.application.journal.port.out.Transactions;
import dev.settle.domain.InvalidInput;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way from a request to an answer: who calls, whether they may, whether the thing is there for them, whether
 * the request is what the description asks for, and only then the operation, once.
 */
public final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final Doorkeeper doorkeeper;
    private final ReadAccounts accounts;
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Clock clock;
    private final Ids ids;
    private final Problems problems;

    public Gate(
            Doorkeeper doorkeeper,
            ReadAccounts accounts,
            Transactions transactions,
            Idempotency idempotency,
            Clock clock,
            Ids ids,
            Problems problems) {
        this.doorkeeper = doorkeeper;
        this.accounts = accounts;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.clock = clock;
        this.ids = ids;
        this.problems = problems;
    }

    /** Always answers; what is thrown on the way is answered as a problem. */
    Answer pass(Operation operation, Handler handler, Incoming request) {
        Answer answer = answered(operation, handler, request);
        answer.afterwards().forEach(next -> begin(next, operation));
        return answer;
    }

    /** What was asked for is carried out and answered by now, and is not taken back by what goes wrong here. */
    private static void begin(Runnable next, Operation operation) {
        try {
            next.run();
        } catch (RuntimeException | Error failed) {
            LOG.error("{} is answered, and what should have gone on from there has not begun", operation.id(), failed);
        }
    }

    private Answer answered(Operation operation, Handler handler, Incoming request) {
        try {
            Caller caller = doorkeeper.admit(operation, request);
            Checked checked = Checked.of(operation, request);
            Optional<String> key = checked.key();
            Ask ask = new Ask(
                    caller,
                    Errand.of(operation, caller, request, clock.now()),
                    checked.path(),
                    checked.query(),
                    checked.body(),
                    key.orElseGet(() -> ids.next("c")));
            return operation.isRepeatable() || operation.isConditional()
                    ? transactions.inTransaction(() -> once(handler, ask, checked))
                    : handler.handle(ask);
        } catch (RuntimeException | StackOverflowError thrown) {
            return problems.of(thrown);
        }
    }

    private Answer once(Handler handler, Ask ask, Checked request) {
        if (request.key().isEmpty()) {
            return asSeen(handler, ask, request);
        }
        var scope = new Idempotency.Scope(
                ask.caller().realm(), ask.caller().credential(), request.key().get());
        Optional<Answer> before = idempotency
                .claim(scope, request.hash())
                .map(kept -> Answer.keptAs(kept).then(() -> handler.again(ask)));
        return before.orElseGet(() -> {
            Answer answer = asSeen(handler, ask, request);
            idempotency.answer(scope, answer.kept());
            return answer;
        });
    }

    private Answer asSeen(Handler handler, Ask ask, Checked request) {
        request.ifMatch().ifPresent(tag -> {
            long seq = accounts.lock(ask.path("account"));
            if (!tag.equals(Answer.tag(seq))) {
                throw HttpProblem.moved(seq);
            }
        });
        return handler.handle(ask);
    }

    /** Who may come in, and to what. */
    public interface Doorkeeper {
        /**
         * @throws HttpProblem when the caller is not known
         * @throws dev.settle.domain.Refused when the caller may not
         * @throws dev.settle.domain.NotFound when the thing is not there, or is another seller's
         * @throws InvalidInput never
         */
        Caller admit(Operation operation, Incoming request);
    }
}
