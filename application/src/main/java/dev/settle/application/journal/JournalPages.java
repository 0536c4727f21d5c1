package dev.settle.application.journal;

import dev.settle.application.journal.port.out.Journal;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.Recorded;
import dev.settle.domain.journal.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads whole streams, a page at a time, so that memory is bounded by the page and not by the history. */
public final class JournalPages {
    private static final int PAGE = 1_000;

    private final Journal journal;

    public JournalPages(Journal journal) {
        this.journal = journal;
    }

    /** Hands over every entry of a stream, oldest first, as it is stored. */
    public void forEachStored(StreamId stream, Consumer<Entry> reader) {
        List<Entry> page = journal.read(stream, 1, PAGE);
        while (!page.isEmpty()) {
            page.forEach(reader);
            page = journal.read(stream, page.get(page.size() - 1).seq() + 1, PAGE);
        }
    }

    /** What the first entry comes to that comes to anything, oldest first; those behind its page are not read. */
    public <T> Optional<T> find(StreamId stream, Function<Entry, Optional<T>> reader) {
        List<Entry> page = journal.read(stream, 1, PAGE);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                Optional<T> found = reader.apply(entry);
                if (found.isPresent()) {
                    return found;
                }
            }
            page = journal.read(stream, page.get(page.size() - 1).seq() + 1, PAGE);
        }
        return Optional.empty();
    }

    /**
     * What an entry's bytes say.
     *
     * @throws IllegalArgumentException when the bytes are no entry
     */
    public Recorded decode(Entry entry) {
        return journal.decode(entry);
    }

    /** Hands over what every entry of a stream says, oldest first. */
    public void forEach(StreamId stream, Consumer<Recorded> reader) {
        forEachStored(stream, entry -> reader.accept(journal.decode(entry)));
    }

    /** All that a stream says. */
    public List<Recorded> all(StreamId stream) {
        List<Recorded> entries = new ArrayList<>();
        forEach(stream, entries::add);
        return entries;
    }
}
