package dev.settle.domain.policy;

import java.util.List;
import java.util.function.Predicate;

/** Something that is true of a pack, or not known to be. */
@FunctionalInterface
public interface Condition {
    Condition ALWAYS = view -> true;

    boolean holds(PackView view);

    default Condition and(Condition other) {
        return view -> holds(view) && other.holds(view);
    }

    default Condition or(Condition other) {
        return view -> holds(view) || other.holds(view);
    }

    /** The answer is this one. */
    static <T> Condition is(Parameter<T> parameter, T answer) {
        return answers(parameter, answer::equals);
    }

    /** The answer is one of these. */
    static <T> Condition isOneOf(Parameter<T> parameter, List<T> answers) {
        return answers(parameter, answers::contains);
    }

    /** The answer is known, and is not this one. */
    static <T> Condition isNot(Parameter<T> parameter, T answer) {
        return answers(parameter, given -> !given.equals(answer));
    }

    static <T> Condition answers(Parameter<T> parameter, Predicate<T> test) {
        return view -> view.answer(parameter).filter(test).isPresent();
    }

    /** The pack itself gives an answer. */
    static Condition states(Parameter<?> parameter) {
        return view -> view.states(parameter);
    }
}
