package dev.settle.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Copies of the product's tables. */
final class Schema {
    private Schema() {}

    /** All tables, each after those its foreign keys name. */
    static List<String> parentsFirst(Database database) throws SQLException {
        List<String> left = new ArrayList<>(database.texts(
                "select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'"
                        + " and relkind = 'r' order by relname"));
        List<String> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            int before = left.size();
            for (String table : List.copyOf(left)) {
                List<String> parents = new ArrayList<>(parents(database, table));
                parents.remove(table);
                if (ordered.containsAll(parents)) {
                    ordered.add(table);
                    left.remove(table);
                }
            }
            if (left.size() == before) {
                throw new IllegalStateException("foreign keys in a circle: " + left);
            }
        }
        return ordered;
    }

    static boolean hasAccount(Database database, String table) throws SQLException {
        return database.number("select count(*) from information_schema.columns where table_schema = 'public'"
                        + " and column_name = 'account_id' and table_name = '" + table + "'")
                > 0;
    }

    /**
     * Empty tables of the same shape in a schema of their own, with keys, indexes and foreign keys. Parents that are not
     * among them are copied with their rows.
     */
    static void cloneTo(String schema, Database database, List<String> tables) throws SQLException {
        database.run("drop schema if exists " + schema + " cascade");
        database.run("create schema " + schema);
        List<String> all = new ArrayList<>();
        for (String table : parentsFirst(database)) {
            if (tables.contains(table) || isParentOf(database, table, tables)) {
                all.add(table);
                database.run("create table " + schema + "." + table + " (like public." + table + " including all)");
                if (!tables.contains(table)) {
                    database.run("insert into " + schema + "." + table + " select * from public." + table);
                }
            }
        }
        for (String table : all) {
            for (String key : database.texts("select pg_get_constraintdef(oid) from pg_constraint where contype = 'f'"
                    + " and conrelid = 'public." + table + "'::regclass")) {
                database.run("set search_path to " + schema + "; alter table " + schema + "." + table + " add "
                        + key.replace("public.", ""));
            }
        }
        database.run("analyze");
    }

    private static boolean isParentOf(Database database, String table, List<String> children) throws SQLException {
        for (String child : children) {
            if (parents(database, child).contains(table)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> parents(Database database, String table) throws SQLException {
        return database.texts("select distinct c.relname from pg_constraint k join pg_class c on c.oid = k.confrelid"
                + " where k.contype = 'f' and k.conrelid = 'public." + table + "'::regclass");
    }
}
