package dev.settle.adapter.persistence.jdbi;

import dev.settle.application.seller.port.out.ApiKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class JdbiApiKeys implements ApiKeys {
    private final Session session;

    JdbiApiKeys(Session session) {
        this.session = session;
    }

    @Override
    public void put(ApiKey key) {
        insert(key, "update set hash = :hash, scopes = :scopes");
    }

    @Override
    public boolean add(ApiKey key) {
        return insert(key, "nothing") > 0;
    }

    private int insert(ApiKey key, String otherwise) {
        return session.writing(handle -> handle.createUpdate("""
                        insert into api_key (seller_id, name, hash, scopes) values (:seller, :name, :hash, :scopes)
                        on conflict (seller_id, name) do\s""" + otherwise)
                .bind("seller", key.seller())
                .bind("name", key.name())
                .bind("hash", key.hash())
                .bindArray(
                        "scopes", String.class, key.scopes().stream().sorted().toList())
                .execute());
    }

    @Override
    public Optional<ApiKey> find(String hash) {
        return session.reading(
                handle -> handle.createQuery("select seller_id, name, hash, scopes from api_key where hash = :hash")
                        .bind("hash", hash)
                        .map((row, context) -> key(row))
                        .findFirst());
    }

    @Override
    public List<ApiKey> list(String seller) {
        return session.reading(handle -> handle.createQuery(
                        "select seller_id, name, hash, scopes from api_key where seller_id = :seller order by name")
                .bind("seller", seller)
                .map((row, context) -> key(row))
                .list());
    }

    @Override
    public void remove(String seller, String name) {
        session.writing(handle -> handle.createUpdate("delete from api_key where seller_id = :seller and name = :name")
                .bind("seller", seller)
                .bind("name", name)
                .execute());
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(row.getString(1), row.getString(2), row.getString(3), Set.of((String[])
                row.getArray(4).getArray()));
    }
}
