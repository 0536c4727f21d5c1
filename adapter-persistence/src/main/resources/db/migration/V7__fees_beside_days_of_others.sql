-- A setup fee is found by the days of its own subscription that are charged beside it. Where there are only days of others it was
-- lost from sight when those were over, and was not given back when its order came to nothing.

update document set covers_to = 'infinity'
 where covers_to <> 'infinity'
   and exists (select from document_line fee
                where fee.account_id = document.account_id and fee.number = document.number
                  and fee.minor > 0 and fee.subscription_id is not null and fee.to_day is null
                  and not exists (select from document_line days
                                   where days.account_id = fee.account_id and days.number = fee.number
                                     and days.minor > 0 and days.subscription_id = fee.subscription_id
                                     and days.to_day is not null));
comment on column document.covers_to is 'the last end of the days its charges are for; infinity when a subscription is charged for no days, and for none beside; empty when none is charged';
