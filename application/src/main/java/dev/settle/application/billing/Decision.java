package dev.settle.application.billing;

import dev.settle.domain.journal.Fact;
import java.util.List;

/** Turns a command into facts, or refuses it with a problem; decides on what lies on the desk and nothing else. */
@FunctionalInterface
public interface Decision {
    List<Fact> on(Desk desk);
}
