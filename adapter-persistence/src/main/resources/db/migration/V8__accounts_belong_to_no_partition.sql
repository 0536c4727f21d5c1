-- The partitions of a billing run share out what is due as they go through it, in key order, so no account belongs to one.
alter table account_head drop column slot;
