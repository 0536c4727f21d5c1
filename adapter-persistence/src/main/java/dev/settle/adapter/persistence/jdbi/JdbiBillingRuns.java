package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.billing.port.out.BillingRuns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

final class JdbiBillingRuns implements BillingRuns {
    private final Session session;

    JdbiBillingRuns(Session session) {
        this.session = session;
    }

    @Override
    public Run start(String seller, Instant cut) {
        return session.writing(handle -> {
            handle.createUpdate("""
                            with again as (
                                update billing_run_part set failure = null, failure_reason = null
                                 where seller_id = :seller and cut = :cut and failure is not null and exists (
                                       select 1 from billing_run
                                        where seller_id = :seller and cut = :cut and finished))
                            insert into billing_run (seller_id, cut, finished) values (:seller, :cut, false)
                            on conflict (seller_id, cut) do update set finished = false""").bind("seller", seller).bind("cut", cut).execute();
            return find(handle, seller, cut).orElseThrow();
        });
    }

    /** Whoever joins holds the run until it has, so that the next one sees its part. */
    @Override
    public Part join(String seller, Instant cut) {
        return session.writing(handle -> {
            handle.createUpdate("""
                            with further as (
                                update billing_run_part set failure = null, failure_reason = null
                                 where seller_id = :seller and cut = :cut and failure is not null)
                            update billing_run set finished = false where seller_id = :seller and cut = :cut""").bind("seller", seller).bind("cut", cut).execute();
            int number = handle.createQuery("""
                            insert into billing_run_part (seller_id, cut, part, accounts, documents)
                            select :seller, :cut, count(*), 0, 0
                              from billing_run_part where seller_id = :seller and cut = :cut
                            returning part""")
                    .bind("seller", seller)
                    .bind("cut", cut)
                    .mapTo(Integer.class)
                    .one();
            return new Part(number, 0, 0);
        });
    }

    @Override
    public void progress(String seller, Instant cut, Part part) {
        session.writing(handle -> handle.createUpdate("""
                        with further as (
                            update billing_run_part set failure = null, failure_reason = null
                             where seller_id = :seller and cut = :cut and part <> :number and failure is not null
                               and cast(:code as text) is null)
                        update billing_run_part
                           set accounts = :accounts, documents = :documents, failure = :code, failure_reason = :reason
                         where seller_id = :seller and cut = :cut and part = :number""")
                .bind("seller", seller)
                .bind("cut", cut)
                .bind("number", part.number())
                .bind("accounts", part.accounts())
                .bind("documents", part.documents())
                .bind("code", part.failure().map(Failure::code).orElse(null))
                .bind("reason", part.failure().map(Failure::reason).orElse(null))
                .execute());
    }

    @Override
    public void finish(String seller, Instant cut) {
        session.writing(handle -> handle.createUpdate(
                        "update billing_run set finished = true where seller_id = :seller and cut = :cut")
                .bind("seller", seller)
                .bind("cut", cut)
                .execute());
    }

    @Override
    public Optional<Run> find(String seller, Instant cut) {
        return session.reading(handle -> find(handle, seller, cut));
    }

    @Override
    public List<Run> list(String seller, int limit) {
        return session.reading(
                handle -> runs(handle.createQuery("""
                        select cut, finished, part, accounts, documents, failure, failure_reason
                          from (select * from billing_run where seller_id = :seller order by cut desc limit :limit) run
                          left join billing_run_part using (seller_id, cut)
                         order by cut desc, part""").bind("seller", seller).bind("limit", limit), seller));
    }

    private static Optional<Run> find(Handle handle, String seller, Instant cut) {
        Query query = handle.createQuery("""
                        select cut, finished, part, accounts, documents, failure, failure_reason
                          from billing_run left join billing_run_part using (seller_id, cut)
                         where seller_id = :seller and cut = :cut
                         order by part""").bind("seller", seller).bind("cut", cut);
        return runs(query, seller).stream().findFirst();
    }

    private static List<Run> runs(Query query, String seller) {
        Map<Instant, Run> runs = new LinkedHashMap<>();
        query.map((row, context) -> {
                    Instant cut = row.getObject(1, OffsetDateTime.class).toInstant();
                    List<Part> parts = row.getObject(3) == null
                            ? List.of()
                            : List.of(new Part(row.getInt(3), row.getLong(4), row.getLong(5), failure(row)));
                    return new Run(seller, cut, row.getBoolean(2), parts);
                })
                .forEach(run -> runs.merge(run.cut(), run, JdbiBillingRuns::together));
        return List.copyOf(runs.values());
    }

    private static Optional<Failure> failure(ResultSet row) throws SQLException {
        String code = row.getString(6);
        return code == null ? Optional.empty() : Optional.of(new Failure(code, row.getString(7)));
    }

    private static Run together(Run run, Run more) {
        List<Part> parts = new ArrayList<>(run.parts());
        parts.addAll(more.parts());
        return new Run(run.seller(), run.cut(), run.finished(), parts);
    }
}
