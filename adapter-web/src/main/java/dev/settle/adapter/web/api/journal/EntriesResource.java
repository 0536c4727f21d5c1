package dev.settle.adapter.web.api.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.settle.adapter.web.api.Pages;
import dev.settle.adapter.web.api.Written;
import dev.settle.adapter.web.http.Answer;
import dev.settle.adapter.web.http.Ask;
import dev.settle.adapter.web.http.Json;
import dev.settle.adapter.web.http.Routes;
import dev.settle.application.journal.port.in.ReadJournal;
import dev.settle.application.journal.port.out.Outbox.Message;
import dev.settle.domain.journal.Entry;
import dev.settle.domain.journal.StreamId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** What happened, as it is stored, and what was told of it. */
public final class EntriesResource {
    private final ReadJournal journal;

    public EntriesResource(ReadJournal journal) {
        this.journal = journal;
    }

    public void into(Routes routes) {
        routes.on("listAccountEntries", ask -> list(ask, account(ask)))
                .on("listSellerEntries", ask -> list(ask, StreamId.seller(ask.seller())))
                .on("verifyAccountEntries", ask -> verify(account(ask)))
                .on("verifySellerEntries", ask -> verify(StreamId.seller(ask.seller())))
                .on("listEvents", this::events);
    }

    private Answer list(Ask ask, StreamId stream) {
        int limit = Pages.limit(ask);
        var found = journal.read(stream, Pages.afterNumber(ask) + 1, limit + 1);
        return Answer.ok(Pages.page(found, limit, entry -> Long.toString(entry.seq()), EntriesResource::json));
    }

    private Answer verify(StreamId stream) {
        var verified = journal.verify(stream);
        ObjectNode json = Json.object()
                .put("stream", stream.toString())
                .put("whole", verified.broken().isEmpty())
                .put("entries", verified.entries());
        verified.broken().ifPresent(seq -> json.put("broken", seq));
        return Answer.ok(json);
    }

    private Answer events(Ask ask) {
        long after = Pages.afterNumber(ask);
        var found = journal.messages(ask.path("account"), after, Pages.limit(ask));
        long end = found.isEmpty() ? after : found.get(found.size() - 1).number();
        return Answer.ok(Pages.page(Written.list(found, EntriesResource::json), Optional.of(Long.toString(end))));
    }

    private static StreamId account(Ask ask) {
        return StreamId.account(ask.path("account"));
    }

    private static ObjectNode json(Entry entry) {
        String bytes = new String(entry.bytes(), StandardCharsets.UTF_8);
        ObjectNode json = Json.object()
                .put("seq", entry.seq())
                .put("hash", HexFormat.of().formatHex(entry.hash()))
                .put("bytes", bytes);
        Json.readable(bytes).ifPresent(it -> json.set("entry", it));
        return json;
    }

    private static ObjectNode json(Message message) {
        return Json.object()
                .put("number", message.number())
                .put("kind", message.kind())
                .put("subject", message.subject())
                .put("date", message.date().toString())
                .put("text", message.text())
                .put("entry", message.entry());
    }
}
