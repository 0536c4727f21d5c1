-- Tables that follow from journals can be emptied and filled again from them. So neither a journal nor what no journal
-- says may refer to such a table.
alter table seller_entry drop constraint seller_entry_seller_id_fkey;
alter table quote drop constraint quote_account_id_fkey;

comment on column ledger_posting.seq is 'the entry that it follows from';
