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

    void add(Writing writing) {
        if (writing.told().isEmpty()) {
            return;
        }
        String account = writing.account();
        List<Message> all = new ArrayList<>(messages.get(account).orElse(List.of()));
        long number = writing.firstTold();
        for (Writing.Told one : writing.told()) {
            all.add(new Message(
                    account,
                    number++,
                    one.notice().kind(),
                    one.notice().subject(),
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
