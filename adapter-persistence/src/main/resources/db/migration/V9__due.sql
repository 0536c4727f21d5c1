-- A billing run moves the day of every head it bills. With an index on that day each move was also a new entry in every index of the
-- heads, and an old one to be cleaned up. Now no index has what a bill changes, and a page has room for each of its rows once more, so
-- a move stays on its page and no index hears of it. Who is due is found by going through a seller's heads.
drop index account_head_by_due;
create index account_head_by_seller on account_head (seller_id, account_id);
alter table account_head set (fillfactor = 45);
