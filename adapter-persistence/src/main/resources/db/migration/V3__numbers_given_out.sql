-- Several transactions write many documents at once. Each is given its numbers by a short transaction that commits before
-- it, so that none holds number_series while it writes, and deletes them here with what it writes.

-- as their series
create table number_given_out (
    seller_id text collate "C" not null,
    series    text collate "C" not null,
    first     bigint           not null,
    last      bigint           not null check (last >= first),
    primary key (seller_id, series, first)
);
comment on table number_given_out is 'numbers before number_series.next that no document has: a row that nobody holds was left by a transaction that failed, and is given out again before new numbers are';
