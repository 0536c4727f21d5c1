-- Whoever settles a change of covered time reads what still covers days, and must not look at every document there ever was
-- to find it. Nearly all cover no more than 31 days from that of their occasion on, and are found by it in the key that they
-- have anyway; only the others have an entry in an index for it, so that a monthly invoice is no dearer to write.

create index document_by_far_end on document (account_id, covers_to) where covers_to > occasion_day + 31;

update document set covers_to = 'infinity'
 where covers_to is null
   and exists (select from document_line line
                where line.account_id = document.account_id and line.number = document.number
                  and line.minor > 0 and line.subscription_id is not null);
comment on column document.covers_to is 'the last end of the days its charges are for; infinity when a subscription is charged for no days, and none for any; empty when none is charged';
