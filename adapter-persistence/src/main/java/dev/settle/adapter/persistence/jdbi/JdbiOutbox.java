package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.journal.port.out.Outbox;
import java.time.LocalDate;
import java.util.List;

final class JdbiOutbox implements Outbox {
    private final Session session;

    JdbiOutbox(Session session) {
        this.session = session;
    }

    @Override
    public List<Message> read(String account, long afterNumber, int limit) {
        return session.reading(handle -> handle.createQuery("""
                        select number, kind, subject, day, text, entry from outbox
                         where account_id = :account and number > :after order by number limit :limit""")
                .bind("account", account)
                .bind("after", afterNumber)
                .bind("limit", limit)
                .map((row, context) -> new Message(
                        account,
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getLong(6)))
                .list());
    }
}
