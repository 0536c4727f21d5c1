package dev.settle.adapter.persistence.memory;

import dev.settle.application.journal.port.out.Outbox;
import dev.settle.domain.billing.Notice;
import java.util.ArrayList;
import java.util.List;

final class MemoryOutbox implements Outbox {
    private final Table<String, List<Message>> messages;

    MemoryOutbox(MemoryTransactions transactions) {
        this.messages = new Table<>(transactions);
    }

    void add(String account, long entry, List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        List<Message> all = new ArrayList<>(messages.get(account).orElse(List.of()));
        for (Notice notice : notices) {
            all.add(new Message(
                    account,
                    all.size() + 1L,
                    notice.kind(),
                    notice.subscription(),
                    notice.date(),
                    notice.text(),
                    entry));
        }
        messages.put(account, all);
    }

    @Override
    public List<Message> read(String account, long afterNumber, int limit) {
        return messages.get(account).orElse(List.of()).stream()
                .filter(message -> message.number() > afterNumber)
                .limit(limit)
                .toList();
    }
}
