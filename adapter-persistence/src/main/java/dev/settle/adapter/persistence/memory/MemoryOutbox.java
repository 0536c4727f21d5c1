package dev.settle.adapter.persistence.memory;

import dev.settle.application.billing.port.out.Writing;
import dev.settle.application.journal.port.out.Outbox;
import java.util.ArrayList;
import java.util.List;

final class MemoryOutbox implements Outbox {
    private final Table<String, List<Message>> messages;

    MemoryOutbox(MemoryTransactions transactions) {
        this.messages = new Table<>(transactions);
    }

    void add(String account, List<Writing.Told> told) {
        if (told.isEmpty()) {
            return;
        }
        List<Message> all = new ArrayList<>(messages.get(account).orElse(List.of()));
        for (Writing.Told one : told) {
            all.add(new Message(
                    account,
                    all.size() + 1L,
                    one.notice().kind(),
                    one.notice().subscription(),
                    one.notice().date(),
                    one.notice().text(),
                    one.entry()));
        }
        messages.put(account, all);
    }

    void forget(String account) {
        messages.remove(account);
    }

    @Override
    public List<Message> read(String account, long afterNumber, int limit) {
        return messages.get(account).orElse(List.of()).stream()
                .filter(message -> message.number() > afterNumber)
                .limit(limit)
                .toList();
    }
}
