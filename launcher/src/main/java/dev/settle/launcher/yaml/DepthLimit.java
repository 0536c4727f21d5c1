package dev.settle.launcher.yaml;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/** Ends reading where lists and maps stand too deep in each other, before anything descends into them. */
final class DepthLimit implements Parser {
    private final Parser parser;
    private final int deepest;

    private int depth;

    DepthLimit(Parser parser, int deepest) {
        this.parser = parser;
        this.deepest = deepest;
    }

    /** @throws YamlError at the first list or map that is too deep */
    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case SequenceStart, MappingStart -> depth++;
            case SequenceEnd, MappingEnd -> depth--;
            default -> {}
        }
        if (depth > deepest) {
            Mark mark = event.getStartMark().orElseThrow();
            throw new YamlError(mark.getLine() + 1, mark.getColumn() + 1, YamlReader.TOO_MUCH);
        }
        return event;
    }

    @Override
    public boolean checkEvent(ID kind) {
        return parser.checkEvent(kind);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }
}
